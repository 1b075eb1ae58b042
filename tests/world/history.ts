import {wordsOf} from '../../src/core/formats/archive-markdown/words-of';
import {REPORT} from '../../src/core/archive/voices';
import type {Paragraph, Turn} from '../../src/core/model/transcript';
import {addTurns, declareChange, editChapters, publishAll, replaceTurn, turnsOf, type SmallWorld} from './small-world';

/** What happened to turns of the first session, for the tests that look at what became of them. */
export interface TurnsHistory {
  readonly corrected: string;
  readonly confirmed: string;
  readonly split: string;
  readonly parts: readonly string[];
  readonly merged: string;
  readonly into: string;
  readonly reattributed: string;
  readonly moved: string;
  readonly movedTo: string;
  readonly withdrawn: string;
  readonly restored: string;
}

const LONG = 80;
/** A chapter that loses a turn must not be left empty. */
const FEW = 3;

const words = (text: string): Paragraph => [{kind: 'words', text}];

/** One change of each kind, as a maintainer would make and declare it, a few days apart. */
export function changeTurns(world: SmallWorld): TurnsHistory {
  const first = world.sessions[0]!;
  const second = world.sessions[1]!;
  // Far from each other, so that what becomes of one can be read without the others.
  const chapters = first.transcript.chapters.map(({turns}) => turns).filter((turns) => turns.length > FEW);
  const long = chapters.flat().filter((turn) => turn.label !== REPORT && wordsOf(turn).split(/\s+/).length > LONG);
  const inSeveral = long.filter(({paragraphs}) => paragraphs.length > 2);
  const split = inSeveral[1]!;
  const [corrected, confirmed, reattributed, moved, withdrawn, restored] = long.filter(
    (turn, rank) => rank % 3 === 2 && turn !== split,
  ) as [Turn, Turn, Turn, Turn, Turn, Turn];
  const [into, merged] = neighbours(chapters, [split, corrected, confirmed, reattributed, moved, withdrawn, restored]);
  const part = world.newCode();

  replaceTurn(world, 0, corrected.code!, {
    ...corrected,
    paragraphs: [...corrected.paragraphs, words('Mots rétablis, pour les tests.')],
  });
  publishAll(world, '2026-03-08');
  replaceTurn(world, 0, corrected.code!, {
    ...corrected,
    paragraphs: [...corrected.paragraphs, words('Mots rétablis, puis précisés.')],
  });
  publishAll(world, '2026-05-03');

  replaceTurn(world, 0, confirmed.code!, {...confirmed, paragraphs: [words('D’autres mots, relus, pour les tests.')]});
  declareChange(world, {kind: 'confirmed', codes: [confirmed.code!]}, '2026-05-04');

  const [kept, ...given] = split.paragraphs;
  replaceTurn(world, 0, split.code!, {...split, paragraphs: [kept!]}, {...split, code: part, paragraphs: given});
  declareChange(world, {kind: 'split', code: split.code!, into: [part]}, '2026-05-05');

  replaceTurn(world, 0, into.code!, {...into, paragraphs: [...into.paragraphs, ...merged.paragraphs]});
  replaceTurn(world, 0, merged.code!);
  declareChange(world, {kind: 'merged', code: merged.code!, into: into.code!}, '2026-05-06');

  replaceTurn(world, 0, reattributed.code!, {...reattributed, label: first.sitting.speakers.at(-1)!.label});
  declareChange(world, {kind: 're-attributed', codes: [reattributed.code!]}, '2026-05-07');

  replaceTurn(world, 0, moved.code!);
  addTurns(world, 1, {...moved, start: undefined});
  declareChange(world, {kind: 'moved', codes: [moved.code!]}, '2026-05-08');

  declareChange(world, {kind: 'turns-withdrawn', codes: [withdrawn.code!, restored.code!]}, '2026-05-09');
  const before = turnsOf(world.sessions[0]!).findLast(({start}) => (start ?? 0) <= restored.start!)!;
  replaceTurn(world, 0, before.code!, before, restored);
  declareChange(world, {kind: 'turns-restored', codes: [restored.code!]}, '2026-05-10');

  return {
    corrected: corrected.code!,
    confirmed: confirmed.code!,
    split: split.code!,
    parts: [part],
    merged: merged.code!,
    into: into.code!,
    reattributed: reattributed.code!,
    moved: moved.code!,
    movedTo: second.slug,
    withdrawn: withdrawn.code!,
    restored: restored.code!,
  };
}

/** Two turns in a row of one speaker in one chapter, apart from those that other changes take. */
function neighbours(chapters: readonly (readonly Turn[])[], taken: readonly Turn[]): [Turn, Turn] {
  const pairs = chapters.flatMap((turns) => turns.slice(1).map((turn, rank): [Turn, Turn] => [turns[rank]!, turn]));
  return pairs.find(
    ([one, next]) => one.label === next.label && one.label !== REPORT && !taken.includes(one) && !taken.includes(next),
  )!;
}

/** A chapter of the first session takes another name and another anchor. */
export function renameChapter(world: SmallWorld): {readonly from: string; readonly to: string} {
  const {slug, transcript} = world.sessions[0]!;
  const from = transcript.chapters.at(-1)!.anchor!;
  const to = `${from}-renommee`;
  editChapters(world, 0, (chapter) =>
    chapter.anchor === from ? {...chapter, anchor: to, title: `${chapter.title} (renommée)`} : chapter,
  );
  declareChange(world, {kind: 'renamed', what: 'chapter', id: `${slug}/${from}`, to: `${slug}/${to}`}, '2026-05-11');
  return {from, to};
}
