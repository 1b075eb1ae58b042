/*
 * `ARCHIVE_OUTSIDE_DATA=… node tests/bench/search-index.mjs [S,M,L]`: the packed index of search over debates of three
 * sizes (search-corpus.mjs): bytes as served, bytes that a first and a later query fetch, times in this Node, CPU and
 * memory of indexing. Each index is made in a process of its own. Figures for people to read: nothing here can fail a build.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {loadTypeScript} from '../support/load-typescript.mjs';
import {median} from './median.mjs';
import {debatesOf} from './search-corpus.mjs';

const outside = process.env.ARCHIVE_OUTSIDE_DATA;
if (!outside) throw new Error('ARCHIVE_OUTSIDE_DATA names the folder of the debates (README).');
const OUT = path.resolve(import.meta.dirname, '../.tmp/search-index');
/** What a page asks the index for, before its own ranking, and shows. */
const CANDIDATES = 200;
const SHOWN = 10;

const [first = 'S,M,L', made] = process.argv.slice(2);
if (made === 'make') makeIndex(/** @type {'S' | 'M' | 'L'} */ (first));
else await measure(/** @type {('S' | 'M' | 'L')[]} */ (first.split(',')));

/** @param {'S' | 'M' | 'L'} size */
function makeIndex(size) {
  const {analyse} = loadTypeScript('src/core/text/analyse.ts');
  const {isCommon} = loadTypeScript('src/core/text/common-words.ts');
  const {toSegments} = loadTypeScript('src/search/packed/segment.ts');
  const {writeIndex} = loadTypeScript('src/search/packed/write-index.ts');
  const sources = debatesOf(/** @type {string} */ (outside), size).map(toSource);
  const folder = path.join(OUT, size);
  fs.rmSync(folder, {recursive: true, force: true});
  fs.mkdirSync(folder, {recursive: true});
  const hash = (/** @type {Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest('hex');
  const gzip = (/** @type {Uint8Array} */ bytes) => gzipSync(bytes, {level: 9});
  const before = process.memoryUsage().rss;
  const cache = new Map();
  const tools = {analyse, version: 'bench', hash, cache};
  const start = process.cpuUsage();
  const segments = toSegments(sources, tools);
  const analysed = process.cpuUsage(start);
  const {root, files} = writeIndex(segments, {gzip, hash}, isCommon);
  for (const {name, bytes} of files) fs.writeFileSync(path.join(folder, name), bytes);
  const all = process.cpuUsage(start);
  const peak = process.resourceUsage().maxRSS * 1024;
  // One session more, all others as they were.
  const added = {...sources[0], key: 'seance-ajoutee'};
  const later = process.cpuUsage();
  toSegments([...sources, added], tools);
  const incremental = process.cpuUsage(later);
  const seconds = (/** @type {NodeJS.CpuUsage} */ {user, system}) => (user + system) / 1e6;
  const report = {
    root,
    before,
    peak,
    analysed: seconds(analysed),
    all: seconds(all),
    incremental: seconds(incremental),
  };
  fs.writeFileSync(path.join(OUT, `${size}.json`), JSON.stringify(report));
}

/**
 * @param {import('./search-corpus.mjs').Debate} debate
 * @param {number} rank
 */
function toSource({key, turns}, rank) {
  const label = (/** @type {string} */ id) => ({id, name: id});
  return {
    key,
    documents: turns.map(({speaker, text}, at) => {
      const code = createHash('sha256').update(`${key} ${at}`).digest('hex').slice(0, 5);
      return {
        ...{title: '', names: speaker, text, heading: `Séance ${rank + 1}`, start: at * 20_000, boost: 1},
        address: `/seances/${key}/transcription/#t-${code}`,
        facets: {
          kind: [label('turn')],
          person: [label(speaker)],
          session: [label(key)],
          theme: [label(`theme-${rank % 5}`)],
          state: [label(['machine', 'reviewed', 'approved'][rank % 3] ?? '')],
          date: [label(`2010-${1 + (rank % 12)}`)],
        },
      };
    }),
  };
}

/** @param {('S' | 'M' | 'L')[]} sizes */
async function measure(sizes) {
  /** @type {Record<string, object>} */
  const rows = {};
  for (const size of sizes) {
    execFileSync(process.execPath, ['--max-old-space-size=1400', import.meta.filename, size, 'make'], {
      stdio: 'inherit',
    });
    rows[size] = await measureOne(size);
  }
  console.table(rows);
}

