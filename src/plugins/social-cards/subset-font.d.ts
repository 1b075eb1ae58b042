declare module 'subset-font' {
  /** A font cut to the characters of a text. */
  function subsetFont(font: Uint8Array, text: string, options: {readonly targetFormat: 'sfnt'}): Promise<Uint8Array>;
  export = subsetFont;
}
