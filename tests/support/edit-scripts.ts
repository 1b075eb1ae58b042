import fc from 'fast-check';

/** Legitimate, at least when declared. */
const OPEN = [
  'insert',
  'delete',
  'move',
  'move-session',
  'split',
  'merge',
  'relabel',
  'retime',
  'reword',
  'rewrite',
  'rename-session',
  'restore',
  'paste',
  'publish',
] as const;
/** Never legitimate, save an exchange between turns of one voice that a maintainer confirms. */
const FAULTS = ['exchange', 'exchange-reworded', 'pass-reworded', 'slip', 'copy', 'tamper'] as const;
export type Kind = (typeof OPEN)[number] | (typeof FAULTS)[number];

/** Turns that a script displaces have as many words, of which a light correction changes three: a shorter one that slips is told by its neighbours. */
export const LONG = 12;

/** Legitimate when the ledger says so; the others are free, or never legitimate. */
export const DECLARABLE: ReadonlySet<Kind> = new Set([
  'delete',
  'move-session',
  'split',
  'merge',
  'relabel',
  'rename-session',
  'paste',
  'rewrite',
  'exchange',
]);

export interface Edit {
  readonly kind: Kind;
  readonly isDeclared: boolean;
  readonly picks: readonly [number, number, number];
}

/** Changes that break the promise by nature, and undeclared ones, are drawn seldom: about half of the scripts keep it. */
const edit = fc.record({
  kind: fc.oneof(
    {
      weight: 12,
      arbitrary: fc.constantFrom(...OPEN),
    },
    {weight: 1, arbitrary: fc.constantFrom(...FAULTS)},
  ),
  isDeclared: fc.oneof({weight: 6, arbitrary: fc.constant(true)}, {weight: 1, arbitrary: fc.constant(false)}),
  picks: fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)),
});

/** Sizes of turns (1: a formula), and the changes made to them. */
export const script = fc.record({
  sessions: fc.array(
    fc.array(
      fc.tuple(
        fc.oneof(
          {weight: 1, arbitrary: fc.integer({min: 1, max: LONG - 1})},
          {weight: 6, arbitrary: fc.integer({min: LONG, max: 60})},
        ),
        fc.nat(2),
      ),
      {minLength: 1, maxLength: 7},
    ),
    {minLength: 1, maxLength: 3},
  ),
  edits: fc.array(edit, {minLength: 1, maxLength: 12}),
});
export type Script = typeof script extends fc.Arbitrary<infer S> ? S : never;
