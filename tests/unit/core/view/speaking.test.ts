import {expect, it} from 'vitest';
import type {Turn} from '#core/model/transcript';
import {speakersOf} from '#core/view/speakers';
import {speakingOf} from '#core/view/speaking';
import {turn} from '../../../support/transcript-page';

const speaking = (...turns: Turn[]) => {
  const transcript = {chapters: [{turns, line: 1}]};
  return speakingOf(transcript, speakersOf(transcript, new Map()));
};

it('a turn lasts until the next one, the last one is not counted', () => {
  const {measure, rows, total, about} = speaking(
    turn('a', 'A', 'x', 0),
    turn('b', 'B', 'y', 10_000),
    turn('c', 'A', 'z', 40_000),
  );
  expect(measure).toBe('time');
  expect(rows).toEqual([
    {name: 'B', turns: 1, written: '30\u00A0s', share: 0.75},
    {name: 'A', turns: 2, written: '10\u00A0s', share: 0.25},
  ]);
  expect(total).toBe('40\u00A0s');
  expect(about).toBe('environ 1\u00A0min');
});

it('words are counted as soon as one turn has no time', () => {
  const {measure, rows, about} = speaking(turn('a', 'A', 'un deux trois', 0), turn('b', 'B', 'quatre'));
  expect(measure).toBe('words');
  expect(rows.map(({written}) => written)).toEqual(['3\u00A0mots', '1\u00A0mot']);
  expect(about).toBe('4\u00A0mots');
});

it('one turn alone has no time that is known', () => {
  expect(speaking(turn('a', 'A', 'un', 0)).measure).toBe('words');
});

it('nobody speaks: no share of nothing', () => {
  expect(speaking(turn('a', 'A', '')).rows[0]!.share).toBe(0);
});
