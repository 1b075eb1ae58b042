/*
 * The searches that are compared: this one, and three others on the same turns, each as its own documentation uses it.
 * A page of each answers `ask(query)` with the addresses of the first ten turns.
 */

/** How many answers each is asked for. */
export const SHOWN = 10;

/**
 * @typedef {object} Engine
 * @property {string} name as the tables say it
 * @property {string} maker the module that makes its files (make.mjs)
 * @property {boolean} isWhole its index is one file, which every first query fetches: a few of them say it all
 */

/** @type {Readonly<Record<string, Engine>>} */
export const ENGINES = {
  ours: {name: 'cette archive', maker: './make-ours.mjs', isWhole: false},
  pagefind: {name: 'pagefind 1.6', maker: './make-pagefind.mjs', isWhole: false},
  minisearch: {name: 'minisearch 7.2', maker: './make-minisearch.mjs', isWhole: true},
  local: {name: 'docusaurus-search-local 0.55', maker: './make-local-search.mjs', isWhole: true},
};
