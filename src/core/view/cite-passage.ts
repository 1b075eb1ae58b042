import {writeDay} from '#core/model/imprecise-date';
import {composeAuthors, listOf} from '#core/citation/author-list';
import type {Template} from '#core/citation/formatted';
import type {CslItem} from '#core/citation/csl';
import {HOLES, LESS, MORE} from '#core/citation/holes';
import {turnAnchor, turnPermalink} from '#core/citation/permalink';
import {type CitedArchive, sessionItems} from '#core/citation/session-items';
import {wholeAddress} from '#core/citation/site';
import {DEFAULT_STYLE} from '#core/citation/styles';
import {inlineRecords} from '#core/formats/citations';
import {writeSpokenTime} from '#core/text/spoken-time';
import {addressHtml} from '#core/view/address-html';
import {citeHtml} from '#core/view/cite-html';
import {lastKept} from '#core/view/last-kept';
import type {PassageFormatter} from '#core/view/passages-file';
import type {TurnPlace} from '#core/view/short-page-places';

/** Makes the « Citer » panel of a published turn, in HTML. `promise`: HTML, what the archive promises of its address. */
export type CiteTurn = (place: TurnPlace, promise: string) => string;

/** What changes from turn to turn, besides the holes of a line. No word can hold these. */
const OWN = {id: '\uE020', code: '\uE021', day: '\uE022', promise: '\uE023'} as const;

/**
 * The panels of turns, of which there may be 170,000: that of a voice in a session is written once, with holes, and cut
 * where they are.
 */
export function turnCites(cited: CitedArchive, formatter: PassageFormatter): CiteTurn {
  const itemsOf = lastKept((id) =>
    sessionItems(
      cited.archive.sessions.find((session) => session.id === id)!,
      cited,
    ),
  );
  const panelsOf = lastKept(() => new Map<string, Cut>());
  const list = listOf(formatter.lists()[DEFAULT_STYLE], 1);
  // With a time and without: the frame of a session is that of all its voices, in the one style of a panel.
  const framesOf = lastKept(() => new Map<boolean, Template>());
  const lineOf = (session: string, item: CslItem): Template => {
    const [author] = item.author ?? [];
    if (!author) return formatter.template(item)[DEFAULT_STYLE];
    const [frames, isTimed] = [framesOf(session), item.locator !== undefined];
    const frame = frames.get(isTimed) ?? formatter.frame(item)[DEFAULT_STYLE];
    frames.set(isTimed, frame);
    return composeAuthors(frame, list, [formatter.name(author)[DEFAULT_STYLE]]);
  };
  return ({turn, session}, promise) => {
    const items = itemsOf(session);
    const {start, day = ''} = items.cited(turn);
    const panels = panelsOf(session);
    const key = `${turn.label}\n${start === undefined}`;
    let panel = panels.get(key);
    if (!panel) {
      const item = items.turn(turn);
      panel = cut(panelOf(item, lineOf(session, item)));
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

function panelOf(item: CslItem, {reference, call}: Template): string {
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
