/**
 * Adds up the seconds that some functions take, none of which waits or calls another of them: nothing else works there while
 * they do, so that it is processor time, or nearly. The clock that tells processor time itself costs a second of a build.
 */
export function stopwatch() {
  let milliseconds = 0;
  return {
    seconds: () => milliseconds / 1000,
    time:
      <A extends readonly unknown[], T>(act: (...given: A) => T) =>
      (...given: A): T => {
        const start = performance.now();
        try {
          return act(...given);
        } finally {
          milliseconds += performance.now() - start;
        }
      },
  };
}
