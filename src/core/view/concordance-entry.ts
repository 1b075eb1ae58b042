import type {Entry, Use, Uses} from '#core/concordance/collect';
import {shownOfEach} from '#core/concordance/share';
import {permalink} from '#core/citation/permalink';
import {PERSON_KIND} from '#core/model/words';
import {capitalised} from '#core/text/capitalised';
import {escapeHtml} from '#core/text/escape-html';
import {frenchNumber} from '#core/text/french-number';
import {inContext} from '#core/text/in-context';
import {toSlug} from '#core/text/slug';
import {writeSpokenTime} from '#core/text/spoken-time';
import {linkHtml} from '#core/view/link-html';

const KIND = {session: 'séance', page: 'page', post: 'actualité'} as const;

/** What an entry is filed under: people by their surname. */
export function labelOf(entry: Entry): string {
  if (entry.kind === 'term') return entry.term.term;
  return entry.kind === 'name' ? entry.person.sort : entry.letters;
}

/** The anchor of an entry on its page. */
export function anchorOf(entry: Entry): string {
  if (entry.kind === 'term') return `mot-${entry.term.id}`;
  return entry.kind === 'name' ? `nom-${entry.person.id}` : `sigle-${toSlug(entry.letters)}`;
}

/** What the word is, where the archive says more of it, and how often it stands where. */
export function headHtml(entry: Entry, baseUrl: string): string {
  const says = saysHtml(entry, baseUrl);
  const counts = entry.uses.length > 0 ? `<p class="count">${escapeHtml(countsOf(entry.uses))}</p>` : '';
  return `<p class="says">${says}</p>${counts}`;
}

function saysHtml(entry: Entry, baseUrl: string): string {
  if (entry.kind === 'term') {
    const {id, aliases} = entry.term;
    const also = aliases.length > 0 ? ` On dit aussi\u00A0: ${escapeHtml(aliases.join(', '))}.` : '';
    return `${linkHtml(permalink('term', id), 'Définition', baseUrl)} dans le glossaire.${also}`;
  }
  if (entry.kind === 'acronym') {
    const {term} = entry;
    return term
      ? `Sigle. Voir ${linkHtml(permalink('term', term.id), term.term, baseUrl)} dans le glossaire.`
      : 'Sigle.';
  }
  const {person, spoken} = entry;
  const page = linkHtml(permalink('person', person.id), 'sa page', baseUrl);
  const turns = spoken.turns > 0 ? `, qui mène à ses ${plural(spoken.turns, 'tour', 'tours')} de parole` : '';
  return `${capitalised(PERSON_KIND[person.kind])}\u00A0: ${page}${turns}.`;
}

/** « 19 passages dans 3 séances et 2 textes ». */
function countsOf(uses: readonly Uses[]): string {
  const sessions = uses.filter(({place}) => place.kind === 'session').length;
  const texts = uses.length - sessions;
  const where = [
    ...(sessions > 0 ? [plural(sessions, 'séance', 'séances')] : []),
    ...(texts > 0 ? [plural(texts, 'texte', 'textes')] : []),
  ];
  const passages = uses.reduce((sum, {count}) => sum + count, 0);
  return `${plural(passages, 'passage', 'passages')} dans ${where.join(' et ')}`;
}

/** Where the word stands: an item for each session, page or post. */
export function itemsHtml({uses}: Entry, baseUrl: string): string[] {
  const most = shownOfEach(uses.length);
  return uses.map((each) => (most === 0 ? lineHtml(each, baseUrl) : placeHtml(each, most, baseUrl)));
}

function lineHtml({place, count, first}: Uses, baseUrl: string): string {
  return `<li>${linkHtml(first[0]!.passage.address, place.title, baseUrl)} <small>${countOf(count)}</small></li>`;
}

function placeHtml({place, count, first}: Uses, most: number, baseUrl: string): string {
  const shown = first.slice(0, most);
  const some = shown.length === 1 ? 'voici le premier' : `voici les ${shown.length} premiers`;
  const told = [
    KIND[place.kind],
    ...(count > 1 ? [`, ${countOf(count)}`] : []),
    ...(shown.length < count ? [`\u202F; ${some}`] : []),
  ].join('');
  const passages = shown.map((use) => `<li>${useHtml(use, place, baseUrl)}</li>`).join('');
  return `<li>${linkHtml(place.address, place.title, baseUrl)} <small>${told}</small><ol>${passages}</ol></li>`;
}

/** The beginning of a text is where the link of the text leads. */
function useHtml({passage, start, end}: Use, {address, language}: Uses['place'], baseUrl: string): string {
  const {before, words, after} = inContext(passage.words(), start, end);
  const quotation = `${escapeHtml(before)}<b>${escapeHtml(words)}</b>${escapeHtml(after)}`;
  const link = passage.address === address ? '' : `${linkHtml(passage.address, nameOf(passage), baseUrl)} `;
  return `${link}<span${language === 'fr' ? '' : ` lang="${language}"`}>${quotation}</span>`;
}

/** Who says it and when, or under which heading it is written. */
function nameOf({turn, title = ''}: Use['passage']): string {
  if (!turn) return title;
  return turn.start === undefined ? turn.label : `${turn.label}, ${writeSpokenTime(turn.start)}`;
}

function countOf(count: number): string {
  return plural(count, 'passage', 'passages');
}

function plural(count: number, one: string, many: string): string {
  return `${frenchNumber(count)}\u00A0${count > 1 ? many : one}`;
}
