import type {CitationTemplate} from '#core/citation/formatted';
import type {CslItem} from '#core/citation/csl';
import {HOLES, LESS, MORE} from '#core/citation/holes';
import {passagesPermalink} from '#core/citation/permalink';
import {toPrinted} from '#core/citation/printed';
import {type CitedArchive, type SessionItems, sessionItems} from '#core/citation/session-items';
import {DEFAULT_STYLE} from '#core/citation/styles';
import {inlineRecords} from '#core/formats/citations';
import {escapeHtml} from '#core/text/escape-html';
import {addressHtml} from '#core/view/address-html';
import {citeHtml} from '#core/view/cite-html';
import type {TurnPlace} from '#core/view/short-page-places';

/** Makes the « Citer » panel of a published turn, in HTML. `promise`: HTML, what the archive promises of its address. */
export type CiteTurn = (place: TurnPlace, promise: string) => string;

/** What changes from turn to turn, besides the holes of a line. No word can hold these. */
const OWN = {id: '\uE020', code: '\uE021', day: '\uE022', promise: '\uE023'} as const;

/**
 * The panels of turns, of which there may be 170,000: that of a voice in a session is written once, with holes, and cut
 * where they are.
 */
export function turnCites(
  cited: CitedArchive,
  {template, baseUrl}: {template: (item: CslItem) => CitationTemplate; baseUrl: string},
): CiteTurn {
  const items = new Map<string, SessionItems>();
  const sessions = new Map<string, CitedArchive['archive']['sessions'][number]>(
    cited.archive.sessions.map((session) => [session.id, session]),
  );
  const itemsOf = (id: string) => {
    const made = items.get(id) ?? sessionItems(sessions.get(id)!, cited);
    items.set(id, made);
    return made;
  };
  const panels = new Map<string, readonly string[]>();
  return ({turn, session}, promise) => {
    const item = itemsOf(session).turn(turn);
    const key = [session, turn.label, item.locator === undefined].join('\n');
    const pieces = panels.get(key) ?? cut(panelOf(item, template(item), session, baseUrl));
    panels.set(key, pieces);
    const {locator = '', version = ''} = toPrinted(item).filling;
    const address = escapeHtml(item.URL ?? '');
    const values: Record<string, string> = {
      [HOLES.URL]: address,
      [HOLES.locator]: locator,
      [HOLES.version]: version,
      [OWN.id]: item.id,
      [OWN.code]: turn.code,
      [OWN.day]: item.version ?? '',
      [OWN.promise]: promise,
    };
    return pieces.map((piece) => values[piece] ?? piece).join('');
  };
}

function panelOf(item: CslItem, template: CitationTemplate, session: string, baseUrl: string): string {
  const {reference, call} = template[DEFAULT_STYLE];
  const open = (line: string) =>
    line
      .replaceAll(LESS, '&lt;')
      .replaceAll(MORE, '&gt;')
      .replaceAll(HOLES.URL, () => addressHtml(HOLES.URL));
  // Addresses of codes, days and times hold nothing that any of the formats would write in another way.
  const record: CslItem = {
    ...item,
    id: OWN.id,
    URL: HOLES.URL,
    ...(item.locator === undefined ? {} : {locator: HOLES.locator}),
    ...(item.version === undefined ? {} : {version: OWN.day}),
  };
  return citeHtml({
    id: 'citer',
    label: 'Citer ce passage',
    isOpen: true,
    lines: {
      [DEFAULT_STYLE]:
        call === undefined ? {reference: open(reference)} : {reference: open(reference), call: open(call)},
    },
    addressLabel: 'Adresse permanente',
    address: HOLES.URL,
    promise: OWN.promise,
    records: inlineRecords(record),
    passages: {file: baseUrl + passagesPermalink(session).slice(1), code: OWN.code},
  });
}

const HOLE = new RegExp(`([${Object.values({...HOLES, ...OWN}).join('')}])`);

function cut(panel: string): string[] {
  return panel.split(HOLE);
}
