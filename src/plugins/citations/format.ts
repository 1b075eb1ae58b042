import fs from 'node:fs';
import path from 'node:path';
import * as CSL from 'citeproc';
import type {CslItem} from '#core/citation/csl';
import type {Formatted, FormattedCitation} from '#core/citation/formatted';
import {type Filling, type Printed, type PrintedItem, toPrinted} from '#core/citation/printed';
import {type CitationStyle, type StyleId, STYLES} from '#core/citation/styles';
import {fill, tidy} from '#core/citation/tidy';
import {correct, CORRECTIONS, LOCALE_CORRECTIONS} from './corrections';

const FOLDER = path.join(__dirname, 'styles');
const read = (file: string) => fs.readFileSync(path.join(FOLDER, file), 'utf8');

/** Formatted lines with their holes, as they are kept from one turn to the next. */
interface Template {
  readonly reference: string;
  readonly call: string | undefined;
}

/** Formats a citation in every style; `formatted` counts the times that the processor had to. */
export interface Formatter {
  readonly format: (item: CslItem) => FormattedCitation;
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
  const kept = new Map<string, Record<StyleId, Template>>();
  const templatesOf = ({item, locator}: Printed): Record<StyleId, Template> => {
    const key = JSON.stringify([item, locator]);
    let templates = kept.get(key);
    if (!templates) {
      current = item;
      templates = Object.fromEntries(
        engines.map(({style, engine}) => [style.id, templateOf(style, engine, locator)]),
      ) as Record<StyleId, Template>;
      kept.set(key, templates);
    }
    return templates;
  };
  return {
    format: (item) => {
      const printed = toPrinted(item);
      const templates = templatesOf(printed);
      return Object.fromEntries(
        STYLES.map(({id}) => [id, filled(templates[id], printed.filling)]),
      ) as unknown as FormattedCitation;
    },
    formatted: () => kept.size,
  };
}

function templateOf({kind}: CitationStyle, engine: CSL.Engine, locator: Printed['locator']): Template {
  engine.updateItems([]);
  engine.updateItems(['item']);
  const cite = tidy(engine.makeCitationCluster([{id: 'item', ...locator}]));
  if (kind === 'note') return {reference: cite, call: undefined};
  const entries = engine.makeBibliography();
  return {reference: tidy(entries ? entries[1].join('') : ''), call: cite};
}

function filled({reference, call}: Template, filling: Filling): Formatted {
  const line = fill(reference, filling);
  return call === undefined ? {reference: line} : {reference: line, call: fill(call, filling)};
}
