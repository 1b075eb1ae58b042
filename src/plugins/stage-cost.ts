/** What a stage of the build cost the processor, in French: people and the bench read it. `made`: what came of it. */
export function tellCost(stage: string, made: string, seconds: number): string {
  return `${stage}\u00A0: ${made}, ${seconds.toFixed(1).replace('.', ',')}\u00A0s.`;
}

/** What takes less is not worth a line. */
const LEAST = 100_000;

/**
 * Adds up the processor time, of all threads, of the parts of a stage; a part waits for nothing. What it cost is said when
 * the build ends, and `npm start` says nothing. `made`: what came of it until then.
 */
export function stageCost(stage: string, made: () => string): <T>(part: () => T) => T {
  if (process.env.NODE_ENV !== 'production') return (part) => part();
  let microseconds = 0;
  process.once('exit', () => {
    if (microseconds >= LEAST) console.log(tellCost(stage, made(), microseconds / 1e6));
  });
  return (part) => {
    const before = process.cpuUsage();
    try {
      return part();
    } finally {
      const {user, system} = process.cpuUsage(before);
      microseconds += user + system;
    }
  };
}
