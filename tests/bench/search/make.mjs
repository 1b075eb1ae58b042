/*
 * `node make.mjs ENGINE SIZE FOLDER`: makes the files of one search in a process of its own, so that its time and memory
 * are its own. The last line printed is what is to be known beside them, as JSON.
 */
import {debatesOf} from './corpus.mjs';
import {ENGINES} from './engines.mjs';

const [engine = '', size = '', folder = ''] = process.argv.slice(2);
const {make} = await import(/** @type {import('./engines.mjs').Engine} */ (ENGINES[engine]).maker);
const debates = debatesOf(/** @type {import('./corpus.mjs').Size} */ (size));
const seconds = ({user, system} = process.cpuUsage()) => (user + system) / 1e6;
const [before, resting] = [seconds(), process.memoryUsage().rss];
const more = await make(debates, folder);
console.log(JSON.stringify({...more, before, resting}));
