import type {Session} from '#core/archive/archive';
import type {CslItem} from '#core/citation/csl';
import {permalink} from '#core/citation/permalink';
import {citedTitle} from '#core/citation/session-items';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import type {Published} from '#core/consent/filter';
import {recordedAgent} from '#core/metadata/agents';
import {isoDate, statedValue} from '#core/metadata/dates';
import {some, type Thing} from '#core/metadata/json-ld';
import {mediaObjects} from '#core/metadata/media';
import {
  LICENCE_OF_TEXTS,
  type MetaTag,
  type PageMetadata,
  recordLink,
  RIGHTS_OF_WORDS,
  type TypedLink,
  ZOTERO_VOCABULARY,
} from '#core/metadata/page-metadata';
import {zoteroTags} from '#core/metadata/zotero-tags';
import {sessionDate} from '#core/view/session-date';
import {transcriptOf} from '#core/view/transcript';

/** What a page says to Zotero of the words of a debate, or of a part of them. */
export function spokenTags(item: CslItem): MetaTag[] {
  return [...zoteroTags(item), {name: 'DC.rights', content: RIGHTS_OF_WORDS}];
}

/**
 * The page of a session: the debate, cited by this address. What the archive wrote there is under its licence; the rights of
 * those who spoke are told once there are their words.
 */
export function sessionMetadata(session: Session, item: CslItem, archive: Published, site: CitedSite): PageMetadata {
  return {
    tags: transcriptOf(session.id, archive) ? spokenTags(item) : zoteroTags(item),
    links: [...debateLinks(session.id, site), {rel: 'license', href: LICENCE_OF_TEXTS}],
    jsonLd: [debate(session, item, archive, site)],
  };
}

/** What links the page of a debate, and that of its words, to what cites it. */
export function debateLinks(session: string, site: CitedSite): TypedLink[] {
  const address = permalink('session', session);
  return [ZOTERO_VOCABULARY, {rel: 'cite-as', href: wholeAddress(address, site)}, recordLink(address)];
}

/** The same debate, named from elsewhere. */
export function debateReference({id, title}: Pick<Session, 'id' | 'title'>, site: CitedSite): Thing {
  return {'@type': 'Event', '@id': wholeAddress(permalink('session', id), site), name: citedTitle({title})};
}

function debate(session: Session, item: CslItem, archive: Published, site: CitedSite): Thing {
  const reference = debateReference(session, site);
  const place = statedValue(session.place);
  const speakers = session.people.flatMap(({role, presence, certainty, person}) => {
    const isSure = role === 'speaker' && presence === 'confirmed' && certainty === 'stated';
    return isSure ? archive.people.filter(({id}) => id === person) : [];
  });
  return {
    ...reference,
    url: reference['@id'],
    description: `Séance n°\u00A0${session.rank.value} du cycle «\u00A0${site.cycle}\u00A0», ${sessionDate(session)}.`,
    startDate: startOf(session),
    location: place === undefined ? undefined : {'@type': 'Place', name: place},
    superEvent: {'@type': 'Event', '@id': wholeAddress('/seances/', site), name: site.cycle},
    performer: some(speakers.map((person) => recordedAgent(person, site))),
    inLanguage: item.language,
    recordedIn: some(mediaObjects(session, archive, site)),
  };
}

/** The hour only with the day, and both as a source states them. */
function startOf({date, time}: Session): string | undefined {
  const day = statedValue(date);
  const iso = day && isoDate(day);
  const hour = statedValue(time);
  return iso?.length === 10 && hour !== undefined ? `${iso}T${hour}` : iso;
}
