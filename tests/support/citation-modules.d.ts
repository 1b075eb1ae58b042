declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    readonly data: unknown;
  }
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-ris/lib/ris.js' {
  /** Records, tag by tag; a tag that comes back is a list. */
  export function parse(text: string): Record<string, string | string[] | undefined>[];
}
