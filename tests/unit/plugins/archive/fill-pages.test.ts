import {expect, it} from 'vitest';
import {fillMarker} from '../../../../src/plugins/archive/fill-pages';

const fill = (page: string) => fillMarker(page, '<p>$& mots</p>', '/page/');

it.each([
  ['as React writes it', '<b>a</b><archive-transcript class="transcript" data-fill=""></archive-transcript><i>b</i>'],
  ['as the minifier does', '<b>a</b><archive-transcript class="transcript" data-fill></archive-transcript><i>b</i>'],
])('puts the words, as they are, into the marker and takes the mark away: %s', (_, page) => {
  expect(fill(page)).toBe('<b>a</b><archive-transcript class="transcript"><p>$& mots</p></archive-transcript><i>b</i>');
});

it.each([
  ['none', '<div></div>'],
  ['two', '<div data-fill></div><div data-fill></div>'],
  ['one that is not empty', '<div data-fill>mots</div>'],
])('refuses a page with %s', (_, page) => {
  expect(() => fill(page)).toThrow('/page/');
});
