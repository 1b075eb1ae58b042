import {writeDay} from '#core/model/imprecise-date';
import type {TurnHistory} from '#core/anchors/histories';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {permalink, transcriptPermalink, turnInContext, turnPermalink} from '#core/citation/permalink';
import type {CodedTurn} from '#core/model/transcript';
import {TRUST_STATE} from '#core/model/words';
import {beginning} from '#core/text/beginning';
import {escapeHtml} from '#core/text/escape-html';
import {writeSpokenTime} from '#core/text/spoken-time';
import {frenchSpacing} from '#core/text/typography';
import {pageHeaderHtml, trailHtml} from '#core/view/file-page';
import {lastKept} from '#core/view/last-kept';
import {paragraphsHtml} from '#core/view/pieces-html';
import {hrefOf, passageLink, sessionLink, speakerHtml, type ShortPageContext} from '#core/view/short-page-context';
import type {TurnPlace} from '#core/view/short-page-places';
import {noteLinkHtml} from '#core/view/note-link';
import {sessionDate} from '#core/view/session-date';
import {MARKS} from '#core/view/short-page-compared';
import {changesHtml, lastChangeOf, otherChangesOf, versionsOf} from '#core/view/short-page-versions';
import {wordsSize} from '#core/view/words-size';

/** Length of the first words of a neighbour, in characters. */
const GLIMPSE = 40;

/** The pages of turns that stand. */
export type LivingTurns = (place: TurnPlace, history: TurnHistory | undefined, footer: string) => string;

/**
 * Makes the pages of turns that stand: who, when, the words, how far to trust them, the neighbours, what changed, `footer`
 * last. `history`: none for a draft.
 */
export function livingTurns(context: ShortPageContext): LivingTurns {
  const sharedOf = lastKept((session) => ({trail: trailOf(session, context), where: whereOf(session, context)}));
  return (place, history, footer) => livingTurnHtml(place, history, context, {...sharedOf(place.session), footer});
}

/** What stands around the words: the same for all turns of a session, and the foot of the page. */
interface Around {
  readonly trail: string;
  readonly where: string;
  readonly footer: string;
}

function livingTurnHtml(
  place: TurnPlace,
  history: TurnHistory | undefined,
  context: ShortPageContext,
  {trail, where, footer}: Around,
): string {
  const {turn, session, transcript} = place;
  const {code} = turn;
  const lang = transcript.language === 'fr' ? '' : ` lang="${transcript.language}"`;
  const versions = versionsOf(history?.wordings ?? [], wordsOf(turn));
  const lastChange = lastChangeOf(versions);
  const size = wordsSize(turn.paragraphs, context.sessions.get(session)?.title.value ?? '');
  const stamps = [
    ...(history ? [] : ['<span class="stamp stamp-alert">Brouillon, pas encore publié</span>']),
    `<span class="stamp stamp-plain">Transcription ${TRUST_STATE[transcript.state]}</span>`,
    ...(versions.pending !== undefined ? ['<span class="stamp stamp-alert">Corrigé depuis sa publication</span>'] : []),
    ...[lastChange, ...otherChangesOf(history)].flatMap((change) =>
      change ? [`<span class="stamp stamp-alert">${change}</span>`] : [],
    ),
  ];
  return [
    trail,
    pageHeaderHtml(`Passage <code>${code}</code>`, headingOf(turn, session, context), where),
    `<p class=stamps>${stamps.join(' ')}</p>`,
    `<blockquote class=${size === '' ? 'words' : `"words ${size}"`}${lang}>${paragraphsHtml(turn.paragraphs)}</blockquote>`,
    besideHtml(place, context),
    `<p class=in-context><a href=${hrefOf(turnInContext(session, code), context)}>Lire ce passage dans la transcription</a>${history ? correctionLink(code, context) : ''}</p>`,
    neighboursHtml(place, context),
    history
      ? context.cite(place, promiseHtml(history.published, ALIVE, context)) +
        changesSection(history, versions, context, lang)
      : '',
    footer,
  ].join('');
}

/** The way to say that these are not the words. */
function correctionLink(code: string, context: ShortPageContext): string {
  return ` <a href="${hrefOf('/contribuer/', context)}?t=${code}">Proposer une correction</a>`;
}

