import {describe, expect, it} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {corpusFolder, loadSittings} from '../../../../world/sittings';

describe.skipIf(corpusFolder() === undefined)(
  'the real sittings (not run unless ARCHIVE_OUTSIDE_DATA names the folder of corpus/)',
  () => {
    it('are read without a problem, and are transcripts that can be written and read again', () => {
      const {sittings} = loadSittings();
      expect(sittings).toHaveLength(23);
      for (const {transcript} of sittings) {
        const text = writeTranscript(transcript);
        const {value, problems} = readTranscript(text);
        expect(problems).toEqual([]);
        expect(writeTranscript(value!)).toBe(text);
      }
    });
  },
);
