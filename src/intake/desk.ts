import type {Salt} from '#core/anchors/hash';
import type {Entry} from './entry';
import type {Journal} from './journal';
import type {GitTarget} from './publish-branch';
import type {Spool} from './spool';

/** What moderators work with. */
export interface Desk {
  readonly spool: Spool;
  readonly journal: Journal;
  readonly siteDir: string;
  readonly git: GitTarget | undefined;
  readonly day: string;
  readonly newSalt: () => Salt;
}

/** The texts that nobody has decided on, the ones put aside last. */
export async function waiting({spool, journal}: Pick<Desk, 'spool' | 'journal'>): Promise<Entry[]> {
  const decided = new Set((await journal.read()).decisions.map(({id}) => id));
  const entries = (await spool.all()).filter(({id}) => !decided.has(id));
  return entries.toSorted((a, b) => a.quarantine.length - b.quarantine.length);
}
