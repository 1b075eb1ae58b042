import {recordPermalink} from '#core/citation/permalink';
import type {Thing} from '#core/metadata/json-ld';

/** A `<meta name>` of a page. A name may stand several times: one creator each. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * A link that tells what another address is to this page: the one to cite it by (RFC 8574), its bibliographic record
 * (`describedby`), the licence of its words, or the vocabulary that `z:` and `bib:` come from.
 */
export interface TypedLink {
  readonly rel: 'cite-as' | 'describedby' | 'license' | `schema.${string}`;
  /** A whole address; that of a file of this site is root-relative, without its base path. */
  readonly href: string;
  readonly type?: string;
}

/** What a page says of itself to machines, besides its title, its description and Open Graph. */
export interface PageMetadata {
  readonly tags: readonly MetaTag[];
  readonly links: readonly TypedLink[];
  readonly jsonLd: readonly Thing[];
}

/** The media type of a bibliographic record: what the file beside a page holds. */
export const CSL_MEDIA_TYPE = 'application/vnd.citationstyles.csl+json';

/** The licence of what the archive writes (LICENCE-TEXTES.md); words of debates and texts of others are not under it. */
export const LICENCE_OF_TEXTS = 'https://creativecommons.org/licenses/by-sa/4.0/';

/** Where `z:` and `bib:` come from, for those who do not know them as Zotero does. */
export const ZOTERO_VOCABULARY: TypedLink = {rel: 'schema.z', href: 'http://www.zotero.org/namespaces/export#'};
export const BIBLIO_VOCABULARY: TypedLink = {rel: 'schema.bib', href: 'http://purl.org/net/biblio#'};

/** What Zotero keeps beside an item whose words were spoken in a debate. */
export const RIGHTS_OF_WORDS = 'Paroles\u00A0: aux personnes qui les ont dites';

/** The link to the record of a page: `/seances/a/` → `/seances/a.json`. */
export function recordLink(address: string): TypedLink {
  return {rel: 'describedby', href: recordPermalink(address, 'json'), type: CSL_MEDIA_TYPE};
}
