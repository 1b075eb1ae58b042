import fs from 'node:fs';
import path from 'node:path';
import {loadTypeScript} from '../support/load-typescript.mjs';

/** @typedef {{speaker: string, text: string}} Turn */
/** @typedef {{key: string, turns: Turn[]}} Debate */

/** Bytes of text wanted at each size; L is the size of about 400 sessions. */
export const SIZES = {S: 0.6e6, M: 4e6, L: 46e6};

/**
 * Real sittings, as many of their turns as a size wants (a named speaker, 50 characters at least). Beyond their 4 MB they
 * are repeated; in each copy the turns of a debate come in another order (lists of documents that repeat themselves would be
 * compressed into nothing), and the words that only one or two turns say are changed into others, so that the vocabulary
 * grows with the text.
 * @param {string} outside the folder of the data that are not the project's (`ARCHIVE_OUTSIDE_DATA`)
 * @param {keyof typeof SIZES} size
 * @returns {Debate[]}
 */
export function debatesOf(outside, size) {
  const real = readDebates(path.join(outside, 'corpus/nosdeputes'));
  const rare = rareWords(real);
  /** @type {Debate[]} */
  const debates = [];
  let left = SIZES[size];
  const random = loadTypeScript('tests/world/random.ts').seeded(20_261_129);
  for (let copy = 0; left > 0; copy++) {
    for (const {key, turns} of real) {
      const kept = [];
      for (const turn of copy === 0 ? turns : shuffled(turns, random)) {
        if (left <= 0) break;
        left -= Buffer.byteLength(turn.text);
        kept.push(copy === 0 ? turn : {...turn, text: vary(turn.text, rare, copy)});
      }
      if (kept.length > 0) debates.push({key: `${key}-${copy}`, turns: kept});
    }
  }
  return debates;
}

/** @param {string} folder */
function readDebates(folder) {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file, rank) => {
      const items = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
      const turns = items
        .map((/** @type {any} */ {intervention}) => ({
          speaker: intervention.intervenant_nom,
          text: plain(intervention.contenu),
        }))
        .filter((/** @type {Turn} */ {speaker, text}) => speaker !== '' && text.length >= 50);
      return {key: `seance-${rank}`, turns};
    });
}

/** @param {string} html */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&amp;/g, '&')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const WORD = /\p{L}{5,}/gu;

/**
 * @param {readonly Debate[]} debates
 * @returns {Set<string>}
 */
function rareWords(debates) {
  /** @type {Map<string, number>} */
  const turns = new Map();
  for (const {text} of debates.flatMap((debate) => debate.turns)) {
    for (const word of new Set(text.match(WORD))) turns.set(word, (turns.get(word) ?? 0) + 1);
  }
  return new Set([...turns].filter(([, count]) => count <= 2).map(([word]) => word));
}

/**
 * Other words than in the other copies, of the same length and ending: the two letters in the middle are moved along the
 * alphabet.
 * @param {string} text
 * @param {ReadonlySet<string>} rare
 * @param {number} copy
 */
function vary(text, rare, copy) {
  return text.replace(WORD, (word) => {
    if (!rare.has(word)) return word;
    const middle = Math.floor(word.length / 2) - 1;
    const moved = [...word.slice(middle, middle + 2)].map((letter, at) =>
      String.fromCharCode(97 + ((letter.charCodeAt(0) + copy * (at + 2)) % 26)),
    );
    return word.slice(0, middle) + moved.join('') + word.slice(middle + 2);
  });
}

/**
 * @template Value
 * @param {readonly Value[]} values
 * @param {() => number} random from 0 to 1
 * @returns {Value[]}
 */
function shuffled(values, random) {
  return values
    .map((value) => ({value, rank: random()}))
    .sort((a, b) => a.rank - b.rank)
    .map(({value}) => value);
}
