import type {LastPublished} from '#core/anchors/check-history';
import type {Volume} from '#core/anchors/register';
import {readWordsBeside, type WordsEntry} from '#core/anchors/words-beside';

/** The words and salts kept beside a ledger when it was published, as far as they can still be read; else those of today. */
export function entriesThen({name, entries}: Volume, published: LastPublished | undefined): Volume['entries'] {
  const file = published?.kind === 'ledgers' ? published.wordsBeside?.find((each) => each.name === name) : undefined;
  const then = file && readWordsBeside(file.text).value;
  return then ? bySeq(then) : entries;
}

/** The same ledgers with the words and salts of both: what this very change erases can still be compared. */
export function withEntriesEver(volumes: readonly Volume[], published: LastPublished | undefined): Volume[] {
  return volumes.map((volume) => {
    const then = entriesThen(volume, published);
    return then === volume.entries ? volume : {...volume, entries: new Map([...then, ...volume.entries])};
  });
}

function bySeq(entries: readonly WordsEntry[]): Volume['entries'] {
  return new Map(entries.map((entry) => [entry.seq, entry]));
}
