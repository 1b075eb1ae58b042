import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {loadTypeScript} from '../../support/load-typescript.mjs';
import {addressOf} from './corpus.mjs';

const hash = (/** @type {Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest('hex');
const gzip = (/** @type {Uint8Array} */ bytes) => gzipSync(bytes, {level: 9});

/**
 * The files of this site's index, made by the site's own code.
 * @param {readonly import('./corpus.mjs').Debate[]} debates
 * @param {string} folder
 */
export async function make(debates, folder) {
  const {analyse} = loadTypeScript('src/core/text/analyse.ts');
  const {isCommon} = loadTypeScript('src/core/text/common-words.ts');
  const {toSegments} = loadTypeScript('src/search/packed/segment.ts');
  const {writeIndex} = loadTypeScript('src/search/packed/write-index.ts');
  const {CURRENT, FOLDER} = loadTypeScript('src/search/protocol.ts');
  const sources = debates.map(toSource);
  fs.mkdirSync(path.join(folder, FOLDER), {recursive: true});
  const tools = {analyse, version: 'bench', hash, cache: new Map()};
  const start = process.cpuUsage();
  const segments = toSegments(sources, tools);
  let root;
  for (const {name, bytes} of writeIndex(segments, {gzip, hash}, isCommon)) {
    root = name;
    fs.writeFileSync(path.join(folder, FOLDER, name), bytes);
  }
  fs.writeFileSync(path.join(folder, CURRENT), JSON.stringify({root}));
  const all = process.cpuUsage(start);
  // One session more, all others as they were.
  const later = process.cpuUsage();
  Array.from(toSegments([...sources, {...(sources[1] ?? sources[0]), key: 'seance-ajoutee'}], tools), () => undefined);
  const added = process.cpuUsage(later);
  const seconds = (/** @type {NodeJS.CpuUsage} */ {user, system}) => (user + system) / 1e6;
  return {stage: seconds(all), added: seconds(added)};
}

/**
 * @param {import('./corpus.mjs').Debate} debate
 * @param {number} rank
 */
function toSource(debate, rank) {
  const {key, turns} = debate;
  const label = (/** @type {string} */ id, name = id) => ({id, name});
  return {
    key,
    documents: turns.map((turn, at) => ({
      ...{title: '', names: turn.speaker, text: turn.text, heading: `Séance ${rank + 1}`, start: at * 20_000, boost: 1},
      address: addressOf(debate, turn),
      facets: {
        kind: [label('turn')],
        // Ids of people have no capital, accent or space.
        person: [
          label(
            turn.speaker
              .normalize('NFKD')
              .replace(/\p{M}/gu, '')
              .toLowerCase()
              .replace(/[^a-z0-9]+/g, '-'),
            turn.speaker,
          ),
        ],
        session: [label(key)],
        theme: [label(`theme-${rank % 5}`)],
        state: [label(['machine', 'reviewed', 'approved'][rank % 3] ?? '')],
        date: [label(`2010-${1 + (rank % 12)}`)],
      },
    })),
  };
}
