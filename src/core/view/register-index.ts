import type {FormerAddress, Register, TurnHistory} from '#core/anchors/histories';

/** The register, asked by code and by session: built once for all pages. */
export interface RegisterIndex {
  readonly byCode: ReadonlyMap<string, TurnHistory>;
  /** Session → the codes that stand or stood on its page, in the order in which they were published. */
  readonly bySession: ReadonlyMap<string, readonly TurnHistory[]>;
  /** Session → the chapters of its page that no longer answer under their name. */
  readonly chapters: ReadonlyMap<string, readonly FormerAddress[]>;
}

export function indexRegister({turns, former}: Pick<Register, 'turns' | 'former'>): RegisterIndex {
  const bySession = new Map<string, TurnHistory[]>();
  for (const turn of turns) {
    for (const session of new Set([turn.session, ...turn.movedFrom.map((left) => left.session)]))
      add(bySession, session, turn);
  }
  const chapters = new Map<string, FormerAddress[]>();
  for (const address of former) {
    if (address.what === 'chapter' && address.session !== undefined) add(chapters, address.session, address);
  }
  return {byCode: new Map(turns.map((turn) => [turn.code, turn])), bySession, chapters};
}

/** Adds a value to the group of a key. */
export function add<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
