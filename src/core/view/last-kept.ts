/**
 * Makes once what all turns of a session share; `key` tells the session. Turns come session by session, but for those that
 * were moved: what the last one needed is not kept for all the others.
 */
export function lastKept<T>(make: (key: string) => T): (key: string) => T {
  let last: {readonly key: string; readonly made: T} | undefined;
  return (key) => {
    if (last?.key !== key) last = {key, made: make(key)};
    return last.made;
  };
}
