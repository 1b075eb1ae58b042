import type * as z from 'zod';
import {adviceOn} from '#core/formats/json/issue-advice';
import {notJson, parseJson} from '#core/formats/json/parse';
import {pathLines} from '#core/formats/json/path-lines';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Chapter, Transcript, Turn} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {hiddenIn} from '#core/text/hidden-characters';
import {TurnsFile} from './schema';

type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Reads the JSON of turns that the archive writes. All problems are told, and a single one refuses the file. What it
 * says of the session is left to the session's own record.
 */
export function readTurnsJson(text: string): Read<Transcript> {
  const parsed = parseJson(text);
  if ('stop' in parsed) return refused([notJson('turns-json/not-json', parsed.stop, 'téléchargez-le de nouveau')]);
  const {data} = parsed;
  if (typeof data !== 'object' || data === null || !('chapters' in data)) {
    const message =
      'Ce fichier n’est pas le JSON des tours de parole d’une séance\u00A0: il a une liste «\u00A0chapters\u00A0». Vérifiez que c’est le bon.';
    return refused([wrong('turns-json/not-turns', 1, message)]);
  }
  const {lineOf, repeated} = pathLines(text);
  const problems = repeated.map(({path, line}) =>
    wrong('turns-json/repeated-key', line, `${whereIs(path)} est écrit deux fois\u00A0: gardez-en un seul.`),
  );
  const {data: file, error} = TurnsFile.safeParse(data, {reportInput: true});
  if (error) for (const issue of error.issues) problems.push(toProblem(issue, lineOf));
  else for (const problem of checkText(file, lineOf)) problems.push(problem);
  if (!file || problems.length > 0) return refused(problems);
  const {language, state, source, chapters} = file;
  return {
    value: {language, state, source, chapters: chapters.map((each, at) => toChapter(each, at, lineOf))},
    problems,
  };
}

function refused(problems: FoundProblem[]): Read<Transcript> {
  return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
}

function wrong(rule: `turns-json/${string}`, line: number, message: string): FoundProblem {
  return {rule, severity: 'error', line, message};
}

function toProblem(issue: z.core.$ZodIssue, lineOf: LineOf): FoundProblem {
  const line = lineOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `«\u00A0${key}\u00A0»`).join(', ');
    const where = issue.path.length === 0 ? 'le fichier' : whereIs(issue.path);
    return wrong('turns-json/unknown-key', line, `Dans ${where}, ${keys} n’a pas de sens\u00A0: retirez-le.`);
  }
  const told = adviceOn(issue, issue.path.length === 0 ? ['fichier'] : issue.path);
  return wrong(`turns-json/${told.what}`, line, `${told.wrong}. ${told.remedy}.`);
}

/** « chapters › 1 › turns › 3 »: many JSON have one line, and a path is then the only place. */
function whereIs(path: readonly PropertyKey[]): string {
  return `«\u00A0${path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' › ')}\u00A0»`;
}

/** `text` and `paragraphs` say the same words, and nothing that is not seen. */
function checkText({chapters}: TurnsFile, lineOf: LineOf): FoundProblem[] {
  return chapters.flatMap(({title = '', turns}, part) => [
    ...hidden(title, ['chapters', part, 'title'], lineOf),
    ...turns.flatMap(({label, text, paragraphs}, rank) => {
      const path = ['chapters', part, 'turns', rank];
      const all = [label, ...paragraphs.flat().map((piece) => ('text' in piece ? piece.text : ''))].join(' ');
      const message = `Dans ${whereIs(path)}, «\u00A0text\u00A0» et «\u00A0paragraphs\u00A0» ne disent pas les mêmes paroles\u00A0: corrigez l’un des deux.`;
      return [
        ...hidden(all, path, lineOf),
        ...(wordsOf({paragraphs}) === text
          ? []
          : [wrong('turns-json/text-differs', lineOf([...path, 'text']), message)]),
      ];
    }),
  ]);
}

function hidden(text: string, path: readonly PropertyKey[], lineOf: LineOf): FoundProblem[] {
  const found = hiddenIn(text);
  if (found === undefined) return [];
  const message = `Dans ${whereIs(path)}, il y a un caractère invisible (${found})\u00A0: effacez-le, puis retapez le passage.`;
  return [wrong('turns-json/hidden-character', lineOf(path), message)];
}

function toChapter(chapter: TurnsFile['chapters'][number], part: number, lineOf: LineOf): Chapter {
  const {anchor, title, start, turns} = chapter;
  return {
    ...(anchor === undefined ? {} : {anchor}),
    ...(title === undefined ? {} : {title}),
    ...(start === undefined ? {} : {start}),
    turns: turns.map(({code, label, kind, start: from, paragraphs}, rank): Turn => ({
      ...(code === undefined ? {} : {code}),
      label,
      kind,
      ...(from === undefined ? {} : {start: from}),
      paragraphs,
      line: lineOf(['chapters', part, 'turns', rank]),
    })),
    line: lineOf(['chapters', part]),
  };
}
