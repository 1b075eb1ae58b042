import {writeDay} from '#core/model/imprecise-date';
import type {CitationTemplate} from '#core/citation/formatted';
import type {CslItem} from '#core/citation/csl';
import {HOLES, LESS, MORE} from '#core/citation/holes';
import {turnAnchor, turnPermalink} from '#core/citation/permalink';
import {type CitedArchive, type SessionItems, sessionItems} from '#core/citation/session-items';
import {wholeAddress} from '#core/citation/site';
import {DEFAULT_STYLE} from '#core/citation/styles';
import {inlineRecords} from '#core/formats/citations';
import {writeSpokenTime} from '#core/text/spoken-time';
import {addressHtml} from '#core/view/address-html';
import {citeHtml} from '#core/view/cite-html';
import {lastKept} from '#core/view/last-kept';
import type {TurnPlace} from '#core/view/short-page-places';

/** Makes the « Citer » panel of a published turn, in HTML. `promise`: HTML, what the archive promises of its address. */
export type CiteTurn = (place: TurnPlace, promise: string) => string;

/** What changes from turn to turn, besides the holes of a line. No word can hold these. */
const OWN = {id: '\uE020', code: '\uE021', day: '\uE022', promise: '\uE023'} as const;

/**
 * The panels of turns, of which there may be 170,000: that of a voice in a session is written once, with holes, and cut
 * where they are.
 */
export function turnCites(cited: CitedArchive, {template}: {template: (item: CslItem) => CitationTemplate}): CiteTurn {
  const items = new Map<string, SessionItems>();
  const sessions = new Map<string, CitedArchive['archive']['sessions'][number]>(
    cited.archive.sessions.map((session) => [session.id, session]),
  );
  const itemsOf = (id: string) => {
    const made = items.get(id) ?? sessionItems(sessions.get(id)!, cited);
    items.set(id, made);
    return made;
  };
  const panelsOf = lastKept(() => new Map<string, Cut>());
  return ({turn, session}, promise) => {
    const items = itemsOf(session);
    const {start, day = ''} = items.cited(turn);
    const panels = panelsOf(session);
    const key = `${turn.label}\n${start === undefined}`;
    let panel = panels.get(key);
    if (!panel) {
      const item = items.turn(turn);
      panel = cut(panelOf(item, template(item)));
      panels.set(key, panel);
    }
    // Addresses of codes, days and times hold nothing that HTML or any of the records would write in another way.
    return filled(panel, [
      wholeAddress(turnPermalink(turn.code), cited.site),
      start === undefined ? '' : writeSpokenTime(start),
      day && writeDay(day),
      turnAnchor(turn.code),
      turn.code,
      day,
      promise,
    ]);
  };
}

function panelOf(item: CslItem, template: CitationTemplate): string {
  const {reference, call} = template[DEFAULT_STYLE];
  const open = (line: string) =>
    line
      .replaceAll(LESS, '&lt;')
      .replaceAll(MORE, '&gt;')
      .replaceAll(HOLES.URL, () => addressHtml(HOLES.URL));
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
    passage: OWN.code,
  });
}

/** A panel between its holes: one more text than holes, which are told by their rank in `ALL`. */
interface Cut {
  readonly texts: readonly string[];
  readonly holes: readonly number[];
}

/** In the order in which their values are given. */
const ALL: readonly string[] = [HOLES.URL, HOLES.locator, HOLES.version, OWN.id, OWN.code, OWN.day, OWN.promise];
const HOLE = new RegExp(`([${ALL.join('')}])`);

function cut(panel: string): Cut {
  const pieces = panel.split(HOLE);
  return {
    texts: pieces.filter((_, index) => index % 2 === 0),
    holes: pieces.filter((_, index) => index % 2 === 1).map((hole) => ALL.indexOf(hole)),
  };
}

function filled({texts, holes}: Cut, values: readonly string[]): string {
  let html = texts[0]!;
  for (let index = 0; index < holes.length; index++) html += values[holes[index]!]! + texts[index + 1]!;
  return html;
}
