import {writeDay} from '#core/model/imprecise-date';
import type {TurnHistory, Wording} from '#core/anchors/histories';
import {foldWords} from '#core/anchors/fold-words';
import {changeWord} from '#core/view/change-words';
import {comparedHtml} from '#core/view/short-page-compared';

/** A wording that the register keeps and that differs from the one before it. */
export interface Version {
  readonly day: string;
  readonly words: string;
  readonly by?: Wording['by'];
}

/** What became of the words of a turn since they were published. */
export interface Versions {
  /** Oldest first; the last one is the wording that the register promises. */
  readonly kept: readonly Version[];
  /** Days of the wordings that a withdrawal erased. */
  readonly erased: readonly string[];
  /** Today's words, when they are not the promised ones: a correction that was not published yet. */
  readonly pending?: string | undefined;
}

/**
 * The versions of a turn whose words are today `words`. A restoration repeats a wording: it is no version of its own.
 */
export function versionsOf(wordings: readonly Wording[], words: string): Versions {
  const kept: Version[] = [];
  for (const wording of wordings) {
    if (wording.words !== undefined && wording.words !== kept.at(-1)?.words) {
      kept.push({...wording, words: wording.words});
    }
  }
  const erased = wordings.flatMap((wording) => (wording.words === undefined ? [wording.day] : []));
  const today = foldWords(words);
  return {kept, erased, pending: kept.length > 0 && kept.at(-1)!.words !== today ? today : undefined};
}

/** The last change of the words: « Corrigé le 3 mai 2026 ». */
export function lastChangeOf({kept}: Versions): string | undefined {
  const last = kept.length > 1 ? kept.at(-1) : undefined;
  return last && changed(last);
}

/** The last change of who speaks, and of the place: « Nom rectifié le 7 mai 2026 », « Déplacé le 8 mai 2026 ». */
export function otherChangesOf(history: Pick<TurnHistory, 'reattributed' | 'movedFrom'> | undefined): string[] {
  const [named, moved] = [history?.reattributed.at(-1), history?.movedFrom.at(-1)?.day];
  return [
    ...(named === undefined ? [] : [`Nom rectifié le ${writeDay(named)}`]),
    ...(moved === undefined ? [] : [`Déplacé le ${writeDay(moved)}`]),
  ];
}

function changed(version: Version): string {
  return `${changeWord(version)} le ${writeDay(version.day)}`;
}

/** Every change of the words, of the speaker and of the place of a turn, as items of a list; empty when nothing changed. */
export function changesHtml(
  {absences = [], reattributed, parts, from, movedFrom}: TurnHistory,
  versions: Versions,
  write: {readonly passage: (code: string) => string; readonly session: (slug: string) => string},
  lang: string,
): string[] {
  const {kept, erased, pending} = versions;
  const corrections = kept.slice(1).map((after, index) => {
    const isShown = pending === undefined && index + 2 === kept.length;
    return comparedHtml(changed(after), publishedOf(kept[index]!), {...publishedOf(after), isShown}, lang);
  });
  if (pending !== undefined) {
    const today = {said: 'Les mots d’aujourd’hui', words: pending, isShown: true};
    const what = 'Corrigé depuis, pas encore inscrit au registre';
    corrections.push(comparedHtml(what, publishedOf(kept.at(-1)!), today, lang));
  }
  return [
    ...corrections.reverse(),
    ...absences.map(
      ({what, from: left, to}) =>
        `${what === 'merged' ? 'Réuni à un autre passage' : 'Retiré'} le ${writeDay(left)}, rétabli le ${writeDay(to)}.`,
    ),
    ...erased.map(
      (day) => `Les mots publiés le ${writeDay(day)} ont été retirés\u00A0: le registre ne les garde plus.`,
    ),
    ...reattributed.map((day) => `Le nom de la personne qui parle a été rectifié le ${writeDay(day)}.`),
    ...movedFrom.map(
      ({session, day}) =>
        `Déplacé le ${writeDay(day)}\u00A0: ce passage était dans la transcription de ${write.session(session)}.`,
    ),
    ...(from === undefined ? [] : [`Ce passage faisait partie du passage ${write.passage(from)}.`]),
    ...parts.map(({code, day}) => `Le passage ${write.passage(code)} en a été détaché le ${writeDay(day)}.`),
  ];
}

function publishedOf({day, words}: Version): {said: string; words: string} {
  return {said: `Les mots publiés le ${writeDay(day)}`, words};
}
