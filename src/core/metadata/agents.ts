import type {Person} from '#core/archive/archive';
import type {CslName} from '#core/citation/csl';
import {permalink} from '#core/citation/permalink';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import {invertedName} from '#core/formats/ris/inverted-name';
import type {Thing} from '#core/metadata/json-ld';

/** Someone who has a record in the archive. */
export function recordedAgent({id, kind, name}: Pick<Person, 'id' | 'kind' | 'name'>, site: CitedSite): Thing {
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': wholeAddress(permalink('person', id), site),
    name: name.value,
  };
}

/** Someone whom a bibliographic record names: by parts it is a person, whole it is a collective. */
export function namedAgent(name: CslName): Thing {
  if ('literal' in name) return {'@type': 'Organization', name: name.literal};
  const [familyName = '', givenName] = invertedName(name).split(', ');
  return {
    '@type': 'Person',
    name: [givenName, familyName]
      .filter(Boolean)
      .join(' ')
      .replace(/([’']) /, '$1'),
    familyName,
    givenName,
  };
}
