/**
 * @typedef {{name: string, ts: number, dur?: number, pid: number, tid: number, args?: any}} TraceEvent
 * @typedef {object} Load times in milliseconds
 * @property {number} fcp first contentful paint
 * @property {number} lcp largest contentful paint
 * @property {number} script the longest stretch of our own scripts, with the layout they ask for
 * @property {number} scriptAfterLoad the same, once the page has loaded
 */

/** What the browser records when it runs a script: a file, a function called by the browser, promises that go on. */
const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

/**
 * Reads a browser's trace of one page load.
 * @param {TraceEvent[]} events
 * @param {string} url the page
 * @returns {Load}
 */
export function readTrace(events, url) {
  const start = events.findLast(({name, args}) => name === 'navigationStart' && args?.data?.documentLoaderURL === url);
  if (!start) throw new Error(`${url} is not in the trace.`);
  // The trace keeps threads one after the other.
  const own = events.filter(({pid, ts}) => pid === start.pid && ts >= start.ts).sort((a, b) => a.ts - b.ts);
  const since = (/** @type {TraceEvent | undefined} */ event) => (event ? (event.ts - start.ts) / 1000 : NaN);
  const main = events.find(
    ({name, pid, args}) => name === 'thread_name' && pid === start.pid && args?.name === 'CrRendererMain',
  );
  const origin = new URL(url).origin;
  const scripts = own.filter(
    ({name, tid, args}) =>
      tid === main?.tid && SCRIPTS.has(name) && (name === 'RunMicrotasks' || args?.data?.url?.startsWith(origin)),
  );
  // A change of address without loading marks a load too: the first one counts.
  const loaded = own.find(({name}) => name === 'MarkLoad')?.ts ?? Infinity;
  const longest = (/** @type {TraceEvent[]} */ list) => Math.max(0, ...list.map(({dur = 0}) => dur / 1000));
  return {
    fcp: since(own.find(({name}) => name === 'firstContentfulPaint')),
    lcp: since(own.findLast(({name}) => name === 'largestContentfulPaint::Candidate')),
    script: longest(scripts),
    scriptAfterLoad: longest(scripts.filter(({ts}) => ts >= loaded)),
  };
}
