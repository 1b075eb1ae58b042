import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {loadTypeScript} from '../support/load-typescript.mjs';
import {median} from './median.mjs';

/** Short pages that are weighed, spread over all of them: brotli takes a few milliseconds a page. */
const SHORT_PAGES = 1000;

const weigh = (/** @type {string} */ text) => brotliCompressSync(text).length;

/**
 * What the longest transcript page and the short pages weigh, beside their words alone.
 * @param {number} size
 * @param {string} out the built site
 * @param {import('#core/consent/filter').Published} archive
 */
export function pageRows(size, out, {transcripts}) {
  const {wordsOf} = loadTypeScript('src/core/formats/archive-markdown/words-of.ts');
  const pages = transcripts.map(({session, transcript}) => {
    const html = fs.readFileSync(path.join(out, `seances/${session}/transcription/index.html`), 'utf8');
    const turns = transcript?.chapters.flatMap((chapter) => chapter.turns) ?? [];
    return {html, turns: turns.map((turn) => ({code: turn.code ?? '', text: String(wordsOf(turn))}))};
  });
  const longest = pages.sort((a, b) => b.html.length - a.html.length)[0];
  if (!longest) throw new Error('This world has no words.');
  const codes = pages.flatMap(({turns}) => turns.map(({code}) => code));
  return [{séances: size, ...longestRow(longest), ...shortRow(out, codes)}];
}

/** @param {{html: string, turns: readonly {text: string}[]}} page */
function longestRow({html, turns}) {
  const whole = weigh(html);
  const without = weigh(html.replace(/<article\b[\s\S]*?<\/article>/g, ''));
  const words = weigh(turns.map(({text}) => text).join('\n\n'));
  return {
    'transcription, la plus longue': whole,
    'sans ses tours': without,
    'mots seuls': words,
    tours: turns.length,
    'par tour, hors mots': ((whole - without - words) / turns.length).toFixed(1),
  };
}

/**
 * @param {string} out
 * @param {readonly string[]} codes
 */
function shortRow(out, codes) {
  const step = Math.max(1, Math.floor(codes.length / SHORT_PAGES));
  const beyond = [...codes]
    .sort()
    .filter((_, rank) => rank % step === 0)
    .map((code) => {
      const html = fs.readFileSync(path.join(out, `t/${code}/index.html`), 'utf8');
      const text = wordsShown(html);
      return {brotli: weigh(html) - weigh(text), raw: Buffer.byteLength(html) - Buffer.byteLength(text)};
    });
  return {
    ...spread(
      '/t/ hors mots, brotli',
      beyond.map(({brotli}) => brotli),
    ),
    ...spread(
      '/t/ hors mots, brut',
      beyond.map(({raw}) => raw),
    ),
    'pages /t/ pesées': beyond.length,
  };
}

/**
 * The words of a short page, of today and of the earlier wordings that it shows: its quotations, without their tags.
 * @param {string} html
 */
function wordsShown(html) {
  const quotations = Array.from(html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs), ([, inner = '']) => inner);
  return quotations.join('\n').replace(/<[^>]*>/g, '');
}

/** @type {(name: string, values: number[]) => Record<string, string>} */
function spread(name, values) {
  return {[name]: `${median(values)} (max. ${Math.max(...values)})`};
}
