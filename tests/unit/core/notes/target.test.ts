import {expect, it} from 'vitest';
import {readTarget} from '#core/notes/target';

it.each([
  'turn/7f3k2',
  '7f3k2',
  '7F3K2',
  '#t-7f3k2',
  '/t/7f3k2/',
  'https://archive.exemple/t/7f3k2/',
  'https://archive.exemple/seances/une-seance/transcription/#t-7f3k2',
])('a passage is told by its code, or by its address: %s', (text) => {
  expect(readTarget(text)).toEqual({what: 'turn', id: '7f3k2'});
});

it.each([
  ['session/une-seance', {what: 'session', id: 'une-seance'}],
  ['resource/okbani-2022', {what: 'resource', id: 'okbani-2022'}],
  // « session » of five letters is a session, and no code.
  ['session/73333', {what: 'session', id: '73333'}],
])('a session, a resource: %s', (text, target) => {
  expect(readTarget(text)).toEqual(target);
});

it.each([
  '',
  'turn/',
  'turn/7f3k',
  '7f3ki',
  'turn/7f3ku',
  'session/../docs',
  'resource/Un nom',
  'turn/7f3k2/x',
  'une-seance',
  'session/',
  'page/x',
  'a7f3k2',
  'https://archive.exemple/t/7f3k2/?x=1',
])('nothing is guessed: %s', (text) => {
  expect(readTarget(text)).toBeUndefined();
});
