import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {SessionTranscript} from '#core/archive/archive';
import {REPORT} from '#core/archive/voices';
import {MOST_VOICES} from '#core/citation/author-list';
import {citePassage, type CitedPassage, type Passages} from '#core/citation/passages';
import {citedArchive, sessionItems} from '#core/citation/session-items';
import {type Published, toPublished} from '#core/consent/filter';
import type {CodedTurn, Turn} from '#core/model/transcript';
import {withAddresses} from '#core/view/address-html';
import {turnCites} from '#core/view/cite-passage';
import {passagesOf} from '#core/view/passages-file';
import {placesOf} from '#core/view/short-page-places';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {ROOT} from '../../../support/archive-of';
import {SITE} from '../../../support/citation-cases';
import {linkedRecords} from '../../../support/linked-records';
import {writeBibtex} from '#core/formats/bibtex/write';
import {writeRis} from '#core/formats/ris/write';
import {writeWorld} from '../../../world/write-world';

/* The passages of a session of the test world, as a page cites them; one turn is what a report says itself. */
const world = toPublished((await readArchive((await writeWorld(ROOT, 4)).folder)).archive);
const REPORTED = 5;
const withReport = (each: SessionTranscript): SessionTranscript => {
  let rank = 0;
  const relabel = (turn: Turn) => (rank++ === REPORTED ? {...turn, label: REPORT} : turn);
  const {transcript} = each;
  const chapters = transcript?.chapters.map((chapter) => ({...chapter, turns: chapter.turns.map(relabel)}));
  return transcript && chapters ? {...each, transcript: {...transcript, chapters}} : each;
};
const archive: Published = {...world, transcripts: world.transcripts.map(withReport)};
const cited = citedArchive(archive, SITE);
const {session: slug, transcript} = archive.transcripts[0]!;
const session = archive.sessions.find(({id}) => id === slug)!;
const items = sessionItems(session, cited);
const formatter = createFormatter();
// As a page receives it: through a file.
const passages = JSON.parse(JSON.stringify(passagesOf(session, cited, formatter))) as Passages;
const published = transcript!.chapters
  .flatMap(({turns}) => turns)
  .filter((turn): turn is CodedTurn => passages.turns.some(([code]) => code === turn.code));

describe('the file of the passages of a session', () => {
  it('has every published turn, in its order', () => {
    expect(passages.turns.length).toBeGreaterThan(100);
    expect(passages.turns.map(([code]) => code)).toEqual(published.map(({code}) => code));
  });

  it('cites any of them, alone or with those that follow, as the processor does', () => {
    const rank = fc.integer({min: 0, max: published.length - 1});
    fc.assert(
      fc.property(rank, fc.integer({min: 0, max: 12}), (from, more) => {
        const turns = published.slice(from, from + more + 1) as [CodedTurn, ...CodedTurn[]];
        const item = items.range(turns);
        const made = citePassage(passages, from, from + more);
        const voices = item.author?.length ?? 0;
        if (voices > MOST_VOICES) expect(made).toBe(voices);
        else expect(made).toEqual({item, lines: formatter.whole(item)});
      }),
      {numRuns: 150},
    );
  }, 120_000);

  it('signs with nobody’s name what the report says itself', () => {
    const report = published.findIndex(({label}) => label === REPORT);
    expect(report).toBeGreaterThan(0);
    const made = citePassage(passages, report, report) as CitedPassage;
    expect(made.item.author).toBeUndefined();
    for (const {reference} of Object.values(made.lines)) expect(reference.text).not.toMatch(/compte rendu/i);
    expect(made.lines).toEqual(formatter.whole(made.item));
  });

  it('says when there is no such passage, and how many voices are too many', () => {
    expect(citePassage(passages, published.length, published.length)).toBeUndefined();
    expect(citePassage(passages, 0, published.length)).toBeGreaterThan(MOST_VOICES);
  });
});

describe('the panel of a passage', () => {
  const cite = turnCites(cited, formatter);
  const places = placesOf(archive.transcripts);
  const sample = published.filter((_, rank) => rank % 7 === 0);

  it.each(['a time first', 'no time first'])('says the time of a turn that has one, and of no other: %s', (order) => {
    const [timed] = sample;
    const {start: _, ...untimed} = timed!;
    const panel = turnCites(cited, formatter);
    for (const turn of order === 'a time first' ? [timed!, untimed] : [untimed, timed!]) {
      const html = panel({...places.get(turn.code)!, turn}, '');
      const {reference, call} = formatter.whole(items.turn(turn))['iso-690-auteur-date'];
      expect(html).toContain(`<dd class=cite-reference>${withAddresses(reference.html)}<dd`);
      expect(html).toContain(`<span>${call!.html}</span>`);
    }
  });

  it('has the default reference, the call and the records of its very turn', () => {
    for (const turn of sample) {
      const html = cite(places.get(turn.code)!, '<p>promesse</p>');
      const item = items.turn(turn);
      const {reference, call} = formatter.whole(item)['iso-690-auteur-date'];
      expect(html).toContain(`<dd class=cite-reference>${withAddresses(reference.html)}<dd`);
      expect(html).toContain(`<span>${call!.html}</span>`);
      expect(html).toContain(`<code>${item.URL!}</code><p>promesse</p>`);
      const records = linkedRecords(html);
      expect(records.map(({download}) => download)).toEqual(
        ['json', 'bib', 'ris'].map((end) => `t-${turn.code}.${end}`),
      );
      expect(JSON.parse(records[0]!.text)).toEqual([item]);
      expect(records[1]!.text).toBe(writeBibtex([item]).replace(/\n +/g, '\n'));
      expect(records[2]!.text).toBe(writeRis([item]).replaceAll('\r', ''));
      expect(html).not.toMatch(/[\uE000-\uF8FF]/);
    }
  });
});
