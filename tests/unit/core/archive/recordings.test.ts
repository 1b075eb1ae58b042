import {describe, expect, it} from 'vitest';
import {plainHash} from '#core/anchors/hash';
import {assembleArchive} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import {toPublished} from '#core/consent/filter';
import {readingsByPage} from '#core/view/recording';
import {loadMedia} from '../../../../src/plugins/archive/load-media';
import {loadSources} from '../../../../src/plugins/archive/load';
import {ROOT, validFiles} from '../../../support/archive-of';

const PAGE =
  '---\ntitle: Présentation\ndescription: Un texte.\nslug: /presentation/\nverbatim: true\n---\n\nUn.\n\nDeux  *mots*.\n';
const READING = `label: voix de synthèse
files:
  - src: /media/lecture.webm
duration: 00:00:04
paragraphs:
  - anchor: p-1
    start: 00:00:00
    words: ${plainHash('Un.')}
  - anchor: p-2
    start: 00:00:02.500
    words: ${plainHash('Deux mots.')}
`;

describe('a page read aloud', () => {
  it('has no problem while its words are those that were read', async () => {
    const files = [
      ...(await validFiles()),
      {path: 'docs/presentation.md', text: PAGE},
      {path: 'docs/presentation.voix.yaml', text: READING},
    ];
    const {archive, problems, locate, unread} = assembleArchive(files, [], {'/media/lecture.webm': 1000});
    expect([...problems, ...checkArchive(archive, locate, unread)]).toEqual([]);
    expect(readingsByPage(toPublished(archive))['/presentation/']).toMatchObject({
      about: 'moins d’une minute',
      paragraphs: [
        {anchor: 'p-1', at: 0, time: '0\u00A0s'},
        {anchor: 'p-2', at: 2500, time: '2\u00A0s'},
      ],
    });
  });
});

describe('the presentation of this archive', () => {
  it('is read aloud: each paragraph has its time, in files that are there', async () => {
    const media = await loadMedia();
    const {archive} = assembleArchive((await loadSources(ROOT)).files, [], media);
    const [reading] = archive.readings;
    expect(reading?.pageFile).toBe('docs/presentation.md');
    expect(reading?.paragraphs).toHaveLength(5);
    for (const {src} of reading!.files) expect(media[src], src).toBeGreaterThan(100_000);
    expect(
      Object.values(media).reduce((sum, bytes) => sum + bytes, 0),
      'small',
    ).toBeLessThan(1_300_000);
  });
});

it('files are measured, folders inside too; without any folder there are none', async () => {
  expect(await loadMedia('/nowhere')).toEqual({});
  const media = await loadMedia(`${ROOT}/tests/fixtures/valid/docs`);
  expect(media['/media/themes/guichets.yaml']).toBeGreaterThan(0);
});
