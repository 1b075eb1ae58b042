import fs from 'node:fs';
import path from 'node:path';
import * as CSL from 'citeproc';
import {composeAuthors, type ListForms, type NameForms} from '#core/citation/author-list';
import type {CslItem, CslName} from '#core/citation/csl';
import {fill} from '#core/citation/fill';
import type {CitationTemplate, Formatted, FormattedCitation, Template} from '#core/citation/formatted';
import type {Filling} from '#core/citation/holes';
import {namedOnce} from '#core/citation/named-once';
import {type Printed, type PrintedItem, printedName, toPrinted} from '#core/citation/printed';
import {type CitationStyle, type StyleId, STYLES} from '#core/citation/styles';
import {quotedCapitals, tidy} from '#core/citation/tidy';
import {authorForms, STAND_IN, toFrame} from './author-forms';
import {correct, CORRECTIONS, LOCALE_CORRECTIONS} from './corrections';
import {kept, once} from './kept';
import {type Shape, shapeOf} from './shape';
import {stopwatch} from './stopwatch';

const FOLDER = path.join(__dirname, 'styles');
const read = (file: string) => fs.readFileSync(path.join(FOLDER, file), 'utf8');

/**
 * Formats citations in every style; `formatted` counts the times that the processor had to, in all of them, and `spent` the
 * seconds of processor time that all of it took.
 */
export interface Formatter {
  readonly format: (item: CslItem) => FormattedCitation;
  /** The same by the processor alone: what the composed one is held to. */
  readonly whole: (item: CslItem) => FormattedCitation;
  /** What all the turns of a voice in a session share, with holes: pages may fill it themselves. */
  readonly template: (item: CslItem) => CitationTemplate;
  /** The template of a passage, open to any list of names. */
  readonly frame: (item: CslItem) => CitationTemplate;
  /** How each style writes a name. */
  readonly name: (name: CslName) => Record<StyleId, NameForms>;
  /** How each style joins names. */
  readonly lists: () => Record<StyleId, ListForms>;
  readonly formatted: () => number;
  readonly spent: () => number;
}

/** What the forms of names are read from: it is by them alone, and a line of every style. */
const BY_NAMES: PrintedItem = {
  id: 'item',
  type: 'speech',
  title: 'titre',
  language: 'fr',
  issued: {'date-parts': [[2000]]},
};

/**
 * The formatter of a build. A passage is composed of the frame of its session and of the names of its voices: what it
 * costs grows with sessions and people, neither with turns nor with who speaks where.
 */
