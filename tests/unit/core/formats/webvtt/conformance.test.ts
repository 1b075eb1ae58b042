import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readBlocks} from '#core/formats/webvtt/blocks';

/** The tests of the WebVTT standard, and what a browser finds in them: outside the repository, see CONTRIBUTING. */
const folder = path.join(process.env.ARCHIVE_OUTSIDE_DATA ?? '', 'conformance/webvtt-wpt');
const given = process.env.ARCHIVE_OUTSIDE_DATA !== undefined && existsSync(folder);

interface Expected {
  readonly cues: readonly {
    readonly id: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly text: string;
  }[];
}

describe.skipIf(!given)(
  'the files of the standard (not run unless ARCHIVE_OUTSIDE_DATA names the folder of conformance/)',
  () => {
    const names = given ? readdirSync(path.join(folder, 'file-parsing')).map((file) => path.parse(file).name) : [];
    const expected = (
      given ? JSON.parse(readFileSync(path.join(folder, 'expected-file-parsing.json'), 'utf8')) : {}
    ) as Record<string, Expected>;

    it('are all there', () => {
      expect(names).toHaveLength(37);
    });

    it.each(names)('%s', (name) => {
      const bytes = readFileSync(path.join(folder, 'file-parsing', `${name}.vtt`));
      const cues = [...(readBlocks(bytes.toString('utf8'))?.cues ?? [])];
      // Browsers list cues by their start, the longest first.
      cues.sort((a, b) => a.start - b.start || b.end - a.end);
      expect(cues.map(({id, start, end, text}) => ({id, startTime: start / 1000, endTime: end / 1000, text}))).toEqual(
        expected[name]!.cues.map(({id, startTime, endTime, text}) => ({id, startTime, endTime, text})),
      );
    });
  },
);
