import {describe, expect, it} from 'vitest';
import {formatNamed, recognise} from '#core/formats/recognise';
import {formatCases, formatInput} from '../../../support/format-cases';
import {formatFixtures} from '../../../support/format-fixtures';
import {expectSurvival} from '../../../support/hostile';

/** Formats whose own tests have no such inputs. */
const FIXTURES = {
  nosdeputes: formatCases('nosdeputes').map((name) => formatInput('nosdeputes', name)),
  markdown: formatFixtures('markdown'),
};

describe.each(Object.entries(FIXTURES))('%s', (id, fixtures) => {
  it('survives whatever it is given', () => {
    expectSurvival(fixtures, (text) => formatNamed(id)!.read(text, []));
  });
});

describe('the look at a file', () => {
  it('survives whatever it is given', () => {
    const fixtures = [...Object.values(FIXTURES).flat(), ...formatFixtures('whisper'), ...formatFixtures('plain-text')];
    expectSurvival(fixtures, (text) => {
      const read = recognise('a', text);
      expect(read.problems.length).toBeLessThan(2);
      return read;
    });
  });
});
