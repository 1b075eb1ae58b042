import type {Term} from '#core/archive/archive';
import {permalink} from '#core/citation/permalink';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import {LICENCE_OF_TEXTS, type PageMetadata} from '#core/metadata/page-metadata';

/** The glossary and its terms, each with its address; the definitions stand in the page, once. */
export function glossaryMetadata(terms: readonly Pick<Term, 'id' | 'term'>[], site: CitedSite): PageMetadata {
  const address = wholeAddress('/glossaire/', site);
  return {
    tags: [],
    links: [{rel: 'license', href: LICENCE_OF_TEXTS}],
    jsonLd: [
      {
        '@type': 'DefinedTermSet',
        '@id': address,
        url: address,
        name: 'Glossaire',
        inLanguage: 'fr',
        license: LICENCE_OF_TEXTS,
        hasDefinedTerm: terms.map(({id, term}) => ({
          '@type': 'DefinedTerm',
          '@id': wholeAddress(permalink('term', id), site),
          name: term,
        })),
      },
    ],
  };
}
