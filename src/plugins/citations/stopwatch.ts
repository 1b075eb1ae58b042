/**
 * Adds up the seconds of processor time that some functions take, none of which waits or calls another of them. It is that of
 * the process: nothing else works there while they do.
 */
export function stopwatch() {
  let microseconds = 0;
  const now = () => {
    const {user, system} = process.cpuUsage();
    return user + system;
  };
  return {
    seconds: () => microseconds / 1e6,
    time:
      <A extends readonly unknown[], T>(act: (...given: A) => T) =>
      (...given: A): T => {
        const start = now();
        try {
          return act(...given);
        } finally {
          microseconds += now() - start;
        }
      },
  };
}
