import {isOfTheCycle} from '#core/archive/of-the-cycle';
import {voicesOf} from '#core/archive/voices';
import {notePermalink, permalink, turnInContext} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {withValues} from '#core/explain/values';
import {formatOf} from '#core/markdown/read-prose';
import {sectionsOf} from '#core/markdown/sections';
import type {Turn} from '#core/model/transcript';

/** What a reader is led to: a turn, or a section of a text. */
export interface Passage {
  readonly address: string;
  /** The words, made when they are asked for: those of a whole archive are never held together. */
  readonly words: () => string;
  /** The turn, when it is one; a section has a title, unless it opens its text. */
  readonly turn?: Turn | undefined;
  readonly title?: string | undefined;
  /** The person who speaks, if the archive knows them. */
  readonly person?: string | undefined;
}

/** A session, a page or a post, and its passages in order. */
export interface Place {
  readonly kind: 'session' | 'page' | 'post';
  readonly address: string;
  readonly title: string;
  /** Of its words; pages and posts are in French. */
  readonly language: string;
  readonly passages: readonly Passage[];
}

/** Where words are looked for: the debates in their order, the pages of the cycle, the notes of no session, the news from the oldest. */
export function* placesOf(archive: Published): Generator<Place> {
  yield* sessionsOf(archive);
  for (const {address, title, body, file} of archive.pages.filter(isOfTheCycle)) {
    const passages = sectionPassages(address, sectionsOf(withValues(body.markdown), formatOf(file)));
    yield {kind: 'page', address, title, language: 'fr', passages};
  }
  for (const {id, session, title, body} of archive.notes) {
    if (session !== undefined) continue;
    const address = notePermalink(undefined, id);
    yield {kind: 'page', address, title, language: 'fr', passages: textPassage(address, 'Note', body.markdown)};
  }
  for (const {id, title, body, file} of [...archive.posts].reverse()) {
    const address = permalink('post', id);
    yield {
      kind: 'post',
      address,
      title,
      language: 'fr',
      passages: sectionPassages(address, sectionsOf(body.markdown, formatOf(file))),
    };
  }
}

/** The turns that are promised, the summary, the notes. In `npm start` others are shown, to which nothing may lead. */
function* sessionsOf(archive: Published): Generator<Place> {
  const promised = new Set(archive.register.turns.flatMap(({code, status}) => (status === 'alive' ? [code] : [])));
  const transcripts = new Map<string, Published['transcripts'][number]>(
    archive.transcripts.map((each) => [each.session, each]),
  );
  for (const session of archive.sessions) {
    const {id, title, summary} = session;
    const transcript = transcripts.get(id)?.transcript;
    const voices = voicesOf(session, archive.people);
    const turns = (transcript?.chapters ?? [])
      .flatMap((chapter) => chapter.turns)
      .filter(({code}) => code !== undefined && promised.has(code))
      .map((turn): Passage => {
        const voice = voices.get(turn.label);
        const person = voice?.kind === 'person' ? voice.id : undefined;
        return {address: turnInContext(id, turn.code!), words: () => wordsOf(turn), turn, person};
      });
    const notes = archive.notes.filter((note) => note.session === id);
    yield {
      kind: 'session',
      address: permalink('session', id),
      title: title.value,
      language: transcript?.language ?? 'fr',
      passages: [
        ...turns,
        ...textPassage(`${permalink('session', id)}#resume`, 'Résumé', summary?.markdown ?? ''),
        ...notes.flatMap((note) =>
          textPassage(notePermalink(id, note.id), `Note\u00A0: ${note.title}`, note.body.markdown),
        ),
      ],
    };
  }
}

/** A short text that is led to as a whole. */
function textPassage(address: string, title: string, markdown: string): Passage[] {
  const words = sectionsOf(markdown)
    .map(({title: heading, text}) => [heading, text].filter(Boolean).join('. '))
    .join('\n\n');
  return words === '' ? [] : [{address, title, words: () => words}];
}

function sectionPassages(address: string, sections: ReturnType<typeof sectionsOf>): Passage[] {
  return sections.map(({title, anchor, text}) => ({
    address: anchor ? `${address}#${anchor}` : address,
    title,
    words: () => (title ? `${title}. ${text}` : text),
  }));
}
