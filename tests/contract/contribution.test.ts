import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readNote} from '#core/formats/note/read';
import {NOTE_TEMPLATES} from '#core/notes/templates';
import {attribute, BUILD, builtFiles, builtPages} from './built-site';

/** What the form weighs: its scripts and its worker, which no other page asks for, and what its sheet has beyond `main`. */

/** 15 kB, of 1,000 bytes. */
const MOST = 15_000;
const SCRIPTS = 'assets/js';

const scripts = builtFiles().filter((file) => file.startsWith(SCRIPTS));
const read = (file: string) => fs.readFileSync(path.join(BUILD, file), 'utf8');
const scriptOf = (id: string) => scripts.filter((file) => path.basename(file).startsWith(`${id}.`));
const weigh = (file: string) =>
  brotliCompressSync(read(file), {params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY}}).length;

/** The pieces that a script asks for, and those that they ask for: `e("535")` for a piece, `u("703")` for a worker. */
function asked(text: string): string[] {
  const own = [...text.matchAll(/\b\w\.[eu]\("(\d+)"\)/g)].flatMap(([, id]) => scriptOf(id!));
  return own.flatMap((file) => [file, ...asked(read(file))]);
}

describe('the form', () => {
  const main = read(scriptOf('main')[0]!);
  const [, first = ''] = /"archive-contribution":\(\)=>(.*?\))/.exec(main) ?? [];
  const own = [...new Set(asked(first))];
  const [sheet, common] = ['contribution', 'main'].map((name) =>
    weigh(builtFiles().find((file) => file.startsWith(`assets/css/${name}.`))!),
  );

  it('is three files: what opens it, what judges and sends, the worker', () => {
    expect(own).toHaveLength(3);
    const whole = own.map(read).join('');
    for (const word of ['Enregistrer le fichier', 'Il manque', 'deriveBits', 'nofollow ugc'])
      expect(whole).toContain(word);
  });

  it('weighs 15 kB at most, scripts and styles', () => {
    const weights = Object.fromEntries(own.map((file) => [path.basename(file), weigh(file)]));
    const sum = Object.values(weights).reduce((total, bytes) => total + bytes, sheet! - common!);
    console.table({...weights, styles: sheet! - common!, together: sum});
    expect(sum).toBeLessThanOrEqual(MOST);
  });
});

describe('papers', () => {
  it.each(NOTE_TEMPLATES)('the template of $kind is served as the contract writes it', ({kind, address, text}) => {
    expect(read(address)).toBe(text);
    expect(readNote(text).value?.kind).toBe(kind);
  });

  it('each kind has a sheet and a template, and the page leads to both', () => {
    const page = builtPages().find(({file}) => file === 'contribuer/index.html')!;
    const links = page.elements.map((element) => attribute(element, 'href'));
    for (const {address} of NOTE_TEMPLATES) {
      expect(links).toContain(address);
      const sheetOf = address.replace('modeles', 'feuilles').replace(/\.md$/, '/');
      expect(links).toContain(sheetOf);
      expect(builtFiles()).toContain(`${sheetOf.slice(1)}index.html`);
    }
  });
});
