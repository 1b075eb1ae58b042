import {describe, expect, it} from 'vitest';
import {readTurnsJson} from '#core/formats/turns-json/read';
import {writeTurnsJson} from '#core/formats/turns-json/write';
import {checkFormatCase, formatCases, formatInput} from '../../../../support/format-cases';
import {CONTEXT, FULL} from '../../../../support/full-transcript';
import {expectSurvival} from '../../../../support/hostile';

const good = writeTurnsJson(FULL, CONTEXT);
const lineWith = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe.each(formatCases('turns-json'))('JSON of turns: %s', (name) => {
  it('is read as expected', () => checkFormatCase('turns-json', name, readTurnsJson));
});

describe('the JSON of turns', () => {
  it('has for a case what the archive writes today', () => {
    expect(formatInput('turns-json', 'export-of-the-archive')).toBe(good);
  });

  it.each([
    ['cut', 'turns-json/not-json', good.slice(0, -20), undefined],
    ['of something else', 'turns-json/not-turns', '{"segments": []}', 1],
    ['that is a list', 'turns-json/not-turns', '[]', 1],
    ['that is nothing', 'turns-json/not-turns', 'null', 1],
    ['with a key twice', 'turns-json/repeated-key', good.replace('"language"', '"language": "fr",\n"language"'), 7],
    ['with a key of no one', 'turns-json/unknown-key', good.replace('"language"', '"__proto__": {}, "language"'), 1],
    ['without its language', 'turns-json/missing-key', good.replace('"language": "oc",', ''), 1],
    [
      'whose text was corrected in one place',
      'turns-json/text-differs',
      good.replace('"text":"Fin."', '"text":"Début."'),
      lineWith(good, '"Fin."'),
    ],
    [
      'with a hidden character',
      'turns-json/hidden-character',
      good.replace('Intervenant·e 1', 'Intervenant·e \\u202E1'),
      lineWith(good, 'Intervenant·e 1'),
    ],
    [
      'with a sound that is none',
      'turns-json/wrong-form',
      good.replace('"name":"silence"', '"name":"calme"'),
      lineWith(good, '"name":"silence"'),
    ],
  ])('%s is refused', (_, rule, text, line) => {
    const {value, problems} = readTurnsJson(text);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    if (line !== undefined) expect(problems[0]!.line).toBe(line);
  });

  it('survives hostile files', () => {
    expectSurvival(
      formatCases('turns-json').map((name) => formatInput('turns-json', name)),
      readTurnsJson,
    );
  });
});
