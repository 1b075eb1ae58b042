import {countPublished, type LastPublished} from '#core/anchors/check-history';
import type {LedgerEvent} from '#core/anchors/event';
import {takesFromAnother} from '#core/anchors/copied-words';
import type {Declared, KnownWords} from '#core/anchors/known-words';
import {findMovedWords} from '#core/anchors/moved-words';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt, turnsOf, type Volume} from '#core/anchors/register';
import {readWordsBeside} from '#core/anchors/words-beside';
import type {Problem} from '#core/problem';

/**
 * Do known words stand under another code? Words are known from their first publication on, were it a minute ago. What
 * vouches for a turn is what was published before this change: lines added to a ledger since then cannot vouch for
 * themselves, except those that declare (split, merge, confirmed rewording).
 */
export function checkMovedWords(
  volumes: readonly Volume[],
  turns: readonly PlacedTurn[],
  published: LastPublished | undefined,
): Problem[] {
  const counts = new Map(volumes.map((volume) => [volume, countPublished(volume, published)]));
  const countOf = (volume: Volume) => counts.get(volume)!;
  const confirmed = new Map(volumes.flatMap((volume) => confirmedOf(volume, countOf(volume))));
  const known = volumes.flatMap((volume) => toKnown(volume, entriesThen(volume, published), countOf(volume)));
  const byCode = new Map(turns.flatMap((turn) => (turn.code === undefined ? [] : [[turn.code, turn] as const])));
  const today = turns.map((turn) => ({
    ...turn,
    isConfirmed:
      turn.code !== undefined && confirmed.get(turn.code) === turn.words && !takesFromAnother(turn, known, byCode),
  }));
  return findMovedWords(today, known, declaredBy(volumes, countOf)).map(({turn, from, kind}) => {
    const [rule, message] =
      kind === 'copied'
        ? ['anchor/words-copied', copiedMessage(turn, from)]
        : ['anchor/words-moved', movedMessage(turn, from, takesFromAnother(turn, known, byCode))];
    return errorAt(rule!, turn.file, turn.line, message!);
  });
}

function holderOf({code}: PlacedTurn): string {
  return code === undefined ? 'un tour sans code' : `le tour ${code}`;
}

function movedMessage(turn: PlacedTurn, from: string, isAnothers: boolean): string {
  const found = `Les mots publiés sous le code ${from} sont maintenant dans ${holderOf(turn)}`;
  // Not the moment to offer a confirmation: it would put words into another's mouth.
  if (isAnothers)
    return `${found}, d’une autre personne\u00A0: rendez à chaque tour ses mots. Si c’est le nom de qui parle qui était faux, laissez chaque code avec ses mots, changez le nom, puis déclarez-le par «\u00A0npm run declarer -- reattribution\u00A0».`;
  return `${found}\u00A0: si les codes ont glissé, rendez à chaque tour le sien. Si le tour a été coupé ou réuni, déclarez-le par «\u00A0npm run declarer\u00A0» (scission, fusion)\u202F; si c’est une correction, confirmez-la par «\u00A0npm run declarer -- correction\u00A0».`;
}

function copiedMessage({code}: PlacedTurn, from: string): string {
  const advice =
    code === undefined
      ? 'donnez-lui un code par «\u00A0npm run ancrer\u00A0», puis confirmez-le par «\u00A0npm run declarer -- correction\u00A0»'
      : `confirmez-le par «\u00A0npm run declarer -- correction ${code}\u00A0»`;
  return `${code === undefined ? 'Un tour sans code' : `Le tour ${code}`} dit les mots publiés sous le code ${from}, qui les garde aussi\u00A0: s’ils ont été collés là par erreur, retirez-les. Si les deux tours disent bien la même chose, ${advice}.`;
}

/** The words kept beside a ledger when it was published, as far as they can still be read. */
function entriesThen({name, entries}: Volume, published: LastPublished | undefined): Volume['entries'] {
  const file = published?.kind === 'ledgers' ? published.wordsBeside?.find((each) => each.name === name) : undefined;
  const then = file && readWordsBeside(file.text).value;
  return then ? new Map(then.map((entry) => [entry.seq, entry])) : entries;
}

/**
 * The wordings of each code that were published, oldest first; of a code that this very change publishes, the first.
 * A code withdrawn since long has none left.
 */
function toKnown({ledger, entries: today}: Volume, entries: Volume['entries'], published: number): KnownWords[] {
  const known = new Map<string, {wordings: string[]; replaced: number; isNew: boolean}>();
  for (const event of ledger.events) {
    const {wordings, replaced, isNew} = known.get(event.id) ?? {
      wordings: [],
      replaced: 0,
      isNew: event.seq > published,
    };
    const isFirst = isNew && event.kind === 'published';
    const words = (event.seq <= published ? entries : isFirst ? today : undefined)?.get(event.seq)?.words;
    const isConfirmed = event.kind === 'reworded' && event.confirmed;
    if (words === undefined && !isConfirmed) continue;
    known.set(event.id, {
      wordings: words === undefined ? wordings : [...wordings, words],
      replaced: isConfirmed ? wordings.length : replaced,
      isNew,
    });
  }
  return [...known].flatMap(([code, each]) => (each.wordings.length > 0 ? [{code, ...each}] : []));
}

/** The words that this change confirms; those confirmed before are known. */
function confirmedOf({ledger, entries}: Volume, published: number): [string, string][] {
  return ledger.events.slice(published).flatMap((event) => {
    const words = event.kind === 'reworded' && event.confirmed ? entries.get(event.seq)?.words : undefined;
    return words === undefined ? [] : [[event.id, words] as [string, string]];
  });
}

/** Words pass from a code to another: the new ones of a split, the one that stays of a merge. */
type Link = readonly [from: string, to: string];

function declaredBy(volumes: readonly Volume[], countPublished: (volume: Volume) => number): Declared {
  const all: Link[] = [];
  const open: Link[] = [];
  for (const volume of volumes) {
    const published = countPublished(volume);
    const wordsSeq = new Map(turnsOf(volume).map(({id, words}) => [id, words?.seq ?? 0]));
    for (const event of volume.ledger.events) {
      for (const link of linksOf(event)) {
        all.push(link);
        // Closed once the code that takes words was published, or reworded, with them.
        if (event.seq > published || (wordsSeq.get(link[1]) ?? 0) < event.seq) open.push(link);
      }
    }
  }
  const merges = new Map(
    volumes.flatMap(turnsOf).flatMap(({id, status, into}) => (status === 'merged' && into ? [[id, into]] : [])),
  );
  const endOf = (code: string): string => (merges.has(code) ? endOf(merges.get(code)!) : code);
  const reached = reachable(open);
  return {
    // The words of a merged code live on under the code it leads to, wherever declarations take that one.
    explains: (to, from) => endOf(from) === to || reached(from).includes(to) || reached(endOf(from)).includes(to),
    heirs: reachable(all),
  };
}

function linksOf(event: LedgerEvent): Link[] {
  if (event.kind === 'split') return event.into.map((id) => [event.id, id] as const);
  return event.kind === 'merged' ? [[event.id, event.into] as const] : [];
}

/** The codes that words can have passed to from one, however far. */
function reachable(links: readonly Link[]): (code: string) => readonly string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of links) next.set(from, [...(next.get(from) ?? []), to]);
  return (code) => {
    const seen = new Set([code]);
    for (const each of seen) for (const to of next.get(each) ?? []) seen.add(to);
    seen.delete(code);
    return [...seen];
  };
}
