/**
 * Milliseconds of processor that a piece of work takes. Not the clock: on a machine that is building the site at the
 * same time, the clock says how busy the machine is. Limits are ten times what is measured: they tell a hang, not a speed
 * (`npm run bench` does). Right because each test file has a process to itself (`forks`).
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}
