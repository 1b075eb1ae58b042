import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {describe, expect, it} from 'vitest';
import {toPublished} from '#core/consent/filter';
import {linkOf} from '#core/links/address';
import {LINKS_FILE, readLinks} from '#core/links/read';
import {toResourceView} from '#core/view/resource';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {toReport} from '../../src/plugins/archive/report';
import {ROOT} from '../support/archive-of';
import {sha256} from '../support/excluded-name';
import ids from './ids.json';

const readIfAny = (file: string) =>
  existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : '';
const {archive, problems} = await readArchive(ROOT);
const idsOf = (entries: readonly {readonly id: string}[]) => entries.map(({id}) => id).sort();
const names = (folder: string, ending: string) =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe('the archive', () => {
  it('has no problem', () => {
    expect(toReport(problems)).toBe('');
  });

  it('holds the 165 resources of the bibliography, and those added since, no more and no fewer', () => {
    expect(ids.resourcesGiven).toHaveLength(165);
    const listed = [...ids.resourcesGiven, ...ids.resourcesAdded].sort();
    expect(new Set(listed).size).toBe(listed.length);
    expect(idsOf(archive.resources)).toEqual(listed);
    expect(names('docs/ressources', '.yaml')).toEqual(listed);
  });

  it('holds the 75 terms of the glossary', () => {
    expect(ids.terms).toHaveLength(75);
    expect(idsOf(archive.terms)).toEqual(ids.terms);
    expect(names('docs/glossaire', '.md')).toEqual(ids.terms);
  });

  it('holds the four sessions, in their order', () => {
    expect(ids.sessions).toHaveLength(4);
    expect(readdirSync(path.join(ROOT, 'docs/seances')).sort()).toEqual(ids.sessions);
    expect(archive.sessions.map(({rank, id}) => `${rank.value}-${id}`)).toEqual(ids.sessions);
  });

  it('is read the same twice', async () => {
    const again = await readArchive(ROOT);
    expect(JSON.stringify([again.archive, again.problems])).toBe(JSON.stringify([archive, problems]));
  });

  it('shows as verified the links that somebody or the machine has opened, and no other', () => {
    const links = readLinks(readIfAny(LINKS_FILE)).value;
    for (const resource of archive.resources) {
      const record = readFileSync(path.join(ROOT, `docs/ressources/${resource.id}.yaml`), 'utf8');
      const isOpened = record.includes('checked_at') || links.some(({url}) => url === linkOf(resource));
      const {link, online} = toResourceView(resource, toPublished(archive));
      expect(online !== undefined, resource.id).toBe(link !== undefined);
      if (link) expect(online?.words === 'Jamais vérifié en ligne', resource.id).toBe(!isOpened);
    }
  });
});

/** Groups of keys of a YAML text, with the way to them: the walk knows nothing of the schema. */
function* groupsOf(value: unknown, way: string): Generator<[way: string, group: Record<string, unknown>]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* groupsOf(item, `${way}[${index}]`);
  } else if (value !== null && typeof value === 'object') {
    yield [way, value as Record<string, unknown>];
    for (const [key, inner] of Object.entries(value)) yield* groupsOf(inner, `${way}.${key}`);
  }
}

const factual = [
  ...ids.sessions.map((name) => `docs/seances/${name}/seance.yaml`),
  ...names('docs/intervenants', '.yaml').map((name) => `docs/intervenants/${name}.yaml`),
];

describe.each(factual)('each fact of %s', (file) => {
  const groups = [...groupsOf(parse(readFileSync(path.join(ROOT, file), 'utf8')), '')];
  const facts = groups.filter(([, group]) => 'certainty' in group);
  const resources = new Set(names('docs/ressources', '.yaml'));

  it('names at least one source that the archive holds', () => {
    expect(facts.length).toBeGreaterThan(0);
    for (const [way, {sources}] of facts) {
      expect(sources, way).toBeInstanceOf(Array);
      expect((sources as unknown[]).length, way).toBeGreaterThan(0);
      for (const source of sources as string[]) expect(resources, way).toContain(source);
    }
  });

  it('says how sure it is, and why when it is inferred or not found', () => {
    for (const [way, {certainty, note}] of facts) {
      expect(['stated', 'second-hand', 'inferred', 'not-found'], way).toContain(certainty);
      if (certainty === 'inferred' || certainty === 'not-found') expect(note, way).toEqual(expect.stringMatching(/\S/));
    }
  });

  it('is written as one: nothing that has a value, or stands in a list, goes without source', () => {
    const listed = groups.filter(([way, group]) => way.endsWith(']') || 'value' in group);
    for (const [way, group] of listed) expect(group, way).toHaveProperty('sources');
  });
});

describe('the presentation text', () => {
  it('is that of its organisers, byte for byte', () => {
    const text = readFileSync(path.join(ROOT, 'docs/presentation.md'), 'utf8');
    const body = text.slice(text.indexOf('\n---\n', 4) + 5).trim();
    const original = `${body.split(/\n{2,}/).join('\n')}\n`;
    expect(sha256(original)).toBe('4c2a8988c923362f47a80ae89cbf51a8974a066a7f5a3a90effafb9d1af7ad3b');
  });
});