/** @param {'S' | 'M' | 'L'} size */
async function measureOne(size) {
  const folder = path.join(OUT, size);
  const {
    root,
    before: resting,
    peak,
    analysed,
    all,
    incremental,
  } = JSON.parse(fs.readFileSync(path.join(OUT, `${size}.json`), 'utf8'));
  const {openIndex} = loadTypeScript('src/search/packed/open-index.ts');
  const {parseQuery} = loadTypeScript('src/core/query/parse-query.ts');
  const {search} = loadTypeScript('src/core/query/search.ts');
  const {nameReader} = loadTypeScript('src/core/query/read-names.ts');
  const queries = readQueries();
  let fetched = 0;
  const ports = {
    fetchFile: async (/** @type {string} */ name) => {
      const bytes = fs.readFileSync(path.join(folder, name));
      fetched += bytes.length;
      return bytes;
    },
    gunzip: async (/** @type {Uint8Array} */ bytes) => gunzipSync(bytes),
  };
  /** @type {any} */
  let namesIn;
  const ask = async (/** @type {any} */ index, /** @type {string} */ query) => {
    let total = 0;
    const engine = {
      ...index,
      find: async (/** @type {any} */ asked) => {
        const answer = await index.find({...asked, limit: CANDIDATES});
        total = answer.total;
        return answer.candidates;
      },
    };
    const {ranked} = await search(parseQuery(query, namesIn), engine);
    await index.read(ranked.slice(0, SHOWN).map((/** @type {any} */ {id}) => id));
    return total;
  };
  const start = await openIndex(root, ports);
  namesIn = nameReader(start.labels('person'));
  const cold = [];
  for (const query of queries) {
    fetched = 0;
    await ask(await openIndex(root, ports), query);
    cold.push(fetched);
  }
  const phrases = [];
  for (const query of readPhrases()) {
    fetched = 0;
    await ask(await openIndex(root, ports), query);
    phrases.push(fetched);
  }
  const later = [];
  for (const query of queries) {
    fetched = 0;
    await ask(start, query);
    later.push(fetched);
  }
  const times = [];
  for (let round = 0; round < 3; round++) {
    for (const query of queries) {
      const before = process.cpuUsage();
      await ask(start, query);
      const {user, system} = process.cpuUsage(before);
      if (round > 0) times.push((user + system) / 1000);
    }
  }
  const served = (/** @type {RegExp} */ kinds) =>
    fs
      .readdirSync(folder)
      .reduce((sum, name) => sum + (kinds.test(name) ? fs.statSync(path.join(folder, name)).size : 0), 0);
  const kB = (/** @type {number} */ bytes) => Math.round(bytes / 1000);
  const p95 = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
  return {
    documents: start.documents,
    'index (ko)': kB(served(/^[mdwep]-/)),
    'mots courants (ko)': kB(served(/^c-/)),
    'positions (ko)': kB(served(/^q-/)),
    'textes (ko)': kB(served(/^t-/)),
    'première médiane (ko)': kB(median(cold)),
    'première p95 (ko)': kB(p95(cold)),
    'expression, première médiane (ko)': kB(median(phrases)),
    'suivante médiane (ko)': kB(median(later)),
    'suivante p95 (ko)': kB(p95(later)),
    'tiède médiane (ms de CPU)': median(times).toFixed(1),
    'tiède p95 (ms de CPU)': p95(times).toFixed(1),
    'CPU analyse (s)': analysed.toFixed(1),
    'CPU en tout (s)': all.toFixed(1),
    'mémoire (Mo)': kB(peak / 1000),
    'dont avant (Mo)': kB(resting / 1000),
    'une séance de plus (s)': incremental.toFixed(2),
  };
}

/** @returns {string[]} */
function readQueries() {
  const file = path.join(/** @type {string} */ (outside), 'queries/queries.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')).map((/** @type {{q: string}} */ {q}) => q);
}

/**
 * Three words in a row of turns taken here and there, between quotation marks: articles included.
 * @returns {string[]}
 */
function readPhrases() {
  const turns = debatesOf(/** @type {string} */ (outside), 'S').flatMap((debate) => debate.turns);
  return Array.from({length: 40}, (_, rank) => {
    const words = turns[(rank * 7919) % turns.length]?.text.split(/\s+/) ?? [];
    const from = (rank * 31) % Math.max(1, words.length - 3);
    return `"${words
      .slice(from, from + 3)
      .join(' ')
      .replaceAll('"', '')}"`;
  });
}