export function createFormatter(): Formatter {
  const locale = correct(read('locales-fr-FR.xml'), LOCALE_CORRECTIONS);
  let current: PrintedItem = {id: 'item'};
  let formatted = 0;
  const system = {retrieveLocale: () => locale, retrieveItem: () => current};
  const processed = (style: CitationStyle, engine: CSL.Engine, item: PrintedItem, locator?: Printed['locator']) => {
    current = style.namedOnce === undefined ? item : namedOnce(item, style.namedOnce);
    formatted++;
    return rawLines(style, engine, locator);
  };
  const engines = STYLES.map((style) => {
    const engine = new CSL.Engine(system, alone(correct(read(style.file), CORRECTIONS[style.id])), 'fr-FR', true);
    // A list is of items that are registered, once here: with nothing, since what tells an item from others is worked out then.
    if (style.kind !== 'note') engine.updateItems(['item']);
    const forms = once(() => authorForms((names) => tidied(processed(style, engine, {...BY_NAMES, author: names}))));
    return {style, engine, forms};
  });
  const inEveryStyle = <T>(make: (each: (typeof engines)[number]) => T) =>
    Object.fromEntries(engines.map((each) => [each.style.id, make(each)])) as Record<StyleId, T>;
  const raw = kept(({item, locator}: Pick<Printed, 'item' | 'locator'>) =>
    inEveryStyle(({style, engine}) => processed(style, engine, item, locator)),
  );
  const whole = ({item, locator}: Pick<Printed, 'item' | 'locator'>) => {
    const lines = raw({item, ...(locator ? {locator} : {})});
    return inEveryStyle(({style}) => tidied(lines[style.id], style, item));
  };
  // A debate, by whoever speaks there or by nobody: formatted once for all that print alike.
  const debate = kept(({item, locator}: Pick<Printed, 'item' | 'locator'>) => {
    const shape: Shape | undefined = shapeOf(item);
    if (!shape) return whole({item, ...(locator ? {locator} : {})});
    const lines = raw({item: shape.item, ...(locator ? {locator} : {})});
    return inEveryStyle(({style}) => tidied(inBoth(lines[style.id], shape.fill)));
  });
  const name = kept((each: CslName) => inEveryStyle(({forms}) => forms().name(printedName(each))));
  const lists = once(() => inEveryStyle(({forms}) => forms().lists));
  const frame = (item: CslItem) => {
    const {item: printed, locator} = toPrinted(item);
    const template = debate({item: {...printed, author: [STAND_IN]}, ...(locator ? {locator} : {})});
    return inEveryStyle(({style}) => toFrame(template[style.id]));
  };
  const template = (item: CslItem): CitationTemplate => {
    const {type, author = []} = item;
    if (type !== 'speech') return whole(toPrinted(item));
    if (author.length === 0) {
      const {item: printed, locator} = toPrinted(item);
      return debate({item: printed, ...(locator ? {locator} : {})});
    }
    const [frames, names] = [frame(item), author.map(name)];
    return inEveryStyle(({style: {id}, forms}) =>
      composeAuthors(
        frames[id],
        forms().list(names.length),
        names.map((each) => each[id]),
      ),
    );
  };
  const fillAll = (lines: CitationTemplate, {filling}: Printed) =>
    inEveryStyle(({style}) => filled(lines[style.id], filling));
  const watch = stopwatch();
  return {
    format: watch.time((item) => fillAll(template(item), toPrinted(item))),
    whole: watch.time((item) => fillAll(whole(toPrinted(item)), toPrinted(item))),
    template: watch.time(template),
    frame: watch.time(frame),
    name: watch.time(name),
    lists: watch.time(lists),
    formatted: () => formatted,
    spent: watch.seconds,
  };
}

/** The one formatter of a build: what a plugin has it format, the next need not. */
export const theFormatter = once(createFormatter);

/** A style without what it does to many items: one is formatted at a time, with nothing to be sorted among or told from. */
function alone(style: string): string {
  return style.replace(/<sort>[\s\S]*?<\/sort>/g, '').replace(/ disambiguate-[a-z-]+="[^"]*"/g, '');
}

function rawLines({kind}: CitationStyle, engine: CSL.Engine, locator: Printed['locator']): Template {
  // Read again: the item before it has the same id. No list is asked of a style of notes.
  engine.updateItems(kind === 'note' ? [] : ['item']);
  const cite = engine.makeCitationCluster([{id: 'item', ...locator}]);
  if (kind === 'note') return {reference: cite};
  const entries = engine.makeBibliography();
  return {reference: entries ? entries[1].join('') : '', call: cite};
}

/** MLA puts capitals on English titles, and its processor does not see the words that open quotation marks. */
function tidied(raw: Template, style?: CitationStyle, item?: PrintedItem): Template {
  const isCapitalised = style?.id === 'mla' && item?.language === 'en';
  return inBoth(raw, (line) => tidy(isCapitalised ? quotedCapitals(line) : line));
}

function inBoth({reference, call}: Template, change: (line: string) => string): Template {
  return call === undefined ? {reference: change(reference)} : {reference: change(reference), call: change(call)};
}

function filled({reference, call}: Template, filling: Filling): Formatted {
  const line = fill(reference, filling);
  return call === undefined ? {reference: line} : {reference: line, call: fill(call, filling)};
}
