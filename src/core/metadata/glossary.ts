import type {Term} from '#core/archive/archive';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import {LICENCE_OF_TEXTS, type PageMetadata} from '#core/metadata/page-metadata';

/** The glossary and the names of its terms: their addresses and definitions stand in the page, once, and are long. */
export function glossaryMetadata(terms: readonly Pick<Term, 'term'>[], site: CitedSite): PageMetadata {
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
        hasDefinedTerm: terms.map(({term}) => ({'@type': 'DefinedTerm', name: term})),
      },
    ],
  };
}
