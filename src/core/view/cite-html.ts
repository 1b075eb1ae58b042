import {partsHtml, withAddresses} from '#core/view/address-html';
import type {Formatted} from '#core/citation/formatted';
import {type StyleId, STYLES} from '#core/citation/styles';
import {escapeHtml} from '#core/text/escape-html';

/** A link to a record for reference managers: a file of the site, or the record itself. */
export interface RecordLink {
  readonly name: string;
  readonly href: string;
  /** What the file is called once it is taken away. */
  readonly download: string;
  /** Of a file of the site. */
  readonly mediaType?: string;
}

/** What a « Citer » panel says. HTML where it says so. */
export interface CitePanel {
  /** Its anchor on the page. */
  readonly id: string;
  /** « Citer cette séance ». */
  readonly label: string;
  readonly isOpen?: boolean;
  /** Lines in HTML, by style: at least the default one. */
  readonly lines: Readonly<Partial<Record<StyleId, {readonly reference: string; readonly call?: string}>>>;
  /** What the address is: « Adresse permanente ». */
  readonly addressLabel: string;
  /** The whole address. */
  readonly address: string;
  /** HTML, after the address: what the archive promises of it. */
  readonly promise?: string;
  /** What the reader still has to add, in sentences. */
  readonly missing?: readonly string[];
  readonly records: readonly RecordLink[];
  /** The code of the turn that it cites: a script may cite those that follow too. */
  readonly passage?: string;
  /** The address as a drawing (SVG). */
  readonly drawing?: string;
  /** Where the guide is, on a page that does not lead there otherwise. */
  readonly guide?: string | undefined;
}

/**
 * A « Citer » panel: the reference in each style given, the address, the records. Whole without a script;
 * `<archive-cite>` adds the choice of a style, copies, and ranges of passages.
 */
export function citeHtml(panel: CitePanel): string {
  const {id, label, isOpen = false, passage} = panel;
  const data = passage === undefined ? '' : ` data-code=${passage}`;
  return `<details class=cite-panel id=${id}${isOpen ? ' open' : ''}><summary>${label}</summary><archive-cite${data}>${citeBodyHtml(panel)}</archive-cite></details>`;
}

/**
 * What stands inside the element. End tags that HTML lets out are out, here and below: it is paid for on each passage. That
 * of the last paragraph of an element that is ours may not be.
 */
export function citeBodyHtml(panel: Omit<CitePanel, 'id' | 'label' | 'isOpen' | 'passage'>): string {
  const {lines, address, addressLabel, promise = '', missing = [], records, drawing = '', guide} = panel;
  // The drawing is no word of the address: on paper it stands beside all of them.
  const end = drawing !== '' && promise === '' ? '</p>' : '';
  return [
    `<dl>${stylesHtml(lines)}</dl>`,
    `<p class=cite-address>${addressLabel}\u00A0: <code>${partsHtml(escapeHtml(address))}</code>${promise}${end}${drawing}`,
    missing.length === 0 ? '' : `<p class=cite-missing>${missing.join(' ')}`,
    `<p class=cite-records>${recordsHtml(records)}`,
    guide === undefined ? '' : `<p class=cite-guide><a href="${guide}">Comment citer l’archive</a>`,
    '</p>',
  ].join('');
}

/** The styles of a panel: what `<dl>` holds. */
export function stylesHtml(lines: CitePanel['lines']): string {
  return STYLES.flatMap((style) => (lines[style.id] ? [styleHtml(style, lines[style.id]!)] : [])).join('');
}

export function recordsHtml(records: readonly RecordLink[]): string {
  return `Pour un logiciel de références\u00A0: ${records.map(recordHtml).join(', ')}.`;
}

/** The lines of a citation, as `citeHtml` takes them. */
export function linesHtml(citation: Readonly<Record<StyleId, Formatted>>): CitePanel['lines'] {
  return Object.fromEntries(
    Object.entries(citation).map(([id, {reference, call}]) => [
      id,
      call ? {reference: reference.html, call: call.html} : {reference: reference.html},
    ]),
  );
}

type Lines = NonNullable<CitePanel['lines'][StyleId]>;

function styleHtml({id, name}: {id: StyleId; name: string}, {reference, call}: Lines): string {
  const inText = call === undefined ? '' : `<dd class=cite-call>Dans le texte\u00A0: <span>${call}</span>`;
  return `<div data-style=${id}><dt>${name}<dd class=cite-reference>${withAddresses(reference)}${inText}</div>`;
}

function recordHtml({name, href, download, mediaType}: RecordLink): string {
  const type = mediaType === undefined ? '' : ` type="${mediaType}"`;
  // Double quotes are many in a record: single ones around them, and none inside.
  const address = href.replace(/&/g, '&amp;').replace(/'/g, '%27');
  return `<a href='${address}'${type} download=${download}>${name}</a>`;
}
