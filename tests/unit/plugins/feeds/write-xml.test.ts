import {describe, expect, it} from 'vitest';
import {writeAtom, writeRss} from '../../../../src/plugins/feeds/write-xml';
import {aFeed, OWN} from '../../../support/feed-example';
import {problemsOf, readFeed} from '../../../support/feeds';

describe.each([
  ['rss', writeRss, 'Wed, 31 Jan 2024 00:00:00 GMT', 'Wed, 02 Nov 2022 00:00:00 GMT'],
  ['atom', writeAtom, '2024-01-31T00:00:00.000Z', '2022-11-02T00:00:00.000Z'],
] as const)('a feed in %s', (format, write, updated, published) => {
  const text = write(aFeed, OWN);

  it('is valid, whatever its words hold', () => {
    expect(problemsOf(format, text)).toEqual([]);
  });

  it('is read back as it was', () => {
    const [entry] = aFeed.entries;
    expect(readFeed(format, text)).toEqual({
      self: OWN,
      page: aFeed.page,
      updated,
      items: [
        {
          id: entry!.address,
          link: entry!.address,
          title: entry!.title,
          html: '<p>A &#x26; B ]]&gt; C</p>',
          published,
          tags: entry!.tags,
        },
      ],
    });
  });

  it('says that it is in French', () => {
    expect(text).toMatch(/xml:lang="fr"|<language>fr</);
  });

  it('is the same each time', () => {
    expect(write(aFeed, OWN)).toBe(text);
  });
});
