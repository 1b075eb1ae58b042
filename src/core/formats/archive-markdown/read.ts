import {splitFrontMatter} from '#core/markdown/front-matter';
import {type Chapter, type Paragraph, type Transcript, TranscriptRecord, type Turn} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {checkMixedScripts} from '#core/text/mixed-scripts';
import {readRecord} from '#core/yaml/read-record';
import {checkChapters} from './check';
import {beginsLikeHeader, readHeader} from './header';
import {beginsLikeHeading, readHeading} from './heading';
import {readPieces} from './pieces';
import {wrong} from './wrong';

/**
 * Reads `transcription.md` (DESIGN § 3). A turn opens wherever a line says so, even without the blank line that should
 * stand before it: words must never stay in the mouth of whoever spoke before.
 */
export function readTranscript(text: string): Read<Transcript> {
  const parts = splitFrontMatter(text);
  const hasFrontMatter = parts.yamlLine > 1;
  const record = hasFrontMatter ? readRecord(TranscriptRecord, parts.yaml, parts.yamlLine) : NO_FRONT_MATTER;
  const characters = [...checkHiddenCharacters(parts.body), ...checkMixedScripts(parts.body)].map((found) => ({
    ...found,
    line: found.line + parts.bodyLine - 1,
  }));
  const lines = apart(parts.body.split('\n'));
  const {chapters, problems, paragraphLines} = readBody(lines, parts.bodyLine, hasFrontMatter);
  const all = [...record.problems, ...characters, ...problems, ...checkChapters(chapters, paragraphLines)];
  return {
    value: record.value && {...record.value, chapters},
    problems: all.sort((a, b) => a.line - b.line),
  };
}

const NO_FRONT_MATTER: Read<TranscriptRecord> = {
  value: undefined,
  problems: [
    wrong(
      'transcript/no-front-matter',
      1,
      'Ce fichier doit commencer par une ligne ---, puis les lignes language, state et source, puis une ligne --- : recopiez celles d’une autre transcription.',
    ),
  ],
};

type Open<T> = {-readonly [Key in keyof T]: T[Key]};

function readBody(written: readonly string[], firstLine: number, hasFrontMatter: boolean) {
  const problems: FoundProblem[] = [];
  const chapters: (Open<Chapter> & {turns: Turn[]})[] = [];
  let turn: (Turn & {paragraphs: Paragraph[]}) | undefined;
  let paragraph: string[] = [];
  /** Of those that hold times, whose order is checked. */
  const paragraphLines = new Map<Paragraph, number>();
  /** Each name once: the same few open all turns. */
  const labels = new Map<string, string>();
  // What stands above the first turn of a file without front matter is its front matter, most likely: told already.
  let mayTellWords = hasFrontMatter;

  const endParagraph = (line: number) => {
    if (turn && paragraph.length > 0) {
      const first = line - paragraph.length;
      const pieces = readPieces(paragraph.join(' '), lineFinder(paragraph, first), problems);
      turn.paragraphs.push(pieces);
      if (pieces.some(({kind}) => kind === 'time')) paragraphLines.set(pieces, first);
    }
    paragraph = [];
  };
  const endTurn = () => {
    // Written out, it takes half the memory of what grew: an archive of 400 sessions holds 170,000 turns, read all day.
    if (turn) {
      const {label, start, code, kind, paragraphs, line} = turn;
      chapters.at(-1)!.turns.push({label, start, code, kind, paragraphs: paragraphs.slice(), line});
    }
    turn = undefined;
  };
  const addWords = (text: string, line: number) => {
    if (turn) paragraph.push(text);
    else if (mayTellWords) {
      mayTellWords = false;
      const message =
        'Personne ne dit ces paroles : écrivez au-dessus une ligne **Nom**, avec l’heure si vous la connaissez. Une partie qui commence ouvre un nouveau tour, même si la même personne continue.';
      problems.push(wrong('transcript/words-without-speaker', line, message));
    }
  };

  written.forEach((whole, index) => {
    const [text, line] = [whole.trim(), firstLine + index];
    if (text === '') return endParagraph(line);
    if (beginsLikeHeading(text)) {
      endParagraph(line);
      const heading = readHeading(text, line, problems);
      if (!heading) return;
      endTurn();
      chapters.push({...heading, turns: [], line});
      mayTellWords = true;
      return;
    }
    if (!beginsLikeHeader(text)) return addWords(text, line);
    endParagraph(line);
    const {header, rest} = readHeader(text, line, problems);
    if (header) {
      endTurn();
      const label = labels.get(header.label) ?? apart([header.label])[0]!;
      labels.set(label, label);
      turn = {...header, label, paragraphs: [], line};
      if (chapters.length === 0) chapters.push({turns: [], line});
    }
    if (rest !== '' && turn) paragraph.push(rest);
  });
  endParagraph(firstLine + written.length);
  endTurn();
  return {chapters: chapters as readonly Chapter[], problems, paragraphLines};
}

/**
 * The same texts, in memory of their own: a line that was cut out of a file keeps the whole file in memory, where one
 * « ’ » makes every letter take two bytes. Most paragraphs are lines, as they stand.
 */
function apart(texts: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(texts)) as string[];
}

/** The line of a place in a paragraph whose lines were joined by spaces; places must come in order. */
function lineFinder(lines: readonly string[], firstLine: number): (at: number) => number {
  let [index, end] = [0, lines[0]!.length];
  return (at) => {
    while (at > end) end += lines[++index]!.length + 1;
    return firstLine + index;
  };
}
