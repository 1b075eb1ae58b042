import type {PublicAddress} from '../../src/core/anchors/check-addresses';
import type {LastPublished} from '../../src/core/anchors/check-history';
import type {NewEvent} from '../../src/core/anchors/event';
import {checkGate, type GateInput} from '../../src/core/anchors/gate';
import {saltedHash, type Salt} from '../../src/core/anchors/hash';
import {foldText} from '../../src/core/text/fold-text';
import {appendEvents, EMPTY_LEDGER, readLedger, writeLedger} from '../../src/core/anchors/ledger';
import type {Ms} from '../../src/core/model/transcript';
import {placeTurns} from '../../src/core/anchors/places';
import {publish, type Publication} from '../../src/core/anchors/publish';
import {readRegister, type RegisterFile} from '../../src/core/anchors/register';
import {readWordsBeside, writeWordsBeside, type WordsEntry} from '../../src/core/anchors/words-beside';

/** A turn in a line: code, label, words, and when it starts; a draft has no code. */
export type Line = readonly [code: string | undefined, label: string, words: string, start?: number];

/** A small archive and its ledgers, as values that a test changes freely. */
export interface World {
  readonly sessions: Record<string, readonly Line[]>;
  readonly addresses: readonly PublicAddress[];
  readonly ledgers: readonly RegisterFile[];
  readonly words: readonly RegisterFile[];
  readonly published?: LastPublished | undefined;
}

const SPEAKERS = {
  'Intervenante 1': 'intervenante-1',
  'Intervenant 2': 'intervenant-2',
  'Question de la salle': 'question',
};

/** What the gate is asked about a world. */
export function toInput({sessions, addresses, ledgers, words, published}: World): GateInput {
  return {
    transcripts: Object.entries(sessions).map(([session, lines]) => ({
      session,
      file: `docs/seances/1-${session}/transcription.md`,
      speakers: SPEAKERS,
      transcript: {
        language: 'fr',
        state: 'reviewed',
        source: 'recording',
        chapters: [
          {
            anchor: 'c-ouverture',
            line: 7,
            turns: lines.map(([code, label, text, start], index) => ({
              code,
              label,
              kind: 'speech' as const,
              start: start as Ms | undefined,
              paragraphs: [[{kind: 'words' as const, text}]],
              line: 9 + 3 * index,
            })),
          },
        ],
      },
    })),
    addresses,
    ledgers,
    wordsBeside: words,
    published,
  };
}

/** Salts that differ and can be read again. */
export function salts(): () => Salt {
  let count = 0;
  return () => (count++).toString(16).padStart(32, '0') as Salt;
}

/** The world after a publication, as the next change finds it: what was published cannot be touched any more. */
export function afterPublishing(world: World, day = '2026-03-01'): World {
  const publication = publish(toInput(world), day, salts());
  if (publication.problems.length > 0) throw new Error(publication.problems.map(({message}) => message).join('\n'));
  return settle(written(world, publication));
}

/** The ledgers of the world become the published ones. */
export function settle(world: World): World {
  return {...world, published: {kind: 'ledgers', ledgers: world.ledgers, wordsBeside: world.words}};
}

/** The same world with the new volumes on disk. */
export function written(world: World, {volumes}: Pick<Publication, 'volumes'>): World {
  return {
    ...world,
    ledgers: replace(
      world.ledgers,
      volumes.map(({name, ledger}) => ({name, text: writeLedger(ledger)})),
    ),
    words: replace(
      world.words,
      volumes.map(({name, words}) => ({name, text: writeWordsBeside(words)})),
    ),
  };
}

function replace(files: readonly RegisterFile[], others: readonly RegisterFile[]): RegisterFile[] {
  return [...files.filter(({name}) => !others.some((other) => other.name === name)), ...others];
}

/** An event and the words and salts that its hashes are made of, as a command will write them. */
export interface Declaration {
  readonly event: NewEvent;
  readonly entry?: Omit<WordsEntry, 'seq'>;
}

