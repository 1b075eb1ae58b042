import type {FormerAddress, Register, TurnHistory} from '#core/anchors/histories';

/** The register, asked by code and by session: built once for all pages. */
export interface RegisterIndex {
  readonly byCode: ReadonlyMap<string, TurnHistory>;
  /** Session → the codes that stand or stood on its page, in the order in which they were published. */
  readonly bySession: ReadonlyMap<string, readonly TurnHistory[]>;
  /** Session → the chapters of its page that no longer answer under their name. */
  readonly chapters: ReadonlyMap<string, readonly FormerAddress[]>;
}

/** Many parts of a build ask the same register. */
const indexed = new WeakMap<object, RegisterIndex>();

export function indexRegister(register: Pick<Register, 'turns' | 'former'>): RegisterIndex {
  const index = indexed.get(register) ?? toIndex(register);
  indexed.set(register, index);
  return index;
}

function toIndex({turns, former}: Pick<Register, 'turns' | 'former'>): RegisterIndex {
  const bySession = new Map<string, TurnHistory[]>();
  for (const turn of turns) {
    add(bySession, turn.session, turn);
    for (const session of new Set(turn.movedFrom.map((left) => left.session)))
      if (session !== turn.session) add(bySession, session, turn);
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
