import {REPORT} from '#core/archive/voices';
import {wordsOfParagraph} from '#core/formats/archive-markdown/words-of';
import type {Chapter, Paragraph, Piece, Turn} from '#core/model/transcript';
import {fold} from '#core/text/fold';
import {toSlug} from '#core/text/slug';
import type {Intervention} from './intervention';
import {eventOf, onOneLine} from './words';

export interface Said extends Intervention {
  readonly paragraphs: Paragraph[];
  readonly line: number;
}

/** Sounds heard after a turn are still to be added to it. */
type OpenTurn = Turn & {readonly paragraphs: Paragraph[]};
type Open = {-readonly [Key in keyof Omit<Chapter, 'turns'>]: Chapter[Key]} & {readonly turns: OpenTurn[]};

/**
 * Interventions in their order → chapters, one for each run of a subsection. Each intervention is a turn, even after
 * another of the same speaker: the site cuts there on purpose (a vote, the next amendment) and each has its own address.
 * One without speaker is the title of its chapter said again (dropped: the heading says it), a sound of the list (put
 * at the end of the turn before), or else a turn of the report: never words in someone's mouth.
 */
export function toChapters(interventions: readonly Said[]): Chapter[] {
  const chapters: Open[] = [];
  const anchors = new Set<string>();
  let current: string | undefined;
  for (const said of interventions) {
    const title = onOneLine(said.soussection || said.section || '');
    if (chapters.length === 0 || title !== current) {
      current = title;
      chapters.push({...headingOf(title, anchors), turns: [], line: said.line});
    }
    addTo(chapters.at(-1)!, said);
  }
  return chapters.filter(({turns}) => turns.length > 0);
}

function headingOf(title: string, anchors: Set<string>): Pick<Chapter, 'title' | 'anchor'> {
  if (title === '') return {};
  const first = `c-${toSlug(title)}`;
  let anchor = first;
  for (let count = 2; anchors.has(anchor); count++) anchor = `${first}-${count}`;
  anchors.add(anchor);
  return {title, anchor};
}

function addTo(chapter: Open, {intervenant_nom, section, paragraphs, line}: Said): void {
  const label = onOneLine(intervenant_nom ?? '');
  if (label !== '') {
    chapter.turns.push({label, kind: 'speech', paragraphs, line});
    return;
  }
  const words = paragraphs.map(wordsOfParagraph).join(' ');
  if (chapter.turns.length === 0 && chapter.title !== undefined) {
    // As the report writes it: the site's titles lose capitals (« Article 5 ter a »).
    if (same(words, chapter.title)) {
      chapter.title = words;
      return;
    }
    if (same(words, section ?? '')) return;
  }
  const before = chapter.turns.at(-1);
  const sound = soundOf(paragraphs);
  if (before && sound) before.paragraphs.push([sound]);
  else chapter.turns.push({label: REPORT, kind: 'speech', paragraphs, line});
}

/** The sound that is all there is, with its brackets (« (Rires.) ») or without. */
function soundOf([paragraph, ...others]: readonly Paragraph[]): Piece | undefined {
  const [piece, ...rest] = paragraph ?? [];
  if (!piece || rest.length > 0 || others.length > 0) return undefined;
  const name = piece.kind === 'event' ? piece.name : piece.kind === 'words' ? eventOf(piece.text) : undefined;
  return name && {kind: 'event', name};
}

/** Case, accents and punctuation do not count. */
function same(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) =>
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' '),
  );
  return first === second;
}
