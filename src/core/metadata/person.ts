import type {Person} from '#core/archive/archive';
import type {Published} from '#core/consent/filter';
import type {CitedSite} from '#core/citation/site';
import {recordedAgent} from '#core/metadata/agents';
import {some} from '#core/metadata/json-ld';
import type {PageMetadata} from '#core/metadata/page-metadata';
import {debateReference} from '#core/metadata/session';

/**
 * The page of a person or a collective: the name, what a source states them to be with, and the debates where a source
 * states that they spoke. No other fact: machines would part it from its date and its source.
 */
export function personMetadata(person: Person, archive: Published, site: CitedSite): PageMetadata {
  const agent = recordedAgent(person, site);
  const spoke = archive.sessions.filter(({people}) =>
    people.some(
      ({person: id, role, presence, certainty}) =>
        id === person.id && role === 'speaker' && presence === 'confirmed' && certainty === 'stated',
    ),
  );
  const collectives = person.memberships
    .filter(({certainty}) => certainty === 'stated')
    .flatMap(({collective}) => archive.people.filter(({id}) => id === collective));
  const isPerson = person.kind === 'person';
  return {
    tags: [],
    links: [],
    jsonLd: [
      {
        ...agent,
        mainEntityOfPage: agent['@id'],
        affiliation: isPerson ? some(collectives.map((each) => recordedAgent(each, site))) : undefined,
        performerIn: isPerson ? some(spoke.map((session) => debateReference(session, site))) : undefined,
      },
    ],
  };
}
