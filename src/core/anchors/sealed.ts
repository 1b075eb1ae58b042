import type {NewEvent} from '#core/anchors/event';
import {saltedHash, type Salt} from '#core/anchors/hash';
import {appendEvents} from '#core/anchors/ledger';
import type {PlacedTurn} from '#core/anchors/places';
import type {Volume} from '#core/anchors/register';
import type {WordsEntry} from '#core/anchors/words-beside';

/** A ledger and what is kept beside it, as they are to be written. */
export type WrittenVolume = Pick<Volume, 'name' | 'ledger' | 'words'>;

/** A new event, and what is kept beside it. */
export interface Sealed {
  readonly event: NewEvent;
  readonly entry?: Omit<WordsEntry, 'seq'>;
}

/** An event of a turn that is alive, with the words or the speaker that it has today. */
export function seal(
  kind: 'published' | 'restored' | 'reworded' | 're-attributed',
  {code, words, speaker}: Pick<PlacedTurn, 'code' | 'words' | 'speaker'>,
  salt: Salt,
): Sealed {
  const turn = {what: 'turn', id: code!} as const;
  const hashes = {words: saltedHash(words, salt), speaker: saltedHash(speaker, salt)};
  switch (kind) {
    case 'published':
    case 'restored':
      return {event: {kind, ...turn, ...hashes}, entry: {code: turn.id, salt, words}};
    case 'reworded':
      return {event: {kind, ...turn, words: hashes.words}, entry: {code: turn.id, salt, words}};
    case 're-attributed':
      return {event: {kind, ...turn, speaker: hashes.speaker}, entry: {code: turn.id, salt}};
  }
}

/** The volume with the events at its end and, beside it, what their hashes are made of. */
export function append({name, ledger, words}: WrittenVolume, sealed: readonly Sealed[], day: string): WrittenVolume {
  const entries = sealed.flatMap(({entry}, index): WordsEntry[] =>
    entry ? [{seq: ledger.events.length + index + 1, ...entry}] : [],
  );
  return {
    name,
    ledger: appendEvents(
      ledger,
      sealed.map(({event}) => event),
      day,
    ),
    words: [...words, ...entries],
  };
}
