import type {Chapter, Paragraph} from '#core/model/transcript';
import {tokensOf} from '#core/import/spoken';

/** Words of a copy below which a text only has someone who repeats themself. */
const FEWEST = 8;

/** What a person must know of a text that was pasted after itself; nothing of any other. Times and names do not count. */
export function saidTwice(chapters: readonly Chapter[]): string[] {
  const paragraphs = chapters
    .flatMap(({turns}) => turns.flatMap((turn) => turn.paragraphs))
    .map((paragraph: Paragraph) => tokensOf(paragraph).join(' '))
    .filter((words) => words !== '');
  const length = period(paragraphs);
  const count = paragraphs.slice(0, length).join(' ').split(' ').length;
  if (length === paragraphs.length || count < FEWEST) return [];
  const times = paragraphs.length / length;
  return [
    `Ce fichier dit ${times === 2 ? 'deux' : times} fois la même chose, du début à la fin\u00A0: il a peut-être été collé plusieurs fois. Si c’est le cas, effacez ce qui est en trop, puis recommencez.`,
  ];
}

/** The shortest list that, one copy after the other, makes the whole list: by the borders of its beginnings. */
function period(list: readonly string[]): number {
  const borders: number[] = [];
  list.forEach((item, index) => {
    let border = borders[index - 1] ?? 0;
    while (border > 0 && list[border] !== item) border = borders[border - 1]!;
    borders.push(index > 0 && list[border] === item ? border + 1 : 0);
  });
  const shortest = list.length - (borders.at(-1) ?? 0);
  return list.length % shortest === 0 ? shortest : list.length;
}