/** A declaration added at the end of a ledger, without asking the gate. A withdrawal erases, as it must. */
export function declare(world: World, name: string, ...declarations: readonly Declaration[]): World {
  const ledger = readLedger(world.ledgers.find((file) => file.name === name)?.text ?? '').value ?? EMPTY_LEDGER;
  const words = readWordsBeside(world.words.find((file) => file.name === name)?.text ?? '').value ?? [];
  const withdrawn = new Set(declarations.flatMap(({event}) => (event.kind === 'withdrawn' ? [event.id] : [])));
  const entries = declarations.flatMap(({entry}, index) =>
    entry ? [{seq: ledger.events.length + index + 1, ...entry}] : [],
  );
  return written(world, {
    volumes: [
      {
        name,
        ledger: appendEvents(
          ledger,
          declarations.map(({event}) => event),
          '2026-04-01',
        ),
        words: [...words.filter(({code}) => !withdrawn.has(code)), ...entries],
      },
    ],
  });
}

const salt = 'abcdef00abcdef00abcdef00abcdef00' as Salt;

export const declaring = {
  published: (id: string, label: string, words: string): Declaration => ({
    event: {kind: 'published', what: 'turn', id, words: saltedHash(words, salt), speaker: speaker(label)},
    entry: {code: id, salt, words: foldText(words)},
  }),
  restored: (id: string, label: string, words: string): Declaration => ({
    event: {kind: 'restored', what: 'turn', id, words: saltedHash(words, salt), speaker: speaker(label)},
    entry: {code: id, salt, words: foldText(words)},
  }),
  reworded: (id: string, words: string, confirmed?: true): Declaration => ({
    event: {kind: 'reworded', what: 'turn', id, words: saltedHash(words, salt), confirmed},
    entry: {code: id, salt, words: foldText(words)},
  }),
  reattributed: (id: string, label: string): Declaration => ({
    event: {kind: 're-attributed', what: 'turn', id, speaker: speaker(label)},
    entry: {code: id, salt},
  }),
  split: (id: string, ...into: string[]): Declaration => ({event: {kind: 'split', what: 'turn', id, into}}),
  merged: (id: string, into: string): Declaration => ({event: {kind: 'merged', what: 'turn', id, into}}),
  moved: (id: string, to: string): Declaration => ({event: {kind: 'moved', what: 'turn', id, to}}),
  withdrawn: (id: string): Declaration => ({event: {kind: 'withdrawn', what: 'turn', id}}),
  renamed: (what: PublicAddress['what'], id: string, to: string): Declaration => ({
    event: {kind: 'renamed', what, id, to},
  }),
};

function speaker(label: string) {
  return saltedHash(SPEAKERS[label as keyof typeof SPEAKERS] ?? label, salt);
}

/**
 * « All committed in one go »: the ledgers say, without asking the gate, all that publishing would have said of the
 * archive as it is (new codes, other words). The gate must not take their word for it.
 */
export function forged(world: World): World {
  const {volumes} = readRegister(world.ledgers, world.words);
  const states = new Map(
    volumes.flatMap((volume) => volume.turns.map((state) => [state.id, {volume, state}] as const)),
  );
  let next = world;
  for (const {code, words, speaker: id, session} of placeTurns(toInput(world).transcripts)) {
    if (code === undefined) continue;
    const known = states.get(code);
    const label = Object.entries(SPEAKERS).find(([, value]) => value === id)?.[0] ?? id;
    const home = known?.volume.name ?? volumes.find((each) => each.session === session)?.name;
    if (home === undefined || (known && known.state.status !== 'alive' && known.state.status !== 'split')) continue;
    if (known?.state.status === 'alive') next = declare(next, home, declaring.reworded(code, words));
    else if (isFree(next, home, code)) next = declare(next, home, declaring.published(code, label, words));
  }
  return next;
}

function isFree(world: World, name: string, code: string): boolean {
  const text = world.ledgers.find((file) => file.name === name)?.text ?? '';
  return !text.includes(`"kind":"published","what":"turn","id":"${code}"`);
}

export function rulesOf(world: World): string[] {
  return [...new Set(checkGate(toInput(world)).map(({rule}) => rule))].sort();
}
