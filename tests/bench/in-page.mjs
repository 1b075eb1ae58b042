/*
 * What is run in the page that is measured. Sources, not functions: these scripts know no document, and the types of a
 * browser must not enter those of Node.
 */

/**
 * Goes to an anchor and gives the milliseconds until it is painted in the window.
 * @param {string} id
 */
export function jumpTo(id) {
  return `(async () => {
    const start = performance.now();
    location.hash = ${JSON.stringify(id)};
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const top = () => document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().top;
    // Two frames: the second one begins once the first one was painted.
    do { await frame(); await frame(); } while (!(top() > -1 && top() < innerHeight));
    return performance.now() - start;
  })()`;
}

/** Keeps the durations of events, from the input to the frame that shows its effect; below 16 ms nothing is told. */
export const WATCH_EVENTS = `
  window.durations = [];
  new PerformanceObserver((list) => window.durations.push(...list.getEntries().map(({duration}) => duration)))
    .observe({type: 'event', durationThreshold: 16});`;

/** The longest one since it was last asked for. */
export const WORST_EVENT = 'Math.max(16, ...window.durations.splice(0))';
