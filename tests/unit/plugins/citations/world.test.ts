import {describe, expect, it} from 'vitest';
import {citedArchive, sessionItems} from '#core/citation/session-items';
import {toPublished} from '#core/consent/filter';
import {STYLES} from '#core/citation/styles';
import type {CodedTurn} from '#core/model/transcript';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {ROOT} from '../../../support/archive-of';
import {SITE} from '../../../support/citation-cases';
import {expectKeptInBibtex, expectKeptInRis} from '../../../support/citations-kept';
import {itemFaults} from '../../../support/csl-schema';
import {writeWorld} from '../../../world/write-world';

/** The whole of a session of the test world: every turn, as readers may cite it. */
const archive = toPublished((await readArchive((await writeWorld(ROOT, 4)).folder)).archive);
const {session: slug, transcript} = archive.transcripts[0]!;
const {session, turn} = sessionItems(
  archive.sessions.find(({id}) => id === slug)!,
  citedArchive(archive, SITE),
);
const turns = transcript!.chapters.flatMap((chapter) => chapter.turns) as CodedTurn[];
const items = [session, ...turns.map(turn)];

describe('the citations of a whole session', () => {
  it('are of hundreds of turns, each with its version, and are CSL by its schema', () => {
    expect(turns.length).toBeGreaterThan(100);
    expect(items.every(({version}) => /^\d{4}-\d{2}-\d{2}$/.test(version ?? ''))).toBe(true);
    expect(new Set(items.map(({id}) => id)).size).toBe(items.length);
    expect(itemFaults(items)).toEqual([]);
  });

  it('keep every field in BibTeX', () => {
    expectKeptInBibtex(items);
  });

  it('keep every field in RIS', () => {
    expectKeptInRis(items);
  });

  it('are composed of one frame, with and without a time, and of the names of the voices', () => {
    const {format, formatted, whole} = createFormatter();
    for (const item of items) format(item);
    const voices = new Set(turns.map(({label}) => label)).size;
    // A name costs twice where a style writes it otherwise after the first; lists are learnt once.
    expect(formatted()).toBeLessThanOrEqual(STYLES.length * (3 + 2 * voices + 14));
    for (const item of items.slice(0, 400)) expect(format(item)).toEqual(whole(item));
  });
});
