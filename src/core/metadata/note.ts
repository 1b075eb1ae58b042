import type {Note} from '#core/archive/archive';
import {notePermalink} from '#core/citation/permalink';
import {noteItem} from '#core/citation/prose-items';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import {BIBLIO_VOCABULARY, type PageMetadata, ZOTERO_VOCABULARY} from '#core/metadata/page-metadata';
import {LICENCES} from '#core/model/accepted';
import {zoteroTags} from '#core/metadata/zotero-tags';

/** A note of no session, on its own page: signed as its author chose to be, by a name or nothing, never as a record. */
export function noteMetadata(note: Note, site: CitedSite): PageMetadata {
  const licence = LICENCES[note.licence].address;
  const address = wholeAddress(notePermalink(note.session, note.id), site);
  return {
    tags: zoteroTags(noteItem(note, site)),
    links: [ZOTERO_VOCABULARY, BIBLIO_VOCABULARY, {rel: 'cite-as', href: address}, {rel: 'license', href: licence}],
    jsonLd: [
      {
        '@type': 'Article',
        '@id': address,
        url: address,
        headline: note.title,
        author: note.author,
        datePublished: note.date,
        license: licence,
      },
    ],
  };
}
