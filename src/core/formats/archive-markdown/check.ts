import type {Chapter, Ms, Paragraph, Turn} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {writeTime} from './time';
import {wrong} from './wrong';

/** What is wrong between the turns of a file, each of them well written. `lines`: those of paragraphs, of whoever knows them. */
export function checkChapters(
  chapters: readonly Chapter[],
  lines: ReadonlyMap<Paragraph, number> = new Map(),
): FoundProblem[] {
  const turns = chapters.flatMap((chapter) => chapter.turns);
  return [
    ...turns
      .filter(isEmpty)
      .map(({line, label}) =>
        wrong(
          'transcript/turn-without-words',
          line,
          `Ce tour de «\u00A0${label}\u00A0» n’a pas de paroles\u00A0: écrivez-les en dessous, ou [inaudible] si on ne les entend pas, ou retirez cette ligne.`,
        ),
      ),
    ...checkUnique(turns.map(({code, line}) => ({id: code, line}))).map(({id, line, first}) =>
      wrong(
        'transcript/duplicate-code',
        line,
        `Le code ${id} est déjà celui du tour de la ligne ${first}\u00A0: gardez-le là où ces paroles ont été publiées, et retirez-le de l’autre tour.`,
      ),
    ),
    ...checkUnique(chapters.map(({anchor, line}) => ({id: anchor, line}))).map(({id, line, first}) =>
      wrong(
        'transcript/duplicate-anchor',
        line,
        `L’ancre #${id} est déjà celle de la partie de la ligne ${first}\u00A0: donnez-en une autre à la plus récente des deux.`,
      ),
    ),
    ...checkOrder(chapters.flatMap((chapter) => [chapter, ...chapter.turns])),
    ...turns.flatMap((turn) => checkTimesInside(turn, lines)),
  ];
}

/** Words or a sound: a time alone says nothing. */
function isEmpty({paragraphs}: Turn): boolean {
  return !paragraphs.some((pieces) =>
    pieces.some((piece) => piece.kind === 'event' || ('text' in piece && piece.text.trim() !== '')),
  );
}

function checkUnique(entries: readonly {readonly id: string | undefined; readonly line: number}[]) {
  const seen = new Map<string, number>();
  return entries.flatMap(({id, line}) => {
    if (id === undefined) return [];
    const first = seen.get(id);
    if (first !== undefined) return [{id, line, first}];
    seen.set(id, line);
    return [];
  });
}

/** Equal times are allowed: two people may start together. Only going backwards is a problem, told once. */
function checkOrder(entries: readonly {readonly start?: Ms | undefined; readonly line: number}[]): FoundProblem[] {
  const timed = entries.flatMap(({start, line}) => (start === undefined ? [] : [{start, line}]));
  return timed.flatMap(({start, line}, index) => {
    const before = timed[index - 1];
    if (!before || start >= before.start) return [];
    const message = `L’heure recule\u00A0: ${writeTime(start)} vient après ${writeTime(before.start)} (ligne ${before.line}). Corrigez l’une des deux heures.`;
    return [wrong('transcript/time-backwards', line, message)];
  });
}

/** The times inside a turn, from its own: those of the next turn may be earlier, when one speaks over the other. */
function checkTimesInside({start, paragraphs, line}: Turn, lines: ReadonlyMap<Paragraph, number>): FoundProblem[] {
  let before = start;
  for (const paragraph of paragraphs) {
    for (const piece of paragraph) {
      if (piece.kind !== 'time') continue;
      if (before !== undefined && piece.at < before) {
        const message = `Dans ce tour, l’heure recule\u00A0: [${writeTime(piece.at)}] vient après ${writeTime(before)}. Corrigez l’une des deux heures.`;
        return [wrong('transcript/time-backwards', lines.get(paragraph) ?? line, message)];
      }
      before = piece.at;
    }
  }
  return [];
}
