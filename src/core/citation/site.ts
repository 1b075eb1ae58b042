/** What every citation of the archive's own pages says of it: the configuration gives it. */
export interface CitedSite {
  /** The public address of the site, base path included, with its final slash. */
  readonly root: string;
  /** The name of the cycle of debates, which is the site's. */
  readonly cycle: string;
}

/** Who wrote the texts of the archive that nobody signs (CITATION.cff says the same). */
export const CONTRIBUTORS = {literal: 'Les contributrices et contributeurs de l’archive'} as const;

/** The archive as what contains its pages: « Dématérialiser pour mieux régner : archive du cycle de débats ». */
export function archiveTitle({cycle}: Pick<CitedSite, 'cycle'>): string {
  return `${cycle} : archive du cycle de débats`;
}

/** A root-relative address as readers reach it. */
export function wholeAddress(address: string, {root}: Pick<CitedSite, 'root'>): string {
  return root + address.slice(1);
}
