import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** The part of the vocabulary of schema.org that checks need: all of it, or the extract of what the archive uses. */
export interface Vocabulary {
  readonly types: Readonly<Record<string, {readonly parents: readonly string[]; readonly mark?: string}>>;
  readonly properties: Readonly<
    Record<string, {readonly domains: readonly string[]; readonly ranges: readonly string[]; readonly mark?: string}>
  >;
}

type Data = Readonly<Record<string, unknown>>;

/** From the root of the project. */
export const EXTRACT = 'tests/fixtures/schemaorg/used.json';
const WHOLE = 'conformance/schemaorg/schemaorg-current-https-30.0.jsonld';

/** What is committed: made by tests/support/extract-schemaorg.mjs. */
export function usedVocabulary(): Vocabulary {
  return JSON.parse(readFileSync(EXTRACT, 'utf8')) as Vocabulary;
}

/** The published vocabulary, outside the repository (see CONTRIBUTING), when it is there. */
export function wholeVocabulary(): Vocabulary | undefined {
  const file = path.join(process.env['ARCHIVE_OUTSIDE_DATA'] ?? '', WHOLE);
  return process.env['ARCHIVE_OUTSIDE_DATA'] && existsSync(file)
    ? readVocabulary(readFileSync(file, 'utf8'))
    : undefined;
}

type Names = {readonly '@id': string} | readonly {readonly '@id': string}[] | undefined;
type Node = Readonly<Record<string, Names>> & {readonly '@id': string; readonly '@type': string | readonly string[]};

/** `mark`: « superseded », or the part of the vocabulary that a name is in when it is not its core (« pending », « bib »). */
export function readVocabulary(jsonld: string): Vocabulary {
  const {'@graph': graph} = JSON.parse(jsonld) as {'@graph': readonly Node[]};
  const is = (node: Node, type: string) => [node['@type']].flat().includes(type);
  const names = (value: Names) => (value === undefined ? [] : [value].flat()).map((each) => bare(each['@id']));
  const mark = (node: Node) => {
    const part = /\/\/(\w+)\.schema\.org/.exec(names(node['schema:isPartOf'])[0] ?? '')?.[1];
    const found = node['schema:supersededBy'] ? 'superseded' : part;
    return found === undefined ? {} : {mark: found};
  };
  const own = graph.filter((node) => node['@id'].startsWith('schema:'));
  return {
    types: Object.fromEntries(
      own
        .filter((node) => is(node, 'rdfs:Class'))
        .map((node) => [bare(node['@id']), {parents: names(node['rdfs:subClassOf']), ...mark(node)}]),
    ),
    properties: Object.fromEntries(
      own
        .filter((node) => is(node, 'rdf:Property'))
        .map((node) => [
          bare(node['@id']),
          {domains: names(node['schema:domainIncludes']), ranges: names(node['schema:rangeIncludes']), ...mark(node)},
        ]),
    ),
  };
}

function bare(id: string): string {
  return id.replace(/^schema:/, '');
}

/** A type and all those above it. */
export function lineOf(type: string, {types}: Vocabulary): string[] {
  return [type, ...(types[type]?.parents ?? []).flatMap((parent) => lineOf(parent, {types, properties: {}}))];
}

/** The things of the data block of a page, one or several; nothing without a block. */
export function thingsIn(html: string): Data[] {
  const blocks = [...html.matchAll(/<script type=["']?application\/ld\+json["']?>(.*?)<\/script>/gs)];
  return blocks.flatMap(([, text = '']) => {
    const {'@context': context, '@graph': graph, ...thing} = JSON.parse(text) as Data;
    if (context !== 'https://schema.org') throw new Error(`The block is in the words of ${String(context)}.`);
    return graph === undefined ? [thing] : (graph as Data[]);
  });
}

/** Everything that the vocabulary does not allow in a thing, and in those inside of it. */
export function checkThing(thing: Data, vocabulary: Vocabulary): string[] {
  const type = String(thing['@type']);
  if (!vocabulary.types[type]) return [`no type ${type}`];
  const line = lineOf(type, vocabulary);
  return Object.entries(thing).flatMap(([name, value]) => {
    if (name === '@type') return [];
    if (name === '@id') return /^https?:\/\/\S+$/.test(String(value)) ? [] : [`@id ${String(value)}`];
    const property = vocabulary.properties[name];
    if (!property) return [`no property ${name}`];
    const problems = property.domains.some((domain) => line.includes(domain)) ? [] : [`${name} is not of ${type}`];
    return [...problems, ...[value].flat().flatMap((each) => checkValue(name, each, property.ranges, vocabulary))];
  });
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const FORMS: Readonly<Record<string, RegExp>> = {
  Text: /\S/,
  URL: /^https?:\/\/\S+$/,
  Date: DATE,
  DateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
  Duration: /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/,
};

function checkValue(name: string, value: unknown, ranges: readonly string[], vocabulary: Vocabulary): string[] {
  const wrong = [`${name} cannot be ${JSON.stringify(value)}`];
  if (typeof value === 'string') return ranges.some((range) => FORMS[range]?.test(value)) ? [] : wrong;
  if (typeof value === 'boolean') return ranges.includes('Boolean') ? [] : wrong;
  if (typeof value === 'number') {
    return ranges.includes('Number') || (ranges.includes('Integer') && Number.isInteger(value)) ? [] : wrong;
  }
  if (value === null || typeof value !== 'object') return wrong;
  const inner = value as Data;
  const line = lineOf(String(inner['@type']), vocabulary);
  return [...(ranges.some((range) => line.includes(range)) ? [] : wrong), ...checkThing(inner, vocabulary)];
}

/** The names of a thing and of those inside of it. */
export function namesIn(thing: Data): {types: string[]; properties: string[]} {
  const inner = Object.values(thing)
    .flat()
    .filter((value): value is Data => value !== null && typeof value === 'object')
    .map(namesIn);
  return {
    types: [String(thing['@type']), ...inner.flatMap(({types}) => types)],
    properties: [
      ...Object.keys(thing).filter((name) => !name.startsWith('@')),
      ...inner.flatMap((each) => each.properties),
    ],
  };
}
