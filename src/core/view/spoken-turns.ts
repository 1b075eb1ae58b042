import {voicesOf} from '#core/archive/voices';
import {permalink, turnInContext} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {wordsOfParagraph} from '#core/formats/archive-markdown/words-of';
import type {Paragraph, Transcript, Turn} from '#core/model/transcript';
import {beginning} from '#core/text/beginning';
import {writeSpokenTime} from '#core/text/spoken-time';
import {linkHtml} from '#core/view/link-html';
import {add, indexRegister} from '#core/view/register-index';
import {countOfTurns} from '#core/view/speakers';

/** What someone said in one session. */
interface Spoken {
  readonly session: string;
  readonly title: string;
  readonly turns: readonly Turn[];
}

/** Lists longer than this are folded. */
const FEW = 5;
const FIRST_WORDS = 80;

/** Person → what they said, session by session; turns that are not promised yet are in nobody's list. */
export function spokenByPerson(archive: Published): ReadonlyMap<string, readonly Spoken[]> {
  const {byCode} = indexRegister(archive.register);
  const sessions = new Map<string, Transcript | undefined>(
    archive.transcripts.map((each) => [each.session, each.transcript]),
  );
  const isPromised = ({code}: Turn) => code !== undefined && byCode.get(code)?.status === 'alive';
  const spoken = new Map<string, Spoken[]>();
  for (const session of archive.sessions) {
    const voices = voicesOf(session, archive.people);
    const own = new Map<string, Turn[]>();
    for (const {turns} of sessions.get(session.id)?.chapters ?? []) {
      for (const turn of turns) {
        const voice = voices.get(turn.label);
        if (voice?.kind === 'person' && isPromised(turn)) add(own, voice.id, turn);
      }
    }
    for (const [person, turns] of own) add(spoken, person, {session: session.id, title: session.title.value, turns});
  }
  return spoken;
}

/** The turns of a person as HTML: each leads to its place in the transcript, by its first words. */
export function spokenHtml(spoken: readonly Spoken[], baseUrl: string): string {
  return spoken.map((each) => sessionHtml(each, baseUrl)).join('');
}

/** The words of the first paragraph that has some. */
function firstWords(paragraphs: readonly Paragraph[]): string | undefined {
  for (const paragraph of paragraphs) {
    const words = wordsOfParagraph(paragraph);
    if (words !== '') return words;
  }
  return undefined;
}

function sessionHtml({session, title, turns}: Spoken, baseUrl: string): string {
  const link = (address: string, words: string) => linkHtml(address, words, baseUrl);
  const items = turns.map(({code, start, paragraphs}) => {
    const words = firstWords(paragraphs) ?? 'sans paroles';
    const time = start === undefined ? '' : `<small>${writeSpokenTime(start)}</small> `;
    return `<li>${time}${link(turnInContext(session, code!), beginning(words, FIRST_WORDS))}</li>`;
  });
  const list = `<ol class="spoken">${items.join('')}</ol>`;
  const count = countOfTurns(turns.length);
  const heading = `<h3>${link(permalink('session', session), title)}</h3>`;
  return turns.length > FEW
    ? `${heading}<details><summary>${count} de parole</summary>${list}</details>`
    : `${heading}<p class="count">${count} de parole</p>${list}`;
}
