import {writeTime} from '#core/formats/archive-markdown/time';
import type {AbsentRun} from '#core/import/absent-runs';
import {quoted} from '#core/import/quoted';
import type {Spoken} from '#core/import/spoken';
import {frenchNumber} from '#core/text/french-number';

/** What a person must decide of turns in a row that a file does not have: one sentence, none when no one could cite them. */
export function tellRun(
  {turns, previous, next}: AbsentRun,
  isPublished: (code: string | undefined) => code is string,
): string[] {
  const codes = turns.map(({turn}) => turn.code).filter(isPublished);
  if (codes.length === 0) return [];
  const count = `${frenchNumber(turns.length)} tours`;
  const found = !next
    ? `Ce fichier s’arrête ${timeOf(turns[0]!, 'avant la fin')}${previous ? `, après ${nameOf(previous)}` : ''}\u00A0: les ${count} qui suivent n’y sont pas`
    : !previous
      ? `Ce fichier commence ${timeOf(next, 'après le début')}, par ${nameOf(next)}\u00A0: les ${count} d’avant n’y sont pas`
      : `Il manque à ce fichier ${count} de suite, entre ${nameOf(previous)} et ${nameOf(next)}`;
  return [
    `${found}. S’il n’est pas entier, importez le fichier entier\u202F; sinon, déclarez le retrait de chacun, par «\u00A0npm run declarer -- retrait <code>\u00A0»\u00A0: ${codes.join(', ')}.`,
  ];
}

function timeOf({turn: {start}}: Spoken, unknown: string): string {
  return start === undefined ? unknown : `à ${writeTime(start)}`;
}

function nameOf({turn}: Spoken): string {
  return `le tour ${turn.code === undefined ? '' : `${turn.code} `}de «\u00A0${turn.label}\u00A0»${quoted(turn)}`;
}
