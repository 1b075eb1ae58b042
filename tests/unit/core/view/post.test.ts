import {describe, expect, it} from 'vitest';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {ImpreciseDate} from '#core/model/imprecise-date';
import {toFeeds} from '#core/view/feed';
import {toHomeView} from '#core/view/home';
import {toPostTies} from '#core/view/post';
import {toSocialCards} from '#core/view/social-card';
import {toTimeline} from '#core/view/timeline';
import {checkFiles, validFiles} from '../../../support/archive-of';

const {archive: valid} = checkFiles(await validFiles());
const SITE = {root: 'https://archive.example/', author: 'L’archive', title: 'Actualités', description: '', rights: ''};

/** Everything that shows the one post of an archive, were it dated so. */
function shownOf(when: string | undefined) {
  const posts = valid.posts.map((post) => ({...post, when: when === undefined ? when : ImpreciseDate.parse(when)}));
  const archive = toPublished({...valid, posts});
  const finder = finderOf(archive);
  const {date, dateTime} = toPostTies(archive.posts[0]!, finder);
  const timeline = toTimeline(archive, finder).entries.find(({line}) => line.kind === 'post');
  return {
    page: {date, dateTime},
    home: toHomeView(archive, undefined).news[0],
    card: toSocialCards(archive).find(({name}) => name === 'actualite-une-nouvelle'),
    line: timeline?.line,
    place: timeline?.place,
    feed: toFeeds(archive, SITE, () => undefined)[0]?.entries[0],
  };
}

describe('a post whose day is known', () => {
  it('shows it everywhere', () => {
    const {page, home, card, line, feed} = shownOf(undefined);
    expect(page).toEqual({date: '22\u00A0octobre 2022', dateTime: '2022-10-22'});
    expect(home).toMatchObject(page);
    expect([card?.stamp, line?.date]).toEqual([page.date, page.date]);
    expect(feed?.html).not.toContain('Date connue');
  });
});

describe('a post whose day is not known', () => {
  const {feed, ...shown} = shownOf('2022-10');

  it('shows what is known of its date', () => {
    const {page, home, card, line, place} = shown;
    expect(page).toEqual({date: 'octobre 2022', dateTime: '2022-10'});
    expect(home).toMatchObject(page);
    expect([card?.stamp, line?.date]).toEqual([page.date, page.date]);
    expect(place).toMatchObject({year: 2022, month: 10});
  });

  it('shows nowhere the day that sorts it', () => {
    expect(JSON.stringify({...shown, words: feed?.html})).not.toMatch(/22\s+octobre|2022-10-22/);
  });

  it('keeps that day in the feeds, which have no other dates, and says what it is worth', () => {
    expect(feed).toMatchObject({published: '2022-10-22', updated: '2022-10-22'});
    expect(feed?.html).toMatch(/^<p>Date connue\s: octobre 2022\. Le jour [^<]*<\/p>\n<p>/);
  });

  it('has no date for machines when HTML cannot say it', () => {
    expect(shownOf('2022-10-20/2022-10-22').page).toEqual({
      date: 'entre le 20\u00A0octobre 2022 et le 22\u00A0octobre 2022',
      dateTime: undefined,
    });
  });
});
