import {type CslItem, type CslName, NAME_FIELDS, TEXT_FIELDS} from '#core/citation/csl';
import {invertedName} from '#core/formats/ris/inverted-name';
import type {MetaTag} from '#core/metadata/page-metadata';
import {creatorTag, fieldTag, ZOTERO_TYPES} from '#core/metadata/zotero-fields';
import {oneLine} from '#core/text/one-line';

/** What a record without a date says: without it, Zotero takes the first `<time>` of the page, the day of its last change. */
const NO_DATE = 's.\u00A0d.';

/**
 * The tags by which Zotero imports a page as this item, and nothing that misleads it: no `citation_author`, which makes
 * authors of presenters, no `citation_conference_title`, which makes a paper of a debate.
 */
export function zoteroTags(item: CslItem): MetaTag[] {
  const tag = (name: string, content: string): MetaTag => ({name, content: oneLine(content)});
  const creators = NAME_FIELDS.filter((field) => field !== 'director' || item.type === 'motion_picture');
  return [
    tag('z:itemType', zoteroType(item)),
    ...creators.flatMap((field) =>
      (item[field] ?? []).map((name) => tag(creatorTag(item.type, field), creatorWords(name))),
    ),
    dateTag(item),
    ...TEXT_FIELDS.flatMap((field) => {
      const [name, value] = [fieldTag(item, field), wordsOf(item, field)];
      return name === undefined || value === undefined ? [] : [tag(name, value)];
    }),
  ];
}

/**
 * The type that Zotero makes of an item. A page or an article whose site is not known is a document: of a page, Zotero would
 * take the name of the site that is read.
 */
export function zoteroType(item: CslItem): string {
  const type = ZOTERO_TYPES[item.type];
  const isOfSite = type === 'webpage' || type === 'newspaperArticle';
  return isOfSite && siteOf(item) === undefined ? 'document' : type;
}

function dateTag({type, issued}: CslItem): MetaTag {
  if (!issued) return {name: 'z:date', content: NO_DATE};
  const content =
    'literal' in issued
      ? issued.literal
      : issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
  return {name: type === 'speech' ? 'citation_publication_date' : 'z:date', content};
}

function wordsOf(item: CslItem, field: (typeof TEXT_FIELDS)[number]): string | undefined {
  // Styles print the kind of a presentation: how far to trust its words goes with it, never without it.
  if (field === 'genre' && item.medium !== undefined) return [item.genre, item.medium].filter(Boolean).join(', ');
  if (field === 'container-title' && ZOTERO_TYPES[item.type] === 'webpage') return siteOf(item);
  if (field === 'publisher' && ZOTERO_TYPES[item.type] === 'webpage') return undefined;
  return item[field];
}

/** The site that a page is of; else who publishes it, else the name by which it is reached. */
function siteOf({'container-title': container, publisher, URL = ''}: CslItem): string | undefined {
  return container ?? publisher ?? /^https?:\/\/(?:www\.)?([^/:]+)/.exec(URL)?.[1];
}

/** A comma tells Zotero what is the family name; one at the end, that there is none: « La Quadrature du Net, ». */
function creatorWords(name: CslName): string {
  const words = invertedName(name);
  return 'literal' in name ? `${words.replaceAll(',', '\u201A')},` : words;
}
