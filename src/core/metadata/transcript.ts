import type {Session} from '#core/archive/archive';
import type {CslItem} from '#core/citation/csl';
import {transcriptPermalink} from '#core/citation/permalink';
import {citedTitle} from '#core/citation/session-items';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import type {Published} from '#core/consent/filter';
import {recordedParts} from '#core/metadata/media';
import type {PageMetadata} from '#core/metadata/page-metadata';
import {debateLinks, debateReference, spokenTags} from '#core/metadata/session';

/** The page of the words of a session: cited as the session, whose words they are, and not under the archive's licence. */
export function transcriptMetadata(session: Session, item: CslItem, archive: Published, site: CitedSite): PageMetadata {
  const address = wholeAddress(transcriptPermalink(session.id), site);
  const media = recordedParts(session, archive, site);
  return {
    tags: spokenTags(item),
    links: debateLinks(session.id, site),
    jsonLd: [
      {
        '@type': 'CreativeWork',
        '@id': address,
        url: address,
        name: `Transcription\u00A0: ${citedTitle(session)}`,
        inLanguage: item.language,
        creativeWorkStatus: item.medium,
        recordedAt: debateReference(session, site),
        associatedMedia: media && [media],
      },
    ],
  };
}
