import {type CslItem, TEXT_FIELDS} from '#core/citation/csl';
import {dateTags, RIS_TYPES, tagsOf} from '#core/formats/ris/fields';
import {invertedName} from '#core/formats/ris/inverted-name';
import {oneLine} from '#core/text/one-line';

/** Items as RIS, in UTF-8: a tag a line, lines ended as the format asks. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: CslItem): string {
  // A film is by its director, whom readers of the format take for its author.
  const {author, editor, director} = item;
  const names = [
    ...[...(author ?? []), ...(director ?? [])].map((name) => ['AU', invertedName(name)] as const),
    ...(editor ?? []).map((name) => ['ED', invertedName(name)] as const),
  ];
  const tags = [
    ['TY', RIS_TYPES[item.type]] as const,
    ['ID', item.id] as const,
    ...names,
    ...dateTags(item),
    ...TEXT_FIELDS.flatMap((field) => tagsOf(item, field)),
    ['ER', ''] as const,
  ];
  return tags.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}
