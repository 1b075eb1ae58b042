import {writeDay} from '#core/model/imprecise-date';
import type {TurnHistory} from '#core/anchors/histories';
import {permalink, turnPermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {beginning} from '#core/text/beginning';
import {writeSpokenTime} from '#core/text/spoken-time';
import {pageFooterHtml, type FilePage} from '#core/view/file-page';
import {shortPageContext, type ShortPageContext, type ShortPageSite} from '#core/view/short-page-context';
import {mergedTurnHtml, withdrawnTurnHtml} from '#core/view/short-page-gone';
import {livingTurns, type LivingTurns} from '#core/view/short-page-html';
import type {TurnPlace} from '#core/view/short-page-places';

/** The short pages of an archive, made one by one: there may be 170,000 of them. */
export interface ShortPages {
  /** Every code that answers: published ones, whatever became of them, and drafts that the archive still holds. */
  readonly codes: readonly string[];
  /** The page of a code; nothing when its words cannot be read. */
  readonly page: (code: string) => FilePage | undefined;
}

export function shortPagesOf(archive: Published, site: ShortPageSite): ShortPages {
  const context = shortPageContext(archive, site);
  const {histories, places} = context;
  const living = livingTurns(context);
  return {
    codes: [...new Set([...histories.keys(), ...places.keys()])],
    page(code) {
      const [history, place] = [histories.get(code), places.get(code)];
      if (history?.status === 'withdrawn') return withdrawnPage(history, context);
      if (history?.status === 'merged') return mergedPage(history, context);
      return place && livingPage(place, history, context, living);
    },
  };
}

/** Length of a description, in characters. */
const DESCRIPTION = 100;

function livingPage(
  place: TurnPlace,
  history: TurnHistory | undefined,
  context: ShortPageContext,
  living: LivingTurns,
): FilePage {
  const {turn, session} = place;
  const time = turn.start === undefined ? '' : `, ${writeSpokenTime(turn.start)}`;
  const title = context.sessions.get(session)?.title.value ?? 'Transcription';
  const [address, day] = [turnPermalink(turn.code), history && lastDayOf(history)];
  return {
    address,
    title: `${turn.label}${time} — ${title}`,
    shared: turn.label + time,
    description: beginning(wordsOf(turn), DESCRIPTION),
    head: context.headOf(session, turn),
    html: living(place, history, pageFooterHtml(address, day, context.baseUrl)),
    cardOf: permalink('session', session),
    indexed: day,
  };
}

function withdrawnPage(history: TurnHistory, context: ShortPageContext): FilePage {
  return {
    address: turnPermalink(history.code),
    title: `Passage ${history.code}, retiré`,
    description: `Ce passage a été retiré le ${writeDay(history.since)}.`,
    html:
      withdrawnTurnHtml(history, context) + pageFooterHtml(turnPermalink(history.code), history.since, context.baseUrl),
    cardOf: '/',
  };
}

function mergedPage(history: TurnHistory, context: ShortPageContext): FilePage {
  const {code, into, since} = history;
  return {
    address: turnPermalink(code),
    title: `Passage ${code}, réuni à un autre`,
    description: `Ce passage a été réuni à un autre le ${writeDay(since)}.`,
    html: mergedTurnHtml(history, context) + pageFooterHtml(turnPermalink(code), since, context.baseUrl),
    canonical: into === undefined ? undefined : turnPermalink(into),
    cardOf: '/',
  };
}

/** Day of the last thing that happened to it. */
function lastDayOf({wordings, since, reattributed, movedFrom, parts}: TurnHistory): string {
  let last = since;
  for (const {day} of [...wordings, ...parts, ...movedFrom]) if (day > last) last = day;
  for (const day of reattributed) if (day > last) last = day;
  return last;
}
