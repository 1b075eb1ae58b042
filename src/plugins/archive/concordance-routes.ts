import type {RouteConfig} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {Concordance} from '#core/view/concordance';
import type {Fillings} from './fillings';
import type {MakeRoute} from './make-route';

/** The concordance: the page of its letters, and the pages of each letter. */
export function concordanceRoutes(
  {letters, counts}: Concordance,
  archive: Published,
  words: Fillings,
  route: MakeRoute,
): RouteConfig[] {
  // What is said anywhere may stand on any of them.
  const {sessions, transcripts, notes, posts, pages, people, terms} = archive;
  const files = [sessions, transcripts, notes, posts, pages, people, terms].flatMap((shelf) =>
    shelf.map(({file}) => file),
  );
  const others = letters.map(({letter, address}) => ({letter, address}));
  return [
    route(CONCORDANCE_ADDRESS, 'ConcordancePage', files, {letters, counts}),
    ...letters.flatMap(({letter, parts}) =>
      parts.map(({address}) =>
        route(address, 'ConcordanceLetterPage', files, {
          letters: others,
          letter,
          parts,
          html: words.get(address)?.(),
        }),
      ),
    ),
  ];
}
