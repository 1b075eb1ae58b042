import type {Analyse, Source, SourceDocument} from '#search/packed/source';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {fold} from '#core/text/fold';
import {stem} from '#core/text/stem';
import {loadSittings} from '../world/sittings';
import {label, sourceDocument} from './packed-index';

/** Words of French with nothing clever about them: what an index does must not depend on how words are analysed. */
export const analyseSimply: Analyse = (text) =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(([form], position) => ({form, stem: stem(form), position}));

/** Articles, most pronouns: what stands in every turn. */
export const isShort = (form: string): boolean => form.length < 3;

const STATES = ['machine', 'reviewed', 'approved'];

/** Turns of the sittings (real when the machine has them), a few hundred at most. */
export function spokenDocuments(most: number): SourceDocument[] {
  return loadSittings()
    .sittings.flatMap(({transcript}, rank) =>
      transcript.chapters.flatMap(({turns}) =>
        turns.map((turn, at) =>
          sourceDocument(wordsOf(turn), {
            names: turn.label,
            title: at === 0 ? `Séance ${rank}` : '',
            address: `/seances/${rank}/#t-${at}`,
            heading: `Séance ${rank}`,
            start: at * 1000,
            facets: {
              kind: [label('turn')],
              person: [label(turn.label)],
              session: [label(`s${rank}`)],
              theme: [label(`theme-${rank % 3}`), label(`theme-${(rank % 3) + 1}`)],
              state: [label(STATES[rank % 3]!)],
            },
          }),
        ),
      ),
    )
    .slice(0, most);
}

/** A source a session. */
export function sourcesOf(documents: readonly SourceDocument[]): Source[] {
  const sessions = [...new Set(documents.map(({heading}) => heading))];
  return sessions.map((key) => ({key, documents: documents.filter(({heading}) => heading === key)}));
}
