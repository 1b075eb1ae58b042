import {beforeAll, describe, expect, it} from 'vitest';
import {ALARMS, alarmRows, alarmWords, EXAMPLE_RATES} from '#core/explain/alarms';
import type {Drawing} from '#core/explain/model';
import {contributionRows, EXAMPLE_FILE, SCORE, scoreWords} from '#core/explain/score';
import {attribute, builtFiles, builtPages, classesOf, type BuiltPage, type Element, textOf} from './built-site';

/*
 * In a built explanation, the text, the formulas, the tables and the figures show the numbers of one computed source.
 * Each is read here as a reader’s browser gets it.
 */

interface Explanation {
  readonly name: string;
  readonly file: string;
  /** Numbers that the running text says. */
  readonly said: readonly string[];
  /** Formulas, without spaces, that must stand on the page. */
  readonly formulas: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly drawing: Drawing;
  readonly element: string;
}

const alarms = alarmWords();
const score = scoreWords();

const EXPLANATIONS: readonly Explanation[] = [
  {
    name: 'false alarms',
    file: 'comprendre/fausses-alertes/index.html',
    said: [
      `Imaginons ${alarms.population} dossiers`,
      `${alarms.concerned} dossiers sont concernés. L’outil en signale ${alarms.truePositives} et en oublie ${alarms.falseNegatives}`,
      `L’outil signale donc ${alarms.reported} dossiers. Parmi eux, ${alarms.truePositives} seulement sont concernés : ${alarms.ppv}`,
      `Les ${alarms.falsePositives} autres, soit ${alarms.falseAmongReported}`,
      `Pour un signalement à raison, il y en a environ ${alarms.wrongPerFound} à tort`,
      `si ${alarms.commonPrevalence} des dossiers étaient concernés, ${alarms.commonPpv} des signalements`,
      `au lieu de ${alarms.specificity}, ${alarms.strictPpv} des signalements seraient justes. ${alarms.strictFalse} resteraient faux`,
      `elle est de ${alarms.accuracy}`,
      `classerait bien ${alarms.lazyAccuracy} des dossiers`,
    ],
    formulas: [
      `${alarms.truePositives}${alarms.truePositives}+${alarms.falsePositives}=${alarms.truePositives}${alarms.reported}≈${alarms.ppv}`,
      `sp=${alarms.sensitivityShare}×${alarms.prevalenceShare}=${alarms.foundShare}`,
      `(1−e)(1−p)=${alarms.falseAlarmShare}×${alarms.unconcernedShare}=${alarms.wrongShare}`,
      `V=${alarms.foundShare}${alarms.foundShare}+${alarms.wrongShare}=${alarms.foundShare}${alarms.reportedShare}≈${alarms.ppv}`,
    ],
    rows: alarmRows(),
    drawing: ALARMS.draw(EXAMPLE_RATES),
    element: 'archive-alarms',
  },
  {
    name: 'risk score',
    file: 'comprendre/score-de-risque/index.html',
    said: [
      `Voici un dossier inventé : ${score.books} livres empruntés, un domicile à ${score.distance} km`,
      `Pour une somme de ${score.sum}, cela donne ${score.score}`,
      `l’a mis à ${score.threshold}, et le dossier, à ${score.score}, n’est pas signalé`,
      `aurait un score de ${score.scoreFar}`,
    ],
    formulas: [
      `${score.intercept}+${score.booksPart}+${score.distancePart}+${score.newReaderPart}=${score.sum}`,
      `11+e${score.minusSum}≈${score.scoreShare}`,
    ],
    rows: contributionRows(),
    drawing: SCORE.draw(EXAMPLE_FILE),
    element: 'archive-score',
  },
];

