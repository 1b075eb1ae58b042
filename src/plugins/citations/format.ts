import fs from 'node:fs';
import path from 'node:path';
import * as CSL from 'citeproc';
import type {CslItem} from '#core/citation/csl';
import {fill} from '#core/citation/fill';
import type {CitationTemplate, Formatted, FormattedCitation, Template} from '#core/citation/formatted';
import type {Filling} from '#core/citation/holes';
import {type Printed, type PrintedItem, toPrinted} from '#core/citation/printed';
import {type CitationStyle, type StyleId, STYLES} from '#core/citation/styles';
import {tidy} from '#core/citation/tidy';
import {correct, CORRECTIONS, LOCALE_CORRECTIONS} from './corrections';

const FOLDER = path.join(__dirname, 'styles');
const read = (file: string) => fs.readFileSync(path.join(FOLDER, file), 'utf8');

/** Formats citations in every style; `formatted` counts the times that the processor had to. */
export interface Formatter {
  readonly format: (item: CslItem) => FormattedCitation;
  /** What is formatted once for all the turns of a voice in a session: pages may fill it themselves. */
  readonly template: (item: CslItem) => CitationTemplate;
  readonly formatted: () => number;
}

/**
 * The formatter of a build. It keeps what it formats by what prints alike: the turns of a voice in a session cost one
 * formatting a style, however many they are.
 */
export function createFormatter(): Formatter {
  const locale = correct(read('locales-fr-FR.xml'), LOCALE_CORRECTIONS);
  let current: PrintedItem = {id: 'item'};
  const system = {retrieveLocale: () => locale, retrieveItem: () => current};
  const engines = STYLES.map((style) => ({
    style,
    engine: new CSL.Engine(system, correct(read(style.file), CORRECTIONS[style.id]), 'fr-FR', true),
  }));
  const kept = new Map<string, CitationTemplate>();
  const templateOf = ({item, locator}: Printed): CitationTemplate => {
    const key = JSON.stringify([item, locator]);
    let template = kept.get(key);
    if (!template) {
      current = item;
      template = inEveryStyle((id) => {
        const {style, engine} = engines.find((each) => each.style.id === id)!;
        return linesOf(style, engine, locator);
      });
      kept.set(key, template);
    }
    return template;
  };
  return {
    format: (item) => {
      const printed = toPrinted(item);
      const template = templateOf(printed);
      return inEveryStyle((id) => filled(template[id], printed.filling));
    },
    template: (item) => templateOf(toPrinted(item)),
    formatted: () => kept.size,
  };
}

function inEveryStyle<T>(make: (id: StyleId) => T): Record<StyleId, T> {
  return Object.fromEntries(STYLES.map(({id}) => [id, make(id)])) as Record<StyleId, T>;
}

function linesOf({kind}: CitationStyle, engine: CSL.Engine, locator: Printed['locator']): Template {
  // Emptied first: the item before it has the same id.
  engine.updateItems([]);
  engine.updateItems(['item']);
  const cite = tidy(engine.makeCitationCluster([{id: 'item', ...locator}]));
  if (kind === 'note') return {reference: cite};
  const entries = engine.makeBibliography();
  return {reference: tidy(entries ? entries[1].join('') : ''), call: cite};
}

function filled({reference, call}: Template, filling: Filling): Formatted {
  const line = fill(reference, filling);
  return call === undefined ? {reference: line} : {reference: line, call: fill(call, filling)};
}
