import {describe, expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {toPublished} from '#core/consent/filter';
import {type FeedSite, toFeeds} from '#core/view/feed';
import {validFiles} from '../../../support/archive-of';

const SITE: FeedSite = {
  root: 'https://archive.example/base/',
  author: 'L’archive',
  title: 'Actualités',
  description: 'Les nouvelles.',
  rights: 'CC BY-SA 4.0',
};
const LATER = `---
title: Une seconde nouvelle
slug: seconde
date: 2022-11-02
description: Les guichets ferment.
tags: [guichets, rencontres]
sources: [livre-exemple, programme-exemple]
---

## Un titre

Voir [la séance](/seances/premiere-rencontre/), [plus bas](#bas) et [ailleurs](https://exemple.example/).

<!-- truncate -->

<script>alert(1)</script>
`;

const valid = await validFiles();
const feedsOf = (files: typeof valid, changedOn: (file: string) => string | undefined = () => undefined) =>
  toFeeds(toPublished(assembleArchive(files).archive), SITE, changedOn);
const feeds = feedsOf([...valid, {path: 'blog/2022-11-02-seconde.md', text: LATER}]);

describe('the feeds of the news', () => {
  it('are one of all, and one for each tag that a post bears', () => {
    expect(feeds.map(({folder, title, description, page}) => [folder, title, description, page])).toEqual([
      ['/actualites/', 'Actualités', 'Les nouvelles.', 'https://archive.example/base/actualites/'],
      [
        '/actualites/etiquettes/guichets/',
        'Actualités (Guichets)',
        'Les nouvelles des guichets.',
        'https://archive.example/base/actualites/etiquettes/guichets/',
      ],
      [
        '/actualites/etiquettes/rencontres/',
        'Actualités (Rencontres)',
        'Les nouvelles des rencontres.',
        'https://archive.example/base/actualites/etiquettes/rencontres/',
      ],
    ]);
    expect(feedsOf(valid).map(({folder}) => folder)).toEqual(['/actualites/', '/actualites/etiquettes/guichets/']);
  });

  it('hold the posts that bear their tag, newest first', () => {
    const addresses = feeds.map(({entries}) => entries.map(({address}) => address));
    const [first, second] = ['une-nouvelle', 'seconde'].map((id) => `${SITE.root}actualites/${id}/`);
    expect(addresses).toEqual([[second, first], [second, first], [second]]);
    expect(feeds[0]?.entries[0]?.tags).toEqual(['Guichets', 'Rencontres']);
  });

  it('are none where there is no news', () => {
    expect(feedsOf(valid.filter(({path}) => !path.endsWith('une-nouvelle.md')))).toEqual([]);
  });

  it('date from the news and their changes, never from the clock', () => {
    expect(feeds.map(({updated}) => updated)).toEqual(['2022-11-02', '2022-11-02', '2022-11-02']);
    const [all] = feedsOf(valid, () => '2024-01-31');
    expect(all?.updated).toBe('2024-01-31');
    expect(all?.entries[0]).toMatchObject({published: '2022-10-22', updated: '2024-01-31'});
    const [early] = feedsOf(valid, () => '2022-01-01');
    expect(early?.entries[0]).toMatchObject({published: '2022-10-22', updated: '2022-10-22'});
  });

  it('give words that are safe, with absolute links, and the sources below', () => {
    expect(feeds[2]?.entries[0]?.html.replaceAll('\u00A0', ' ')).toBe(
      [
        '<h2>Un titre</h2>',
        '<p>Voir <a href="https://archive.example/base/seances/premiere-rencontre/">la séance</a>, <a href="https://archive.example/base/actualites/seconde/#bas">plus bas</a> et <a href="https://exemple.example/">ailleurs</a>.</p>',
        '<h2>Sources</h2><ul><li>1, s. d. : <a href="https://archive.example/base/ressources/livre-exemple/">Un livre sur les guichets</a></li><li>Collectif A, 2022 : <a href="https://archive.example/base/ressources/programme-exemple/">Programme des rencontres</a></li></ul>',
      ].join('\n'),
    );
  });

  it('of a post in MDX, which is code, give the summary', () => {
    const [all] = feedsOf([...valid, {path: 'blog/2022-11-02-seconde.mdx', text: LATER}]);
    expect(all?.entries[0]?.html).toMatch(/^<p>Les guichets ferment\.<\/p>\n<h2>Sources<\/h2>/);
  });
});