/** « Intervenante 1, 12 min 34 s »: the name leads to the person's page, when there is one. */
function headingOf({label, start}: CodedTurn, session: string, context: ShortPageContext): string {
  const name = speakerHtml(label, session, context);
  return start === undefined ? name : `${name} <small>${writeSpokenTime(start)}</small>`;
}

function whereOf(slug: string, context: ShortPageContext): string {
  const session = context.sessions.get(slug);
  return session ? `Séance n°\u00A0${session.rank.value}, ${sessionLink(slug, context)}, ${sessionDate(session)}.` : '';
}

/** Where the page stands: the session, and its transcript. */
export function trailOf(slug: string, context: ShortPageContext): string {
  const session = context.sessions.get(slug);
  const steps = [
    ['/', 'Accueil'],
    ...(session
      ? [
          [permalink('session', slug), `Séance n°\u00A0${session.rank.value}`],
          [transcriptPermalink(slug), 'Transcription'],
        ]
      : [['/seances/', 'Séances']]),
  ];
  return trailHtml(steps.map(([address = '', label = '']) => ({href: hrefOf(address, context), label})));
}

function neighboursHtml({previous, next}: TurnPlace, context: ShortPageContext): string {
  const link = (turn: CodedTurn, rel: string, words: string) =>
    `<a rel=${rel} href=${hrefOf(turnPermalink(turn.code), context)}><span>${words}</span>${escapeHtml(turn.label)}, ${glimpseOf(turn)}</a>`;
  const links = [
    previous ? link(previous, 'prev', 'Passage précédent') : '',
    next ? link(next, 'next', 'Passage suivant') : '',
  ].join('');
  return links && `<nav class=neighbours aria-label="Passages voisins">${links}</nav>`;
}

/** So many notes stand beside a passage; a page of words is light, and leads to the others. */
const MOST_NOTES = 3;

/** The notes about a passage, rights of reply first: beside its words, and never among them. */
function besideHtml({turn, session}: TurnPlace, context: ShortPageContext): string {
  const notes = context.notes.get(turn.code) ?? [];
  const more = notes.length - MOST_NOTES;
  const lines = notes.slice(0, MOST_NOTES).map((note) => noteLinkHtml(note, context.baseUrl));
  const rest = `<a href="${hrefOf(permalink('session', session), context)}#notes">${more === 1 ? 'Une autre note' : `${more} autres notes`}</a>`;
  return [...lines, ...(more > 0 ? [rest] : [])].map((line) => `<p class=beside>${line}</p>`).join('');
}

/** What tells a neighbour from the others of the same voice: its time, else its first words. */
function glimpseOf(turn: CodedTurn): string {
  if (turn.start !== undefined) return writeSpokenTime(turn.start);
  return `«\u00A0${escapeHtml(beginning(frenchSpacing(wordsOf(turn)), GLIMPSE))}\u00A0»`;
}

function changesSection(
  history: TurnHistory,
  versions: ReturnType<typeof versionsOf>,
  context: ShortPageContext,
  lang: string,
): string {
  const write = {
    passage: (code: string) => passageOf(code, context),
    session: (slug: string) => sessionLink(slug, context),
  };
  const changes = changesHtml(history, versions, write, lang);
  if (changes.length === 0) return '';
  const marks = changes.some((change) => /<(?:del|ins)>/.test(change)) ? MARKS : '';
  return `<section><h2>Ce qui a changé</h2>${marks}<ul class=changes>${changes.map((change) => `<li>${change}`).join('')}</ul></section>`;
}

/** A passage that words came from or went to, and who speaks there: it may be someone else. */
function passageOf(code: string, context: ShortPageContext): string {
  const place = context.places.get(code);
  const who =
    place && context.histories.get(code)?.status === 'alive'
      ? ` (${speakerHtml(place.turn.label, place.session, context)})`
      : '';
  return passageLink(code, context) + who;
}

const ALIVE = 'Si ce passage est corrigé, déplacé ou retiré, cette page le dira.';

/** What the archive promises of an address that was published on a day. `next`: what it does from now on. */
export function promiseHtml(published: string, next: string, context: ShortPageContext): string {
  return `<p>Publiée le ${writeDay(published)}. ${next} <a href=${hrefOf('/registre/', context)}>Comment l’archive tient cette promesse</a>.</p>`;
}
