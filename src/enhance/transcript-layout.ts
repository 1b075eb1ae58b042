/** Turns laid out in one idle moment: a slow phone takes a millisecond for each. */
const AT_ONCE = 8;

/**
 * Turns that are out of sight are not laid out (`content-visibility`, transcript.css), and Chromium then leaves their words
 * out of what it tells screen readers. Once the page is there, and nobody asks anything of it, all of them are laid out.
 */
export class Layout {
  private run = 0;

  /** As the style says: these turns are about to be shown or hidden, and others will be. */
  defer(turns: readonly HTMLElement[]): void {
    this.run++;
    for (const {style} of turns) style.contentVisibility = '';
  }

  /** Lays some turns out, little by little. */
  async settle(turns: readonly HTMLElement[]): Promise<void> {
    // Without it what stands above would push what one reads; and browsers that have it all know idle moments.
    if (!CSS.supports('overflow-anchor', 'auto')) return;
    const run = ++this.run;
    for (let from = 0; from < turns.length; from += AT_ONCE) {
      await new Promise((resolve) => requestIdleCallback(resolve));
      if (run !== this.run) return;
      for (const {style} of turns.slice(from, from + AT_ONCE)) style.contentVisibility = 'visible';
    }
  }
}

/** The next frame has been drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
