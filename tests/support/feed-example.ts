import type {FeedView} from '#core/view/feed';

/** The address at which a form of the feed says it stands. */
export const OWN = 'https://a.example/nouvelles/fil';

/** A feed whose words hold all that XML and HTML reserve. */
export const aFeed: FeedView = {
  folder: '/',
  title: 'Nouvelles & « autres » <ici>',
  description: 'A & B',
  language: 'fr',
  rights: 'CC & cie',
  author: {name: 'L’archive & cie', url: 'https://a.example/'},
  page: 'https://a.example/nouvelles/',
  updated: '2024-01-31',
  entries: [
    {
      address: 'https://a.example/n/',
      title: 'A & B < C, <b>gras</b> ]]>',
      summary: '« & »',
      html: '<p>A &#x26; B ]]> C</p>',
      published: '2022-11-02',
      updated: '2024-01-31',
      tags: ['Travail & droits', 'Caf'],
    },
  ],
};
