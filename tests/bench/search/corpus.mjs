import {loadTypeScript} from '../../support/load-typescript.mjs';

/** @typedef {import('../../search/turns').SpokenTurn} SpokenTurn */
/** @typedef {SpokenTurn & {code: string}} Turn its code is that of its address */
/** @typedef {{key: string, turns: Turn[]}} Debate */
/** @typedef {'S' | 'M' | 'L'} Size */

/** Bytes of text at each size: some sittings; all there are, once (about 4 MB); as much as about 400 sessions say. */
const BYTES = {S: 0.6e6, M: 0, L: 46e6};
/** A prime just below 32^5: what a rank is multiplied by modulo it makes codes that look like no sequence, each once. */
const CODES = 33_554_393;

/**
 * Sittings, as many as a size wants, and the turns planted for the judged queries. Beyond what there is, sittings are
 * repeated; in each copy the turns of a debate come in another order (lists of documents that repeat themselves would be
 * compressed into nothing), and the words that only one or two turns say are changed into others, so that the vocabulary
 * grows with the text.
 * @param {Size} size
 * @returns {Debate[]}
 */
export function debatesOf(size) {
  const {loadSittings, loadPlanted, queriesFolder} = loadTypeScript('tests/search/turns.ts');
  /** @type {SpokenTurn[][]} */
  const sittings = loadSittings();
  const folder = queriesFolder();
  const rare = rareWords(sittings.flat());
  const random = loadTypeScript('tests/world/random.ts').seeded(20_261_129);
  /** @type {SpokenTurn[][]} */
  const debates = folder ? [loadPlanted(folder)] : [];
  const wanted = BYTES[size] || bytesOf(sittings.flat());
  let left = wanted;
  for (let copy = 0; left > 0; copy++) {
    for (const turns of sittings) {
      const kept = [];
      for (const turn of copy === 0 ? turns : shuffled(turns, random)) {
        if (left <= 0) break;
        left -= Buffer.byteLength(turn.text);
        kept.push(copy === 0 ? turn : {...turn, text: vary(turn.text, rare, copy)});
      }
      if (kept.length > 0) debates.push(kept);
    }
  }
  return debates.map((turns, rank) => ({
    key: `seance-${rank}`,
    turns: turns.map((turn, at) => ({...turn, code: codeOf(rank, at)})),
  }));
}

/**
 * The address of a turn, root-relative.
 * @param {Debate} debate
 * @param {Turn} turn
 */
export function addressOf({key}, {code}) {
  return `/seances/${key}/transcription/#t-${code}`;
}

/** @param {readonly SpokenTurn[]} turns */
function bytesOf(turns) {
  return turns.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
}

/** @type {(rank: number, at: number) => string} */
function codeOf(rank, at) {
  const number = ((at + 1) * 8_191_993 + rank * 104_729) % CODES;
  return number.toString(32).padStart(5, '0');
}

const WORD = /\p{L}{5,}/gu;

/**
 * @param {readonly SpokenTurn[]} turns
 * @returns {Set<string>}
 */
function rareWords(turns) {
  /** @type {Map<string, number>} */
  const said = new Map();
  for (const {text} of turns) {
    for (const word of new Set(text.match(WORD))) said.set(word, (said.get(word) ?? 0) + 1);
  }
  return new Set([...said].filter(([, count]) => count <= 2).map(([word]) => word));
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
