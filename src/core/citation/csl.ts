import type {ResourceType} from '#core/model/resource';

/*
 * CSL-JSON 1.0.2, the hub of citations: every citable thing becomes an item, every writer and style reads items and nothing
 * else. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */

export type CslType = ResourceType | 'speech' | 'post-weblog';

/** A person by parts, or what cannot be cut: a collective, a pseudonym, a role. */
export type CslName =
  | {
      readonly family: string;
      readonly given?: string;
      /** « de » of Jean de La Fontaine: written with the name, left behind when it is sorted. */
      readonly 'dropping-particle'?: string;
      /** « van den » of Anna van den Berg: never parted from the name. */
      readonly 'non-dropping-particle'?: string;
    }
  | {readonly literal: string};

/** `date-parts`: year, month, day, no finer than it is known; two of them never say « between ». Else words. */
export type CslDate = {readonly 'date-parts': readonly [readonly number[]]} | {readonly literal: string};

/** Variables that hold names. */
export const NAME_FIELDS = ['author', 'editor', 'director'] as const;
/** Variables that hold words. */
export const TEXT_FIELDS = [
  'title',
  'container-title',
  'collection-title',
  'event-title',
  'event-place',
  'publisher',
  'publisher-place',
  'authority',
  'genre',
  'medium',
  'number',
  'volume',
  'issue',
  'page',
  'number-of-pages',
  'version',
  'locator',
  'note',
  'source',
  'ISBN',
  'DOI',
  'URL',
  'language',
] as const;

export type NameField = (typeof NAME_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];
export type CslField = 'type' | NameField | 'issued' | TextField;

/**
 * A CSL item. Of the archive's own: `medium` says how far to trust the words (« transcription automatique non relue »), since
 * what is cited is read as a transcript; `version` is the day of the last change of the words (`2026-05-03`); `note` holds
 * what must be known of the date (« date déduite »); `locator` is a part of a citation, kept with its item so that a single
 * record says it all. No `accessed`: what was cited is told by its version.
 */
export type CslItem = {readonly id: string; readonly type: CslType; readonly issued?: CslDate} & {
  readonly [Field in NameField]?: readonly CslName[];
} & {readonly [Field in TextField]?: string};

/** The same item without what is `undefined`: nothing stands in a record that is not known. */
export function knownOnly(item: {readonly [Field in keyof CslItem]: CslItem[Field] | undefined}): CslItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CslItem;
}

/** What a `locator` counts: minutes of a debate, paragraphs of a text. */
export function locatorLabel({type}: Pick<CslItem, 'type'>): 'timestamp' | 'paragraph' {
  return type === 'speech' ? 'timestamp' : 'paragraph';
}

/** An item as one citation of it, for word processors (`csl-citation.json`): the item, and where in it. */
export function toCslCitation(item: CslItem): object {
  const {locator, ...itemData} = item;
  return {
    schema: 'https://resource.citationstyles.org/schema/latest/input/json/csl-citation.json',
    citationID: item.id,
    citationItems: [{id: item.id, itemData, ...(locator === undefined ? {} : {locator, label: locatorLabel(item)})}],
  };
}