/** All kinds of spaces are one. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const bare = (text: string) => text.replace(/\s+/g, '');

let pages: readonly BuiltPage[];
beforeAll(() => {
  builtFiles();
  pages = builtPages();
});

describe.each(EXPLANATIONS)('the explanation of $name', ({file, said, formulas, rows, drawing, element}) => {
  const page = () => {
    const found = pages.find((candidate) => candidate.file === file);
    if (!found) throw new Error(`${file} is not built.`);
    return found;
  };
  const all = (tag: string): Element[] => page().elements.filter(({tagName}) => tagName === tag);
  const inside = (parent: Element): Element[] =>
    parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node)] : []));

  it('says its numbers in the text', () => {
    const text = plain(all('main').map(textOf).join(' '));
    for (const words of said) expect(text).toContain(plain(words));
  });

  it('has formulas as MathML, with the same numbers, and no error', () => {
    const shown = all('math').map((math) => bare(mathText(math)));
    expect(shown.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(shown).toContain(bare(formula));
    expect(page().html).not.toContain('katex-error');
    // A name that no number bears would be shown as it is.
    expect(shown.join(' ')).not.toMatch(/alarms|score/);
  });

  it('has a table with the same numbers, with headers and a caption', () => {
    const table = all('table').find((candidate) => classesOf(candidate).includes('data'))!;
    const body = inside(table).find(({tagName}) => tagName === 'tbody')!;
    const cells = inside(body)
      .filter(({tagName}) => tagName === 'tr')
      .map((row) =>
        inside(row)
          .filter(({tagName}) => tagName === 'th' || tagName === 'td')
          .map((cell) => plain(textOf(cell))),
      );
    expect(cells).toEqual(rows.map((row) => row.map(plain)));
    const headers = inside(table).filter(({tagName}) => tagName === 'th');
    expect(headers.map((header) => attribute(header, 'scope'))).not.toContain(undefined);
    expect(inside(table).some(({tagName}) => tagName === 'caption')).toBe(true);
  });

  it('draws the same numbers in its figure, readable without scripts', () => {
    const host = all(element)[0]!;
    const marked = inside(host).filter((candidate) => attribute(candidate, 'data-live') !== undefined);
    expect(marked.length).toBeGreaterThan(5);
    for (const shape of marked) {
      for (const pair of attribute(shape, 'data-live')!.split(' ')) {
        const [name = '', key = ''] = pair.split(':');
        const shown = name === 'words' ? plain(textOf(shape)) : attribute(shape, name);
        expect(shown, pair).toBe(plain(String(drawing[key])));
      }
    }
    // Settings come with scripts only: nothing here that would not work.
    expect(inside(host).filter(({tagName}) => ['input', 'button', 'form'].includes(tagName))).toEqual([]);
  });

  it('tells in words what each figure shows, and that the numbers are invented', () => {
    const figures = all('figure');
    expect(figures.length).toBeGreaterThan(0);
    const ids = new Set(page().elements.map((candidate) => attribute(candidate, 'id')));
    for (const figure of figures) {
      const drawn = inside(figure).find(({tagName}) => tagName === 'svg')!;
      expect(attribute(drawn, 'role')).toBe('img');
      for (const id of attribute(drawn, 'aria-labelledby')!.split(' ')) expect(ids).toContain(id);
      const caption = inside(figure).find(({tagName}) => tagName === 'figcaption')!;
      expect(textOf(caption)).toMatch(/inventé/);
    }
  });

  it('has no style attribute, and lists its sources', () => {
    expect(page().elements.filter((candidate) => attribute(candidate, 'style') !== undefined)).toEqual([]);
    expect(page().elements.some((candidate) => attribute(candidate, 'id') === 'sources')).toBe(true);
  });
});

/** What a formula shows: its source in TeX left out. */
function mathText(math: Element): string {
  return math.childNodes
    .map((node) => {
      if (node.nodeName === '#text') return (node as unknown as {value: string}).value;
      return 'tagName' in node && node.tagName !== 'annotation' ? mathText(node) : '';
    })
    .join('');
}
