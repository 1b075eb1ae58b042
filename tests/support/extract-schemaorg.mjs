/*
 * `ARCHIVE_OUTSIDE_DATA=… node tests/support/extract-schemaorg.mjs build build-world`: writes the part of the vocabulary of
 * schema.org that the built pages use, so that they are checked where the whole is not at hand too. Built before.
 */
import fs from 'node:fs';
import path from 'node:path';
import {format} from 'prettier';
import {loadTypeScript} from './load-typescript.mjs';

const {EXTRACT, lineOf, namesIn, thingsIn, wholeVocabulary} = loadTypeScript('tests/support/schema-org.ts');
const whole = wholeVocabulary();
if (!whole) throw new Error('ARCHIVE_OUTSIDE_DATA does not name a folder with the vocabulary.');

const types = new Set();
const properties = new Set();
for (const build of process.argv.slice(2)) {
  for (const file of fs.readdirSync(build, {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.html')) continue;
    for (const thing of thingsIn(fs.readFileSync(path.join(build, file), 'utf8'))) {
      const names = namesIn(thing);
      for (const type of names.types) lineOf(type, whole).forEach((/** @type {string} */ each) => types.add(each));
      for (const property of names.properties) properties.add(property);
    }
  }
}

const only = (/** @type {Set<string>} */ names, /** @type {Record<string, unknown>} */ entries) =>
  Object.fromEntries([...names].sort().map((name) => [name, entries[name]]));
const extract = {types: only(types, whole.types), properties: only(properties, whole.properties)};
fs.mkdirSync(path.dirname(EXTRACT), {recursive: true});
fs.writeFileSync(EXTRACT, await format(JSON.stringify(extract), {parser: 'json', printWidth: 120}));
console.log(`${types.size} types and ${properties.size} properties in ${EXTRACT}`);
