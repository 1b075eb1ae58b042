import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {EXPORTS, type ExportId} from '#core/formats/exports';
import {writeCsv} from '#core/formats/csv/write';
import {FIELDS, type Field, isKept} from '#core/formats/losses';
import {RIGHTS} from '#core/formats/turn-context';
import {TURNS_SCHEMA, writeTurnsSchema} from '#core/formats/turns-json/schema';
import {writeTei} from '#core/formats/tei/write';
import {frenchSpacing} from '#core/text/typography';
import {ROOT} from '../support/archive-of';
import {CONTEXT, FULL} from '../support/full-transcript';
import {tableRows} from '../support/table-rows';

/** What « Les formats des transcriptions » says is what the code does. */

const page = readFileSync(path.join(ROOT, 'docs/formats.md'), 'utf8');
const rowsUnder = (first: string) => tableRows(page, first);
const bare = (cell: string) => cell.replaceAll('`', '');
const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

describe('the formats that the page lists', () => {
  it('are those that are published, in the same order, for the same uses', () => {
    expect(rowsUnder('Format').slice(1)).toEqual(
      EXPORTS.map(({name, extension, forWhom}) => [
        name.replace(' de parole', ''),
        `\`.${extension}\``,
        forWhom.replace(/^pour /, ''),
      ]),
    );
  });
});

const FIELD_NAMES: Record<Field, string> = {
  chapters: 'les parties et leurs titres',
  'chapter times': 'l’heure des parties',
  'chapter anchors': 'l’ancre des parties',
  codes: 'le code des tours',
  labels: 'qui parle',
  'start times': 'l’heure des tours',
  'inner times': 'les heures au fil des paroles',
  doubts: 'les mots incertains',
  events: 'les bruits, les silences',
  titles: 'les titres d’œuvres',
  paragraphs: 'les paragraphes',
  'question kind': 'les questions de la salle',
  language: 'la langue',
  state: 'l’état de relecture',
  source: 'd’où viennent les mots',
};
const COLUMNS: Record<string, ExportId> = {
  Texte: 'plain-text',
  Markdown: 'markdown',
  CSV: 'csv',
  WebVTT: 'webvtt',
  SRT: 'srt',
  TEI: 'tei',
  JSON: 'turns-json',
};

describe('the table of losses', () => {
  const [header = [], ...rows] = rowsUnder('De la transcription');

  it('has a column for each format and a row for each field', () => {
    expect(header.slice(1)).toEqual(Object.keys(COLUMNS));
    expect(Object.values(COLUMNS).sort()).toEqual(EXPORTS.map(({id}) => id).sort());
    expect(rows.map(([name]) => name)).toEqual(FIELDS.map((field) => FIELD_NAMES[field]));
  });

  it.each(FIELDS)('says of « %s » what the code does', (field) => {
    const row = rows.find(([name]) => name === FIELD_NAMES[field])!;
    expect(row.slice(1)).toEqual(header.slice(1).map((column) => (isKept(COLUMNS[column]!, field) ? 'oui' : 'non')));
  });
});

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** Every field below a schema: `chapters.turns.label`. */
function fieldsOf({properties = {}, required = [], items}: Schema, start = ''): [string, boolean, Schema][] {
  const own = Object.entries(properties).flatMap(([name, inner]): [string, boolean, Schema][] => [
    [start + name, required.includes(name), inner],
    ...fieldsOf(inner, `${start}${name}.`),
  ]);
  return [...own, ...(items ? fieldsOf(items, start) : [])];
}

describe('the JSON of turns', () => {
  const fields = fieldsOf(JSON.parse(writeTurnsSchema(CONTEXT.root)) as Schema);
  const rows = rowsUnder('Champ').slice(1);

  it('is described at the address of its schema', () => {
    expect(page).toContain(`](/${TURNS_SCHEMA})`);
  });

  it('has a row for each field of the schema, in its order, and says which are always there', () => {
    expect(rows.map(([name, always]) => [bare(name!), always])).toEqual(
      fields.map(([name, isRequired]) => [name, isRequired ? 'oui' : 'non']),
    );
  });

  it('names every value that a field may have', () => {
    const closed = fields.filter(([, , {enum: values}]) => values);
    expect(closed.length).toBe(3);
    for (const [name, , {enum: values}] of closed) {
      expect(namesIn(rows.find(([first]) => bare(first!) === name)![2]!), name).toEqual(values);
    }
  });

  it('has a row for each kind of piece', () => {
    const {oneOf = []} = fields.find(([name]) => name === 'chapters.turns.paragraphs')![2].items!.items!;
    const pieces = oneOf.map(({properties: {kind, ...others} = {}}) => ({kind: kind!.const, others}));
    expect(
      rowsUnder('`kind`')
        .slice(1)
        .map(([kind, others]) => [bare(kind!), namesIn(others!)]),
    ).toEqual(pieces.map(({kind, others}) => [kind, Object.keys(others)]));
    const {name: sounds} = pieces.find(({kind}) => kind === 'event')!.others;
    expect(namesIn(rowsUnder('`kind`').find(([kind]) => kind === '`event`')![2]!)).toEqual(sounds!.enum);
  });
});

describe('the other formats', () => {
  it('CSV has the columns that the page says', () => {
    const [header = ''] = writeCsv(FULL, CONTEXT).slice(1).split('\r\n');
    expect(
      rowsUnder('Colonne')
        .slice(1)
        .map(([name]) => bare(name!)),
    ).toEqual(header.split(','));
  });

  it('TEI has the elements and attributes that the page says', () => {
    const text = writeTei({...FULL, state: 'reviewed', source: 'recording'}, CONTEXT);
    const shown = rowsUnder('Dans le fichier')
      .slice(1)
      .flatMap(([names]) => namesIn(names!));
    expect(shown.length).toBeGreaterThan(12);
    for (const piece of shown) {
      // Times and voices are those of another transcript.
      const shape = piece.replace(/#w\d+/, '#w').replace(/\/?>$/, '');
      expect(text.replace(/#w\d+/g, '#w'), piece).toContain(shape);
    }
  });

  it('the page says whose the words are, as every file does', () => {
    expect(page).toContain(frenchSpacing(RIGHTS));
  });
});
