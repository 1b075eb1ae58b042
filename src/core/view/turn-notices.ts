import type {FormerAddress, TurnHistory, Wording} from '#core/anchors/histories';
import {turnAnchor, turnInContext, turnPermalink} from '#core/citation/permalink';
import {writeDay} from '#core/model/imprecise-date';
import {escapeHtml} from '#core/text/escape-html';
import {changeWord} from '#core/view/change-words';

/** What notices need to lead elsewhere. */
export interface Elsewhere {
  /** The session whose page carries them. */
  readonly session: string;
  readonly baseUrl: string;
  readonly histories: ReadonlyMap<string, TurnHistory>;
  readonly titleOf: (session: string) => string;
}

/** What a living turn says of its past below its words: corrected, given to someone else, put back; often nothing. */
export function pastHtml(history: TurnHistory, baseUrl: string): string {
  const said = [
    ...toldOf(lastChangeOf(history)),
    ...told('Nom de la personne corrigé', history.reattributed.at(-1)),
    // A living turn dates from its publication, unless it was put back.
    ...told('Rétabli', history.since === history.published ? undefined : history.since),
  ];
  if (said.length === 0) return '';
  return `<footer>${said.join(' ')} <a href="${href(turnPermalink(history.code), baseUrl)}">Voir les versions</a></footer>`;
}

/** The wording that last changed the words, if they ever changed. */
function lastChangeOf({wordings}: TurnHistory): Wording | undefined {
  const changes = wordings.filter(({words}, index) => {
    const before = wordings[index - 1]?.words;
    return words !== undefined && before !== undefined && words !== before;
  });
  return changes.at(-1);
}

function toldOf(change: Wording | undefined): string[] {
  return change ? told(changeWord(change), change.day) : [];
}

function told(what: string, day: string | undefined): string[] {
  return day === undefined ? [] : [`${what} le ${writeDay(day)}.`];
}

/** In the turn that a merge leads to: the old code still answers here, and says why. */
export function mergedHtml({code, since}: TurnHistory, baseUrl: string): string {
  return `<p class="notice" id="${turnAnchor(code)}">Le passage ${codeLink(code, baseUrl)} a été réuni à celui-ci le ${writeDay(since)}.</p>`;
}

/** In the place of a turn that is no longer on the page: when it left, and where it is now if it is somewhere. */
export function goneHtml(turn: TurnHistory, elsewhere: Elsewhere): string {
  const {code} = turn;
  return `<p class="notice" id="${turnAnchor(code)}">Passage ${codeLink(code, elsewhere.baseUrl)}\u00A0: ${whereabouts(turn, elsewhere)}</p>`;
}

function whereabouts({code, status, since, into, session, movedFrom}: TurnHistory, elsewhere: Elsewhere): string {
  const {baseUrl, histories, titleOf} = elsewhere;
  if (status === 'withdrawn') return `retiré le ${writeDay(since)}, ses mots ne sont plus publiés.`;
  if (status === 'merged') {
    const target = into === undefined ? undefined : histories.get(into);
    const place = target?.status === 'alive' ? link(turnInContext(target.session, target.code), target.code) : into;
    const ending = target?.status === 'alive' ? '' : ', retiré depuis';
    return `réuni le ${writeDay(since)} au passage ${place}${ending}.`;
  }
  const left = movedFrom.filter((each) => each.session === elsewhere.session).at(-1);
  return `déplacé${left ? ` le ${writeDay(left.day)}` : ''}, ${link(turnInContext(session, code), `dans la transcription de «\u00A0${titleOf(session)}\u00A0»`)}.`;

  function link(address: string, words: string): string {
    return `<a href="${href(address, baseUrl)}">${escapeHtml(words)}</a>`;
  }
}

/** The notice of a chapter that was published and is no more. */
export function goneChapterHtml({id, since}: FormerAddress): string {
  return `<p class="notice" id="${id}">La partie qui avait cette adresse a été retirée le ${writeDay(since)}.</p>`;
}

/** A code, linked to its short page. */
export function codeLink(code: string, baseUrl: string): string {
  return `<a href="${href(turnPermalink(code), baseUrl)}">${code}</a>`;
}

export function href(address: string, baseUrl: string): string {
  return baseUrl + address.slice(1);
}
