const OF_THE_CYCLE = /^\/(?:presentation|comprendre|themes)\//;

/** Does a page say what the debates are about? The others say how the archive works, in words of its own. */
export function isOfTheCycle({address}: {readonly address: string}): boolean {
  return OF_THE_CYCLE.test(address);
}
