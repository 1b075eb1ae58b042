/*
 * Linked data in the words of schema.org, as browsers' pages carry it: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents.
 * `@id` is the permanent address of a thing in the archive; what a source does not state is left out, since no machine reads
 * the caution beside it.
 */

export type JsonLd = string | number | boolean | Thing | readonly JsonLd[];

/** A thing and what is said of it; what is `undefined` is not written. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: JsonLd | undefined;
}

/** A list, or nothing rather than an empty one. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The text of the data block of a page, one thing or several; safe inside of `<script>`, whatever the words are. */
export function writeJsonLd(things: readonly Thing[]): string {
  const content = things.length === 1 ? things[0] : {'@graph': things};
  return JSON.stringify({'@context': 'https://schema.org', ...content}).replaceAll('<', '\\u003c');
}
