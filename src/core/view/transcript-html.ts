import type {Voice} from '#core/archive/voices';
import {turnAnchor} from '#core/citation/permalink';
import type {Chapter, Transcript, Turn} from '#core/model/transcript';
import {escapeHtml} from '#core/text/escape-html';
import {writeSpokenTime} from '#core/text/spoken-time';
import {paragraphsHtml} from '#core/view/pieces-html';
import {noteLinkHtml, type NoteLink} from '#core/view/note-link';
import type {RegisterIndex} from '#core/view/register-index';
import {countOfTurns, speakersOf, type SpeakerView} from '#core/view/speakers';
import {formerPlacesOf, type FormerPlaces} from '#core/view/transcript-former';
import {codeLink, goneChapterHtml, goneHtml, mergedHtml, pastHtml, type Elsewhere} from '#core/view/turn-notices';

/** Speakers that the filter names one by one; `css/sheets/transcripts-without-script.css` has a rule for each, and one for all others. */
export const NAMED_VOICES = 60;

/** More choices than this are folded: the words come first. */
const FEW = 6;

export interface TranscriptSource {
  readonly session: string;
  /** Absent when every turn of the session was withdrawn or moved: notices stand alone. */
  readonly transcript?: Pick<Transcript, 'chapters' | 'language'> | undefined;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly register: RegisterIndex;
  readonly baseUrl: string;
  readonly titleOf: (session: string) => string;
  /** Living code → the notes about its turn. */
  readonly notes: ReadonlyMap<string, readonly NoteLink[]>;
}

/**
 * What stands inside `<archive-transcript>`: the filter by speaker, which works by styles alone, then chapters and turns
 * with their words. One line, no space between tags: these bytes are paid for each turn. The words of a turn are the
 * paragraphs without class that are children of its `article`.
 */
export function transcriptHtml({
  session,
  transcript,
  voices,
  register,
  baseUrl,
  titleOf,
  notes,
}: TranscriptSource): string {
  const {chapters, language} = transcript ?? {chapters: [], language: 'fr'};
  const former = formerPlacesOf(session, chapters, register);
  const speakers = speakersOf({chapters}, voices);
  const page: Page = {
    former,
    ranks: ranksOf(speakers),
    notes,
    elsewhere: {session, baseUrl, titleOf, histories: register.byCode},
  };
  const lang = language === 'fr' ? '' : ` lang="${language}"`;
  const gone = former.goneChapters.map(goneChapterHtml).join('');
  const first = noticesAfter('', page).join('');
  // What came before every turn of today stood under the first heading, unless a part is gone.
  const isInside = gone === '' && chapters.length > 0;
  const sections = chapters.map((chapter, index) => chapterHtml(chapter, page, isInside && index === 0 ? first : ''));
  return `${filterHtml(speakers)}<div class="turns"${lang}>${gone}${isInside ? '' : first}${sections.join('')}</div>`;
}

/** What every turn of a page is written with. */
interface Page {
  readonly former: FormerPlaces;
  /** Label of a turn → number of its speaker's class. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly notes: TranscriptSource['notes'];
  readonly elsewhere: Elsewhere;
}

/** By label, of which there are few: a turn is costly as a key. */
function ranksOf(speakers: readonly SpeakerView[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [index, {turns}] of speakers.entries()) {
    for (const {label} of turns) ranks.set(label, Math.min(index, NAMED_VOICES) + 1);
  }
  return ranks;
}

/** Radio buttons before the turns, so that `:checked ~ .turns` reaches them in any browser; nothing for one speaker. */
function filterHtml(speakers: readonly SpeakerView[]): string {
  if (speakers.length < 2) return '';
  const [named, others] = [speakers.slice(0, NAMED_VOICES), speakers.slice(NAMED_VOICES)];
  const options = [
    {value: '', words: 'Tout le monde'},
    ...named.map(({slug, name, turns}) => ({value: slug, words: `${escapeHtml(name)} ${countHtml(turns.length)}`})),
  ];
  if (others.length > 0) {
    const count = others.reduce((sum, {turns}) => sum + turns.length, 0);
    options.push({value: 'autres', words: `Les ${others.length} autres voix ${countHtml(count)}`});
  }
  const radios = options.map(
    ({value, words}, index) =>
      `<input type="radio" name="voix" id="v${index}" value="${value}"${index === 0 ? ' checked' : ''} aria-describedby="voix"><label for="v${index}">${words}</label>`,
  );
  return `<p class="voices" id="voix">Montrer les paroles de</p>${options.length > FEW ? foldHtml(named.length) : ''}${radios.join('')}`;
}

/** Shows the choices, which stand after it and beside the turns: see `css/voices.css`. */
function foldHtml(voices: number): string {
  return `<details class="voices-fold"><summary>Une des ${voices} voix</summary></details>`;
}

function countHtml(count: number): string {
  return `<span>(${countOfTurns(count)})</span>`;
}

/** `first`: notices that stand before its turns. */
function chapterHtml({anchor, title, start, turns}: Chapter, page: Page, first: string): string {
  const inside = first + turns.map((turn) => turnHtml(turn, page)).join('');
  if (title === undefined) return `<section>${inside}</section>`;
  const time = start === undefined ? '' : writeSpokenTime(start);
  if (anchor === undefined) return `<section><h2>${escapeHtml(title)} ${time}</h2>${inside}</section>`;
  const earlier = (page.former.chapters.get(anchor) ?? []).map((id) => `<a id="${id}"></a>`).join('');
  return `<section aria-labelledby="${anchor}">${earlier}<h2 id="${anchor}">${escapeHtml(title)} <a href="#${anchor}">${time || 'lien'}</a></h2>${inside}</section>`;
}

function turnHtml(turn: Turn, page: Page): string {
  const {code, label, start, paragraphs} = turn;
  const {former, elsewhere, notes} = page;
  const {baseUrl, histories} = elsewhere;
  const name = `${escapeHtml(label)}${isUnsaidQuestion(turn) ? ' <small>question</small>' : ''}`;
  const time = start === undefined ? '' : writeSpokenTime(start);
  const classes = `v${page.ranks.get(label)!}${turn.kind === 'question' ? ' question' : ''}`;
  const words = paragraphsHtml(paragraphs);
  const history = code === undefined ? undefined : histories.get(code);
  // Seen in `npm start` only: nothing may link to what is not promised yet.
  if (code === undefined || history?.status !== 'alive') {
    return `<article class="${classes} draft"><h3>${name} ${time} <small>brouillon</small></h3>${words}</article>`;
  }
  const id = turnAnchor(code);
  const merged = (former.within.get(code) ?? []).map((each) => mergedHtml(each, baseUrl)).join('');
  return `<article id="${id}" class="${classes}" aria-labelledby="${id}"><h3>${name} <a href="#${id}">${time || 'lien'}</a> ${codeLink(code, baseUrl)}</h3>${merged}${words}${besideHtml(notes.get(code), baseUrl)}${pastHtml(history, baseUrl)}</article>${noticesAfter(code, page).join('')}`;
}

/** Notes about a turn: beside its words, and never among them. */
function besideHtml(notes: readonly NoteLink[] = [], baseUrl: string): string {
  return notes.map((note) => `<p class="beside">${noteLinkHtml(note, baseUrl)}</p>`).join('');
}

/** « Question de la salle » says it already. */
function isUnsaidQuestion({kind, label}: Turn): boolean {
  return kind === 'question' && !/question/i.test(label);
}

function noticesAfter(code: string, {former, elsewhere}: Page): string[] {
  return (former.after.get(code) ?? []).map((turn) => goneHtml(turn, elsewhere));
}
