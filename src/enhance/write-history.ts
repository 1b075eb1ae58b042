/**
 * Puts an address and a mark into history, as a new step or in place of this one. Browsers refuse what comes too often
 * (Safari, a hundred times in thirty seconds): the address is late then, and the page goes on.
 */
export function writeHistory(how: 'push' | 'replace', address: string, mark: unknown = null): void {
  try {
    if (how === 'push') history.pushState(mark, '', address);
    else history.replaceState(mark, '', address);
  } catch {
    // The next change of address says it all.
  }
}
