import * as z from 'zod';
import {ALPHABET, isCode} from '#core/anchors/code';
import {Hash} from '#core/anchors/hash';
import {SLUG} from '#core/text/slug';

/*
 * A ledger is a file of lines, each one JSON object with its keys in this order:
 *
 *   {"seq":4,"day":"2026-03-01","kind":"published","what":"turn","id":"7f3k2","words":"v1:…","speaker":"v1:…","previous":"v1:…"}
 *
 *   seq       1, 2, 3…                     day       the day of the command, never the hour
 *   kind      what happened                what      the kind of address: turn, chapter, session, person…
 *   id        the turn's code, or the address's id
 *   words     salted hash of the words     speaker   salted hash of who speaks (salts: words-beside.ts)
 *   into, to  other ends: new codes of a split, target of a merge, new id of a rename, session of a move
 *   previous  hash of the line before
 *
 * Of turns:      published (words, speaker) · reworded (words) · re-attributed (speaker) · split (into: new codes, the
 *                old one goes on) · merged (into: the code that goes on) · moved (to: another session; inside a session
 *                a turn moves freely) · withdrawn · restored (words, speaker)
 * Of all others: published · renamed (to; the old id redirects) · withdrawn (a notice stays) · restored
 *
 * `confirmed` on a rewording: a maintainer looked at words that resemble another code's and said they are right.
 */

const TurnId = z.string().refine(isCode, {error: 'un code de tour a cinq caractères'});
/** What can be cited and is not a turn. */
export const ADDRESS_KINDS = ['session', 'chapter', 'person', 'resource', 'term', 'note', 'post', 'paragraph'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];
const AddressId = z.string().regex(/^[a-z0-9/-]+$/, {error: 'un identifiant s’écrit en minuscules sans accent'});
const Session = z.string().regex(SLUG, {error: 'une séance est nommée par son identifiant'});

const line = {seq: z.int().min(1), day: z.iso.date({error: 'un jour s’écrit 2026-03-01'})};
const turn = {what: z.literal('turn'), id: TurnId};
const address = {what: z.enum(ADDRESS_KINDS), id: AddressId};
const last = {previous: Hash};

const TurnEvent = z.discriminatedUnion('kind', [
  z.strictObject({...line, kind: z.literal('published'), ...turn, words: Hash, speaker: Hash, ...last}),
  z.strictObject({
    ...line,
    kind: z.literal('reworded'),
    ...turn,
    words: Hash,
    confirmed: z.literal(true).optional(),
    ...last,
  }),
  z.strictObject({...line, kind: z.literal('re-attributed'), ...turn, speaker: Hash, ...last}),
  z.strictObject({...line, kind: z.literal('split'), ...turn, into: z.array(TurnId).min(1), ...last}),
  z.strictObject({...line, kind: z.literal('merged'), ...turn, into: TurnId, ...last}),
  z.strictObject({...line, kind: z.literal('moved'), ...turn, to: Session, ...last}),
  z.strictObject({...line, kind: z.literal('withdrawn'), ...turn, ...last}),
  z.strictObject({...line, kind: z.literal('restored'), ...turn, words: Hash, speaker: Hash, ...last}),
]);
const AddressEvent = z.discriminatedUnion('kind', [
  z.strictObject({...line, kind: z.literal('published'), ...address, ...last}),
  z.strictObject({...line, kind: z.literal('renamed'), ...address, to: AddressId, ...last}),
  z.strictObject({...line, kind: z.literal('withdrawn'), ...address, ...last}),
  z.strictObject({...line, kind: z.literal('restored'), ...address, ...last}),
]);

/** One line of a ledger. */
export const LedgerEvent = z.discriminatedUnion('what', [TurnEvent, AddressEvent]);
export type LedgerEvent = z.output<typeof LedgerEvent>;

type WithoutPlace<E> = E extends LedgerEvent ? Omit<E, 'seq' | 'day' | 'previous'> : never;
/** What happened, before the ledger gives it a number, a day and its place in the chain. */
export type NewEvent = WithoutPlace<LedgerEvent>;

const KEYS = ['seq', 'day', 'kind', 'what', 'id', 'into', 'to', 'words', 'speaker', 'confirmed', 'previous'];

/** The one writing of an event: hashes of lines would not hold otherwise. */
export function writeEvent(event: LedgerEvent): string {
  return JSON.stringify(event, KEYS);
}

type Captured = [whole: string, seq: string, day: string, id: string, words: string, speaker: string, previous: string];

const HASH = '"(v1:[0-9a-f]{64})"';
/** All days but those of 29 February. */
const DAY =
  '"(\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31))"';
const PUBLICATION = new RegExp(
  `^{"seq":([1-9]\\d{0,14}),"day":${DAY},"kind":"published","what":"turn","id":"([${ALPHABET}]{5})","words":${HASH},"speaker":${HASH},"previous":${HASH}}$`,
);

/**
 * The publication of a turn, when a line is one, written as `writeEvent` writes it: all but a few lines of all ledgers are.
 * Its form says all that JSON, the schema and a second writing would, in a fifth of their time.
 */
export function readPublication(source: string): LedgerEvent | undefined {
  const found = PUBLICATION.exec(source);
  if (!found) return undefined;
  const [, seq, day, id, words, speaker, previous] = found as string[] as Captured;
  return {seq: Number(seq), day, kind: 'published', what: 'turn', id, words, speaker, previous};
}
