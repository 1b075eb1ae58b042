import {expect, it} from 'vitest';
import {writeJsonFeed} from '#core/formats/json-feed/write';
import {problemsOf} from '../../../../support/feeds';
import {aFeed, OWN} from '../../../../support/feed-example';

it('a feed is JSON Feed 1.1, whatever its words hold', () => {
  const text = writeJsonFeed(aFeed, OWN);
  expect(problemsOf('json', text)).toEqual([]);
  expect(JSON.parse(text)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: aFeed.title,
    home_page_url: aFeed.page,
    feed_url: OWN,
    description: aFeed.description,
    language: 'fr',
    authors: [aFeed.author],
    items: [
      {
        id: 'https://a.example/n/',
        url: 'https://a.example/n/',
        title: 'A & B < C, <b>gras</b> ]]>',
        summary: '« & »',
        content_html: '<p>A &#x26; B ]]> C</p>',
        date_published: '2022-11-02T00:00:00Z',
        date_modified: '2024-01-31T00:00:00Z',
        tags: ['Travail & droits', 'Caf'],
      },
    ],
  });
});
