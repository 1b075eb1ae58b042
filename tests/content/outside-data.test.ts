import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../support/archive-of';
import {CORRECTED} from './corrected-records';
import ids from './ids.json';

/** The folder that holds `content/`, outside the repository: see CONTRIBUTING. */
const outside = process.env.ARCHIVE_OUTSIDE_DATA;
const given = <T>(file: string): T | undefined =>
  outside && existsSync(path.join(outside, 'content', file))
    ? (JSON.parse(readFileSync(path.join(outside, 'content', file), 'utf8')) as T)
    : undefined;

type Item = Record<string, unknown> & {id: string};
interface GivenTerm {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly definition_fr: string;
  readonly see: readonly string[];
}
const resources = given<Item[]>('ressources.json');
const terms = given<GivenTerm[]>('glossaire.json');

/** Typographic apostrophes and spaces count as the ordinary ones; nothing else may differ. */
function fold(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replace(/[’ʼ]/g, "'")
      .replace(/[\u00A0\u202F\u2009]/g, ' ')
      .trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(fold);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fold(inner)]));
  return value;
}

/** CSL `{"date-parts": [[2022, 10, 25]]}` → `2022-10-25`. */
function toText(issued: unknown): unknown {
  const parts = (issued as {'date-parts'?: (number | string)[][]} | undefined)?.['date-parts'];
  return parts
    ?.map((side) => side.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
    .join('/');
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe.skipIf(resources === undefined)(
  'the 165 resources are as given, or as corrected since (not run unless ARCHIVE_OUTSIDE_DATA names the folder of content/)',
  () => {
    it('in number', () => {
      expect(resources?.map(({id}) => id).sort()).toEqual(ids.resourcesGiven);
    });

    it.each(resources ?? [])('$id', ({id, issued, ...item}) => {
      const record: unknown = parse(read(`docs/ressources/${id}.yaml`), {schema: 'failsafe'});
      const own = {...item, ...(issued === undefined ? {} : {issued: toText(issued)})};
      // No correction is of what was right already.
      const corrected = Object.entries(CORRECTED[id] ?? {});
      for (const [field, value] of corrected)
        expect(fold(own[field as keyof typeof own]), field).not.toEqual(fold(value));
      const fields = Object.entries({...own, ...CORRECTED[id]}).filter(([, value]) => value !== undefined);
      expect(fold(record)).toEqual(fold(Object.fromEntries(fields)));
    });
  },
);

describe.skipIf(terms === undefined)(
  'the 75 terms are as given (not run unless ARCHIVE_OUTSIDE_DATA names the folder of content/)',
  () => {
    const records = ids.terms.map((id) => {
      const [, yaml = '', body = ''] = read(`docs/glossaire/${id}.md`).split(/^---\n/m);
      const {term, aliases = [], see = []} = parse(yaml, {schema: 'failsafe'}) as Partial<GivenTerm>;
      return fold({term, aliases, definition_fr: body, see}) as GivenTerm;
    });

    it('in number', () => {
      expect(terms?.map(({term}) => fold(term)).sort()).toEqual(records.map(({term}) => term).sort());
    });

    it.each(terms ?? [])('$term', (term) => {
      expect(records.find((record) => record.term === fold(term.term))).toEqual(fold(term));
    });
  },
);
