/** How long the page is held up at most before the reader is heard again, in milliseconds. */
const SLICE = 8;

/**
 * Gives each item in turn, and lets the browser answer the reader between two of them as soon as the work on those before
 * has taken a slice of time. What is added or removed meanwhile counts.
 */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  let until = performance.now() + SLICE;
  for (const item of items) {
    yield item;
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + SLICE;
  }
}

/** Lets the browser answer the reader. A message comes sooner than a timer, which waits for 4 ms. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
