import {readFileSync} from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {archiveTitle, CONTRIBUTORS} from '#core/citation/site';
import {ROOT} from '../support/archive-of';

/** CITATION.cff, which forges and reference managers read. Its schema is that of version 1.2.0 of the format (CC BY 4.0). */

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const record = parse(read('CITATION.cff')) as {title: string; authors: {name: string}[]};
const ajv = new Ajv({strict: false, allErrors: true});
addFormats(ajv);
const validate = ajv.compile(JSON.parse(read('tests/fixtures/schemas/cff-1.2.0.json')) as object);

it('is valid', () => {
  validate(record);
  expect(validate.errors).toBeNull();
  // The same look finds what is wrong.
  expect(validate({...record, authors: []})).toBe(false);
});

it('names the archive and its authors as its pages do', () => {
  const plain = (title: string) => title.replace(/\s/g, ' ');
  expect(plain(record.title)).toBe(plain(archiveTitle({cycle: 'Dématérialiser pour mieux régner'})));
  expect(record.authors).toEqual([{name: CONTRIBUTORS.literal}]);
});
