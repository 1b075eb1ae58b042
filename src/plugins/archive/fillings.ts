import {voicesOf} from '#core/archive/voices';
import {permalink, transcriptPermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import type {Concordance} from '#core/view/concordance';
import {notesByTurn} from '#core/view/note-link';
import {indexRegister} from '#core/view/register-index';
import {spokenByPerson, spokenHtml} from '#core/view/spoken-turns';
import {transcriptOf} from '#core/view/transcript';
import {transcriptHtml} from '#core/view/transcript-html';

/**
 * Address of a page → the HTML that its marker (`data-fill`) stands for. These words are long and never go through the
 * framework: it would make a second copy of them in its scripts. Each is made when it is asked for, and not kept.
 */
export type Fillings = ReadonlyMap<string, () => string>;

/**
 * The words of every session that has some, or whose codes left notices; the turns of every person who spoke; the
 * entries of the concordance.
 */
export function fillingsOf(archive: Published, {html}: Pick<Concordance, 'html'>, baseUrl: string): Fillings {
  const register = indexRegister(archive.register);
  const notes = notesByTurn(archive);
  const titles = new Map<string, string>(archive.sessions.map(({id, title}) => [id, title.value]));
  const transcripts = archive.sessions
    .map((session) => ({session, transcript: transcriptOf(session.id, archive)}))
    .filter(({session, transcript}) => transcript !== undefined || register.bySession.has(session.id));
  return new Map([
    ...transcripts.map(({session, transcript}): [string, () => string] => [
      transcriptPermalink(session.id),
      () =>
        transcriptHtml({
          session: session.id,
          transcript,
          voices: voicesOf(session, archive.people),
          register,
          baseUrl,
          titleOf: (id) => titles.get(id) ?? id,
          notes,
        }),
    ]),
    ...[...spokenByPerson(archive)].map(([person, spoken]): [string, () => string] => [
      permalink('person', person as never),
      () => spokenHtml(spoken, baseUrl),
    ]),
    ...[...html].map(([address, entries]): [string, () => string] => [address, () => entries]),
  ]);
}
