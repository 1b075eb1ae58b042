import {expect, it} from 'vitest';
import {breadcrumbs} from '#core/metadata/breadcrumbs';
import {writeJsonLd} from '#core/metadata/json-ld';

it('one thing stands by itself, several in a graph; what is not known is not written', () => {
  expect(JSON.parse(writeJsonLd([{'@type': 'Event', name: 'Une séance', startDate: undefined}]))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Une séance',
  });
  expect(JSON.parse(writeJsonLd([{'@type': 'Event'}, {'@type': 'Person'}]))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{'@type': 'Event'}, {'@type': 'Person'}],
  });
});

it('no words can close the block that they stand in', () => {
  const name = '</script><!-- <script> & « b » \u2028';
  const text = writeJsonLd([{'@type': 'Event', name}]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({name});
});

it('the way to a page is in order, from the home page to itself', () => {
  const way = breadcrumbs(
    [
      {address: '/', label: 'Accueil'},
      {address: '/seances/', label: 'Séances'},
    ],
    {root: 'https://archive.example.org/base/'},
  );
  expect(way['itemListElement']).toEqual([
    {
      '@type': 'ListItem',
      position: 1,
      name: 'Accueil',
      item: {'@type': 'WebPage', '@id': 'https://archive.example.org/base/'},
    },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Séances',
      item: {'@type': 'WebPage', '@id': 'https://archive.example.org/base/seances/'},
    },
  ]);
});
