import {tidy} from '#core/formats/archive-markdown/tidy';
import type {Field} from '#core/formats/losses';
import {type Alignment, placeOf} from '#core/import/alignment';
import {cutParagraphs} from '#core/import/cut-turn';
import {tokensOf, type Spoken} from '#core/import/spoken';
import type {Ms, Paragraph, Piece, Turn} from '#core/model/transcript';

/** What a format cannot hold. */
export type Losses = ReadonlySet<Field>;

/** Fields that stand in the paragraphs of a turn. */
const INSIDE = ['paragraphs', 'inner times', 'titles', 'doubts', 'events'] as const satisfies readonly Field[];

/**
 * The paragraphs of a turn that goes on with one of before: those of the file, where the format holds all of them; those
 * of before, moved by `shift` ms, where the file says the same; where words changed, the paragraphs that did not stay.
 */
export function keepParagraphs(
  alignment: Alignment,
  before: Spoken,
  after: Spoken,
  losses: Losses,
  shift: number,
): readonly Paragraph[] {
  const [old, given] = [before.turn.paragraphs, after.turn.paragraphs];
  if (!INSIDE.some((field) => losses.has(field))) return given;
  if (shadowOf(old, losses) === shadowOf(given, losses)) return old.map((each) => shifted(each, shift));
  const cut = losses.has('paragraphs') ? recut(alignment, before, after) : given.map((words) => ({words}));
  const known = new Map(old.map((each) => [shadowOf([each], losses), each]));
  return cut.flatMap(({words, opensAt}: Cut) => {
    const same = known.get(shadowOf([words], losses));
    if (same) return [shifted(same, shift)];
    const left = losses.has('inner times') ? words.filter(({kind}) => kind !== 'time') : words;
    if (left.length === 0) return [];
    return [opensAt ? [...shifted([opensAt], shift), {kind: 'words', text: ' '}, ...left] : left];
  });
}

/** Words of after that begin where a paragraph of before begins, and the time that it told there. */
interface Cut {
  readonly words: Paragraph;
  readonly opensAt?: Piece | undefined;
}

/** What a format can hold of some paragraphs, as a text to compare: spaces stand where any writer puts some. */
function shadowOf(paragraphs: readonly Paragraph[], losses: Losses): string {
  const mark = (text: string) => `\uE000${text}\uE000`;
  const textOf = (piece: Piece): string => {
    switch (piece.kind) {
      case 'words':
        return piece.text;
      case 'title':
        return losses.has('titles') ? piece.text : `\uE001${piece.text}\uE001`;
      case 'time':
        return losses.has('inner times') ? ' ' : mark(String(piece.at));
      case 'doubt':
        return losses.has('doubts') ? ' ' : mark('?');
      case 'event':
        return losses.has('events') ? ' ' : mark(piece.name);
    }
  };
  return paragraphs
    .map((paragraph) => paragraph.map(textOf).join(''))
    .join(losses.has('paragraphs') ? ' ' : '\uE002')
    .replace(/\s*([\uE000\uE002])\s*/g, '$1')
    .replace(/\s+(?=[,.…;:!?)\]}»”’])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of after as one text, cut again where the paragraphs of before begin. */
function recut(alignment: Alignment, before: Spoken, after: Spoken): Cut[] {
  const range = {from: after.at, to: after.at + after.tokens.length};
  let at = before.at;
  const cuts = before.turn.paragraphs.flatMap((paragraph) => {
    const [from, to] = [at, at + tokensOf(paragraph).length];
    at = to;
    const place = from === before.at ? undefined : placeOf(alignment, from, to, range);
    const opensAt = paragraph[0]?.kind === 'time' ? paragraph[0] : undefined;
    return place === undefined || place === range.from ? [] : [{place: place - range.from, opensAt}];
  });
  const whole = after.turn.paragraphs.flatMap((paragraph, index): Piece[] =>
    index === 0 ? [...paragraph] : [{kind: 'words', text: ' '}, ...paragraph],
  );
  const parts = cutParagraphs(
    [whole],
    cuts.map(({place}) => place),
  );
  return parts.flatMap((paragraphs, index) =>
    paragraphs.map((words): Cut => ({words, opensAt: cuts[index - 1]?.opensAt})),
  );
}

/** Times inside words go with those words, when the recording was cut. */
export function shifted(paragraph: Paragraph, shift: number): Paragraph {
  if (shift === 0) return paragraph;
  return paragraph.flatMap((piece): Piece[] => {
    if (piece.kind !== 'time') return [piece];
    return piece.at + shift < 0 ? [] : [{kind: 'time', at: (piece.at + shift) as Ms}];
  });
}

/** Paragraphs without the times that are not to be kept. */
export function withoutTimes(paragraphs: readonly Paragraph[], isLeft: (at: Ms) => boolean): readonly Paragraph[] {
  const isKept = (piece: Piece) => piece.kind !== 'time' || !isLeft(piece.at);
  return paragraphs.map((paragraph) => (paragraph.every(isKept) ? paragraph : tidy(paragraph.filter(isKept))));
}

/** When a turn of before starts, moved by `shift` ms; nothing before the beginning. */
export function keepStart({start}: Pick<Turn, 'start'>, shift: number): Ms | undefined {
  return start === undefined || start + shift < 0 ? undefined : ((start + shift) as Ms);
}
