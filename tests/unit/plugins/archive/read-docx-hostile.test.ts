import fc from 'fast-check';
import {expect, it} from 'vitest';
import {readWord} from '#core/formats/word/read';
import {readDocx} from '../../../../src/plugins/archive/read-docx';
import {docx} from '../../../support/docx';
import {formatFixtures} from '../../../support/format-fixtures';
import {hostile} from '../../../support/hostile';

it('survives hostile documents, and hostile zips', async () => {
  const bodies = formatFixtures('word');
  const zips = bodies.map((body) => docx(body).toString('latin1'));
  const documents = fc.oneof(
    hostile(zips).map((text) => Buffer.from(text, 'latin1')),
    hostile(bodies).map((body) => docx(body)),
  );
  await fc.assert(
    fc.asyncProperty(documents, async (bytes) => {
      const {value, problems} = await readDocx(bytes);
      expect(value === undefined).toBe(problems.length > 0);
      if (value === undefined) return;
      const {value: byHand, problems: found} = readWord(value.html, ['Intervenante 1', 'Intervenant 2']);
      expect(byHand === undefined).toBe(found.length > 0);
    }),
    {numRuns: Number(process.env.FUZZ ?? 5000)},
  );
}, 120_000);
