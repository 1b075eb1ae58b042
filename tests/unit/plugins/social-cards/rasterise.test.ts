import {inflateSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {CARD_FONTS, writeSocialCard} from '#core/formats/social-card/write';
import {CARD_SIZE} from '#core/view/social-card';
import {makeDrawer} from '../../../../src/plugins/social-cards/draw-card';
import {makeRasteriser} from '../../../../src/plugins/social-cards/rasterise';
import {writeIndexedPng} from '../../../../src/plugins/social-cards/write-png';

const card = {name: 'x', tab: 'Actualités', stamp: '1er\u00A0août 2024'};
const TITLES = [
  'Court',
  'Quinze associations demandent au Conseil d’État de trancher',
  'La Caisse nationale des allocations familiales publie une version de son modèle de ciblage des contrôles, et les associations qui le contestent répondent point par point',
  'ANTICONSTITUTIONNELLEMENT '.repeat(20),
  'W'.repeat(400),
  'Łódź, Růžička et «\u00A0Çağ\u00A0»\u202F?',
];

const rasteriser = await makeRasteriser();
const {measure, toPixels, toPng, boxOf} = rasteriser;
const drawCard = makeDrawer(rasteriser);

describe('a drawn card', () => {
  it.each(TITLES)('keeps its title inside the file, above the stamp: %s', (title) => {
    const svg = writeSocialCard({...card, title}, measure);
    const lines = [...svg.matchAll(new RegExp(`<text[^>]*font-family="${CARD_FONTS.serif}".*?</text>`, 'g'))];
    expect(lines.length).toBeGreaterThan(0);
    const {x, y, width, height} = boxOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${lines.join('')}</svg>`,
    )!;
    expect(x).toBeGreaterThan(95);
    expect(x + width).toBeLessThan(1105);
    expect(y).toBeGreaterThan(118);
    expect(y + height).toBeLessThan(428);
  });

  it('is a PNG of the right size, light, and the same each time', () => {
    const png = Buffer.from(drawCard({...card, title: TITLES[2]!}));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
    expect(png.length).toBeLessThan(60_000);
    expect(Buffer.from(drawCard({...card, title: TITLES[2]!})).equals(png)).toBe(true);
  });

  it.each([undefined, 'Un pied', ''])('is the same as drawn whole, with the foot of others before it: %s', (foot) => {
    const {width, height} = CARD_SIZE;
    for (const title of TITLES) {
      const drawn = {...card, title, note: 'Date déduite', ...(foot === undefined ? {} : {foot})};
      const pixels = toPixels(writeSocialCard(drawn, measure), height);
      expect(pixels).toHaveLength(width * height * 4);
      expect(Buffer.from(drawCard(drawn)).equals(writeIndexedPng([pixels], width, height)!), title).toBe(true);
    }
  });

  it('has a PNG whatever its colours', () => {
    const png = Buffer.from(toPng(writeSocialCard({...card, title: TITLES[0]!}, measure)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
  });

  it('draws words in both faces, wider in one than in the other, and letters of other languages', () => {
    expect(measure('Séance', 'serif')).not.toBeCloseTo(measure('Séance', 'sans'), 2);
    for (const letter of ['é', 'œ', '…', 'Ł', 'ž', '\u00A0', '\u202F']) {
      expect(measure(letter, 'serif'), letter).toBeGreaterThan(0.05);
    }
    expect(measure('<', 'serif')).toBeLessThan(1);
    expect(measure('\u0000', 'serif')).toBe(0);
  });
});

describe('a PNG with a palette', () => {
  it('holds the pixels, row by row', () => {
    const [red, blue] = [
      [255, 0, 0, 255],
      [0, 0, 254, 255],
    ] as const;
    const pixels = Uint8Array.from([...red, ...blue, ...blue, ...blue, ...red, ...red]);
    const png = writeIndexedPng([pixels], 3, 2)!;
    const chunk = (type: string) => {
      const at = png.indexOf(type, 8, 'latin1');
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    expect([...chunk('PLTE')]).toEqual([255, 0, 0, 0, 0, 254]);
    expect([...inflateSync(chunk('IDAT'))]).toEqual([0, 0, 1, 1, 0, 1, 0, 0]);
    // In bands too, wherever their bytes stand.
    expect(
      writeIndexedPng([pixels.subarray(0, 12), Uint8Array.from([0, ...pixels.subarray(12)]).subarray(1)], 3, 2),
    ).toEqual(png);
  });

  it('refuses more than 256 colours', () => {
    const pixels = (count: number) =>
      Uint8Array.from(Array.from({length: count}, (_, n) => [n >> 8, n & 255, 0, 255]).flat());
    expect(writeIndexedPng([pixels(256)], 256, 1)).toBeDefined();
    expect(writeIndexedPng([pixels(257)], 257, 1)).toBeUndefined();
  });
});
