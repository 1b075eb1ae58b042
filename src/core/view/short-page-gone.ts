import {writeDay} from '#core/model/imprecise-date';
import type {TurnHistory} from '#core/anchors/histories';
import {turnInContext, turnPermalink} from '#core/citation/permalink';
import {escapeHtml} from '#core/text/escape-html';
import {pageHeaderHtml} from '#core/view/file-page';
import {hrefOf, passageLink, sessionLink, speakerHtml, type ShortPageContext} from '#core/view/short-page-context';
import {promiseHtml, trailOf} from '#core/view/short-page-html';
import type {TurnPlace} from '#core/view/short-page-places';
import {publishedWordsHtml} from '#core/view/short-page-compared';

const GONE = 'Elle ne servira jamais à un autre passage.';

/** A turn whose words were withdrawn: when, and nothing that says what they were. */
export function withdrawnTurnHtml({code, published, since, session}: TurnHistory, context: ShortPageContext): string {
  return [
    trailOf(session, context),
    pageHeaderHtml(`Passage <code>${code}</code>`, 'Passage retiré'),
    `<p class="stamps"><span class="stamp stamp-alert">Retiré le ${writeDay(since)}</span></p>`,
    `<p class="notice">Ce passage de la transcription de ${sessionLink(session, context)} a été publié le ${writeDay(published)}, puis retiré le ${writeDay(since)}. L’archive ne publie plus ses mots et ne les garde plus.</p>`,
    addressSection(code, published, context),
  ].join('');
}

/** A turn that became a part of another: when, of which, and the words it had, as long as those of the other are published. */
export function mergedTurnHtml(history: TurnHistory, context: ShortPageContext): string {
  const {code, into, since, published, session, wordings} = history;
  const isThere = into !== undefined && context.histories.get(into)?.status === 'alive';
  const place = context.places.get(into ?? '');
  const language = place?.transcript.language ?? 'fr';
  const words = isThere ? wordings.at(-1)?.words : undefined;
  const what = into === undefined ? 'à un autre passage' : `au passage ${passageLink(into, context)}`;
  return [
    trailOf(session, context),
    pageHeaderHtml(`Passage <code>${code}</code>`, 'Passage réuni à un autre'),
    `<p class="stamps"><span class="stamp stamp-alert">Réuni le ${writeDay(since)}</span></p>`,
    `<p class="notice">Ce passage de la transcription de ${sessionLink(session, context)} a été réuni le ${writeDay(since)} ${what}${isThere ? ', où se lisent ses mots' : ', retiré depuis'}.</p>`,
    words === undefined
      ? ''
      : `<section><h2>Ses mots, tels que publiés</h2>${place ? voiceHtml(place, context) : ''}${publishedWordsHtml(words, language === 'fr' ? '' : ` lang="${language}"`)}</section>`,
    isThere && place
      ? `<p class="in-context"><a href="${hrefOf(turnInContext(place.session, into), context)}">Lire ce passage dans la transcription</a></p>`
      : '',
    addressSection(code, published, context),
  ].join('');
}

/** Words are reunited with those of the same voice only: who speaks there today spoke here, even if the name was corrected since. */
function voiceHtml({turn, session}: TurnPlace, context: ShortPageContext): string {
  return `<p>Qui parle\u00A0: ${speakerHtml(turn.label, session, context)}.</p>`;
}

/** The address of a code whose words are elsewhere or nowhere: nothing is left to cite, the address answers all the same. */
function addressSection(code: string, published: string, context: ShortPageContext): string {
  const address = turnPermalink(code);
  return `<section><h2>Adresse permanente</h2><p><code>${escapeHtml(context.root + address.slice(1))}</code></p>${promiseHtml(published, GONE, context)}</section>`;
}
