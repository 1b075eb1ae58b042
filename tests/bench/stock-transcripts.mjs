import fs from 'node:fs/promises';
import path from 'node:path';
import {loadTypeScript} from '../support/load-typescript.mjs';

/** What means something in MDX, inside a line. */
const MARKS = /[\\`*_{}[\]<>#|~$:]/g;
/** What means something at the beginning of a line: lists, headings underlined, imports. */
const OPENERS = /^(?:[-+=]|\d+[.)]|import\b|export\b)/;

/**
 * The template's site with the words of a world: preset-classic as it comes, one plain MDX page a session, chapters as
 * headings, turns as a name in bold and paragraphs.
 * @param {string} folder where to make it
 * @param {import('./worlds.mjs').Words} words
 */
export async function makeStockTranscripts(folder, words) {
  await fs.rm(folder, {recursive: true, force: true});
  await fs.mkdir(path.join(folder, 'docs'), {recursive: true});
  await fs.mkdir(path.join(folder, 'src/pages'), {recursive: true});
  const write = (/** @type {string} */ file, /** @type {string} */ text) => fs.writeFile(path.join(folder, file), text);
  await write('package.json', JSON.stringify({name: 'stock', private: true}));
  await write('src/pages/index.md', '# Stock\n');
  for (const [session, transcript] of words) await write(`docs/${session}.mdx`, toMdx(session, transcript));
  await write(
    'docusaurus.config.js',
    `module.exports = {
  title: 'Stock', url: 'http://localhost', baseUrl: '/', trailingSlash: true, onBrokenLinks: 'ignore',
  i18n: {defaultLocale: 'fr', locales: ['fr']}, future: {v4: true, faster: true},
  presets: [['classic', {docs: {}, blog: false}]],
  themeConfig: {navbar: {title: 'Stock', items: [{to: '/docs/${[...words.keys()][0]}/', label: 'Docs'}]}},
};\n`,
  );
}

/**
 * @param {string} session
 * @param {import('#core/model/transcript').Transcript} transcript
 */
function toMdx(session, {chapters}) {
  const {wordsOfParagraph} = loadTypeScript('src/core/formats/archive-markdown/words-of.ts');
  const {writeTime} = loadTypeScript('src/core/formats/archive-markdown/time.ts');
  const blocks = chapters.flatMap(({title, turns}) => [
    ...(title === undefined ? [] : [`## ${escape(title)}`]),
    ...turns.flatMap(({label, start, paragraphs}) => [
      `**${escape(label)}**${start === undefined ? '' : ` ${escape(writeTime(start))}`}`,
      ...paragraphs.map((paragraph) => escape(wordsOfParagraph(paragraph))).filter((text) => text !== ''),
    ]),
  ]);
  return `# ${escape(session)}\n\n${blocks.join('\n\n')}\n`;
}

/** @param {string} text */
function escape(text) {
  const literal = text.replaceAll('&', '&amp;').replace(MARKS, '\\$&');
  // The first character as an entity: it is words, and opens nothing.
  return OPENERS.test(literal) ? `&#${literal.codePointAt(0)};${literal.slice(1)}` : literal;
}
