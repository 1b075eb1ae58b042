import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import {initWasm, Resvg} from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import {type CardMeasure, WORDS_SIZE, writeWordsAlone} from '#core/formats/social-card/write';

const {resolve} = createRequire(__filename);
/** The faces of the site, and their letters of other languages, for a name in a title. */
const FILES = [
  '@fontsource/literata/files/literata-latin-400-normal.woff2',
  '@fontsource/literata/files/literata-latin-ext-400-normal.woff2',
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-500-normal.woff2',
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-500-normal.woff2',
];
/** Latin letters, and the punctuation of French: from U+0020 to U+024F, from U+2000 to U+206F, and a few signs. */
const CHARACTERS = String.fromCodePoint(...span(0x20, 0x24f), ...span(0x2000, 0x206f)) + '€№−×≤≥';

export interface Rasteriser {
  readonly measure: CardMeasure;
  /** Where the ink of a drawing is; `undefined` when nothing is drawn. */
  readonly boxOf: (svg: string) => Box | undefined;
  /** SVG → the first rows of its pixels. Same drawing, same pixels, on every machine: fonts and code are ours alone. */
  readonly toPixels: (svg: string, rows: number) => Uint8Array;
  /** SVG → PNG, however many colours it has. */
  readonly toPng: (svg: string) => Uint8Array;
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** Makes what measures words and draws SVG, with the fonts of the site. */
export async function makeRasteriser(): Promise<Rasteriser> {
  await start();
  const fontBuffers = await Promise.all(
    FILES.map(async (file) => subsetFont(await fs.readFile(resolve(file)), CHARACTERS, {targetFormat: 'sfnt'})),
  );
  const drawn = <T>(svg: string, use: (resvg: Drawing) => T): T => {
    const resvg = new Resvg(svg, {font: {loadSystemFonts: false, fontBuffers}});
    try {
      return use(resvg);
    } finally {
      resvg.free();
    }
  };
  const boxOf = (svg: string) =>
    drawn(svg, (resvg) => {
      const box = resvg.getBBox();
      return box && {x: box.x, y: box.y, width: box.width, height: box.height};
    });
  const widthOf = remember((words, font) => boxOf(writeWordsAlone(words, font))?.width ?? 0);
  return {
    boxOf,
    // Between two H, spaces and the room around letters count too.
    measure: remember((words, font) => (widthOf(`H${words}H`, font) - widthOf('HH', font)) / WORDS_SIZE),
    toPixels: (svg, rows) =>
      drawn(svg, (resvg) => {
        const box = resvg.getBBox()!;
        resvg.cropByBBox(Object.assign(box, {x: 0, y: 0, width: resvg.width, height: rows}));
        box.free();
        return rendered(resvg, (image) => image.pixels);
      }),
    toPng: (svg) => drawn(svg, (resvg) => rendered(resvg, (image) => image.asPng())),
  };
}

type Drawing = InstanceType<typeof Resvg>;

function rendered<T>(resvg: Drawing, use: (image: ReturnType<Drawing['render']>) => T): T {
  const image = resvg.render();
  try {
    return use(image);
  } finally {
    image.free();
  }
}

/** The same words come back, a hundred times each: they are measured once in each face. */
function remember(measure: CardMeasure): CardMeasure {
  const known = {serif: new Map<string, number>(), sans: new Map<string, number>()};
  return (words, font) => {
    let width = known[font].get(words);
    if (width === undefined) known[font].set(words, (width = measure(words, font)));
    return width;
  };
}

let started: Promise<void> | undefined;
/** The renderer is WebAssembly: no program to install, the same on every machine. It starts once a process. */
function start(): Promise<void> {
  started ??= fs.readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes));
  return started;
}

function span(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index);
}
