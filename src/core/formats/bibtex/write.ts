import {type CslItem, type CslName, TEXT_FIELDS, type TextField} from '#core/citation/csl';
import {escapeBibtex, titleInBraces, verbatim} from '#core/formats/bibtex/escape';
import {bibtexField, dateFields, ENTRY_TYPES, LANGUAGES} from '#core/formats/bibtex/fields';

/**
 * Items as BibTeX, in UTF-8, for BibTeX, biblatex and reference managers. An id of the archive is a key as it is: small
 * letters, figures and hyphens.
 */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const fields = [...nameFields(item), ...dateFields(item), ...TEXT_FIELDS.flatMap((field) => textField(item, field))];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${ENTRY_TYPES[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

/** Variables whose field is a list to biblatex. */
const LISTS: readonly TextField[] = ['publisher', 'publisher-place', 'authority', 'event-place'];

type Line = readonly [field: string, value: string];

function textField(item: CslItem, field: TextField): Line[] {
  const words = item[field];
  if (words === undefined) return [];
  const name = bibtexField(item.type, field);
  if (field === 'language') {
    const known = LANGUAGES[words];
    return [known ? [name, `{${known}}`] : ['language', `{${escapeBibtex(words)}}`]];
  }
  return [[name, `{${valueOf(field, words, item)}}`]];
}

function valueOf(field: TextField, words: string, {language}: CslItem): string {
  if (field === 'URL' || field === 'DOI') return verbatim(words);
  // Styles lower the capitals of titles, and of nothing else.
  if (field === 'title') return titleInBraces(words, language);
  // Two hyphens are the dash of a range of pages.
  if (field === 'page') return escapeBibtex(words).replace(/(?<=\d)-(?=\d)/g, '--');
  // Biblatex cuts a list of publishers or places at « and ».
  return LISTS.includes(field) && /\sand\s/i.test(words) ? `{${escapeBibtex(words)}}` : escapeBibtex(words);
}

function nameFields({author, editor, director}: CslItem): Line[] {
  return [
    ...(author ? [['author', names(author)] as const] : []),
    ...(editor ? [['editor', names(editor)] as const] : []),
    ...(director ? [['editora', names(director)] as const, ['editoratype', '{director}'] as const] : []),
  ];
}

function names(list: readonly CslName[]): string {
  return `{${list.map(nameWords).join(' and ')}}`;
}

/** Braces keep whole what BibTeX would cut: a collective, « Van den Berg », a name with a comma or an « and ». */
function nameWords(name: CslName): string {
  if ('literal' in name) return `{${escapeBibtex(name.literal)}}`;
  const particle = name['dropping-particle'] ?? name['non-dropping-particle'];
  const family = /\s|,|\band\b/.test(name.family) ? `{${escapeBibtex(name.family)}}` : escapeBibtex(name.family);
  const last =
    particle === undefined ? family : `${escapeBibtex(particle)}${/[’']$/.test(particle) ? '' : ' '}${family}`;
  if (name.given === undefined) return last;
  const given = /,|\band\b/.test(name.given) ? `{${escapeBibtex(name.given)}}` : escapeBibtex(name.given);
  return `${last}, ${given}`;
}
