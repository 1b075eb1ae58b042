import {readFileSync} from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import {ROOT} from './archive-of';

const read = (name: string) =>
  JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures/schemas/csl', name), 'utf8')) as object;

// The schemas are of draft 7 and say `type: ["string", "number"]`.
const ajv = new Ajv({strict: false, allErrors: true});
ajv.addSchema(read('csl-data.json'));
const validateItems = ajv.getSchema('https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json')!;
const validateCitation = ajv.compile(read('csl-citation.json'));

/** What the CSL-JSON schema refuses; empty when all is well. */
export function itemFaults(items: unknown): string[] {
  return validateItems(items)
    ? []
    : (validateItems.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}

/** What the schema of CSL citations refuses. */
export function citationFaults(citation: unknown): string[] {
  return validateCitation(citation)
    ? []
    : (validateCitation.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}
