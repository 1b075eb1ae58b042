import {SHOWN} from './engines.mjs';

/*
 * What is run in the pages that are measured. Sources, not functions: these scripts know no document, and the types of a
 * browser must not enter those of Node.
 */

/** Before anything of a page runs: keeps hold of the worker that the page hires, whichever it is. */
export const KEEP_WORKER = `
  const Hired = Worker;
  window.Worker = class extends Hired {
    constructor(...given) { super(...given); window.desk = this; }
  };`;

/**
 * On a page of this site: \`ask(query)\` gives the addresses of the first answers, from the site's own worker, which its
 * field hires when it is focused.
 */
export const ASK_OURS = `(() => {
  const until = async (found) => { while (!found()) await new Promise((done) => setTimeout(done, 1)); };
  let number = 1e6;
  window.ask = async (query) => {
    if (!window.desk) {
      document.querySelector('archive-search input[type=search]').focus();
      await until(() => window.desk);
    }
    const mine = ++number;
    return new Promise((done, failed) => {
      const listen = ({data}) => {
        if (data.number !== mine || data.kind === 'progress') return;
        window.desk.removeEventListener('message', listen);
        if (data.kind === 'failed') failed(new Error(data.reason));
        else done(data.found.hits.map(({address}) => address.replace(/\\?[^#]*/, '')));
      };
      window.desk.addEventListener('message', listen);
      window.desk.postMessage({kind: 'search', number: mine, question: {query, chosen: {}, shown: ${SHOWN}}});
    });
  };
})()`;

/**
 * Asks; gives the addresses and the milliseconds it took.
 * @param {string} query
 */
export function timed(query) {
  return `(async () => {
    const start = performance.now();
    const addresses = await window.ask(${JSON.stringify(query)});
    return {addresses, time: performance.now() - start};
  })()`;
}
