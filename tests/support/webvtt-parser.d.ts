/** The W3C's parser and validator of WebVTT, which comes without types: what the tests ask of it. */
declare module 'webvtt-parser' {
  export class WebVTTParser {
    parse(
      input: string,
      kind: 'subtitles/captions/descriptions',
    ): {
      readonly cues: readonly {
        readonly id: string;
        readonly startTime: number;
        readonly endTime: number;
        readonly text: string;
      }[];
      readonly errors: readonly {readonly message: string; readonly line: number}[];
    };
  }
}
