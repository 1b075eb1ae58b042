import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {CslItem} from '#core/citation/csl';
import {permalink, transcriptPermalink, turnPermalink} from '#core/citation/permalink';
import {postItem} from '#core/citation/prose-items';
import {resourceItem} from '#core/citation/resource-item';
import {citedArchive, sessionItems} from '#core/citation/session-items';
import {toPublished} from '#core/consent/filter';
import {invertedName} from '#core/formats/ris/inverted-name';
import {ZOTERO_TYPES} from '#core/metadata/zotero-fields';
import {transcriptOf} from '#core/view/transcript';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {settings} from '../../src/settings';
import {readAsZotero, type ZoteroItem} from '../support/zotero-reader';
import {attribute, BUILD, builtPages, classesOf, patternsOfNothing, readPage, WORLD} from './built-site';

/** What Zotero takes of the built pages: exactly what it needs, nothing that misleads it, and the very item that is cited. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const SITE = {root: settings.url + settings.baseUrl, cycle: 'Dématérialiser pour mieux régner'};

/** Address, as a pattern → the tags that must be there, and those that the record may add. */
const DEBATE = {
  needed: ['z:itemType', 'z:meetingName', 'z:type', 'citation_title', 'citation_language'],
  more: ['DC.rights', 'z:presenters', 'z:place', 'citation_publication_date', 'z:date', 'z:extra'],
};
const PROSE = {
  needed: ['z:itemType', 'z:title', 'z:date', 'z:url', 'z:publicationTitle', 'z:language', 'bib:authors'],
  more: [],
};
const WORK = {
  needed: ['z:itemType', 'z:title', 'z:date', 'z:abstractNote'],
  more: [
    'bib:authors',
    'bib:editors',
    'z:directors',
    'z:programmers',
    'z:publicationTitle',
    'z:series',
    'z:seriesTitle',
    'z:publisher',
    'z:place',
    'z:court',
    'z:code',
  ].concat([
    'z:type',
    'z:number',
    'z:volume',
    'z:issue',
    'z:pages',
    'z:numPages',
    'z:ISBN',
    'z:DOI',
    'z:url',
    'z:language',
  ]),
};
const KINDS: readonly (readonly [address: RegExp, tags: {needed: string[]; more: string[]}])[] = [
  [/^seances\/[^/]+\/(?:transcription\/)?index\.html$/, DEBATE],
  [/^t\/[^/]+\/index\.html$/, DEBATE],
  [/^ressources\/[^/]+\/index\.html$/, WORK],
  [/^actualites\/(?!archives|etiquettes|suite)[^/]+\/index\.html$/, PROSE],
  [/^presentation\/index\.html$/, PROSE],
];
/** Every vocabulary that the translator knows, but Open Graph's. */
const TOLD = /^(?:z|bib|bibo|dc|dcterms|prism|foaf|vcard|link|eprints?|article|book|music|video|so|citation)[.:_]/i;

describe.each([
  {site: 'the archive', build: BUILD},
  {site: 'the test world', build: WORLD},
])('the tags of $site', ({build}) => {
  const pages = builtPages(build)
    .filter(({html}) => !/<meta name="?robots"? content="?noindex/.test(html))
    .map(({file, elements}) => ({
      file,
      elements,
      tags: elements
        .filter(({tagName}) => tagName === 'meta')
        .map((element) => attribute(element, 'name') ?? attribute(element, 'property') ?? ''),
    }));

  it('are those of its kind of page, each once but for people, and no other', () => {
    for (const {file, tags} of pages) {
      const told = tags.filter((name) => TOLD.test(name));
      const [, kind = {needed: [], more: []}] = KINDS.find(([address]) => address.test(file)) ?? [];
      // A passage that became a part of another is cited as that one.
      if (file.startsWith('t/') && told.length === 0) continue;
      expect(
        kind.needed.filter((name) => !told.includes(name)),
        file,
      ).toEqual([]);
      expect(
        told.filter((name) => ![...kind.needed, ...kind.more].includes(name)),
        file,
      ).toEqual([]);
      const once = told.filter((name) => !/presenters|authors|editors|directors|programmers/.test(name));
      expect(once, file).toEqual([...new Set(once)]);
    }
  });

  it('say where their vocabulary comes from, on every page that has such tags', () => {
    for (const {file, elements, tags} of pages) {
      const links = elements.filter(({tagName}) => tagName === 'link');
      const schemas = links.flatMap((element) => /^schema\.(\w+)$/.exec(attribute(element, 'rel') ?? '')?.[1] ?? []);
      const used = new Set(tags.flatMap((name) => /^(z|bib):/.exec(name)?.[1] ?? []));
      for (const prefix of used) expect(schemas, file).toContain(prefix);
    }
  });

  it('mislead in none of the known ways', () => {
    for (const {file, elements, tags} of pages) {
      expect(
        tags.filter((name) =>
          /^(?:citation_(?:author|conference|journal|inbook|technical|dissertation)|author|keywords)/.test(name),
        ),
        file,
      ).toEqual([]);
      const signed = elements.filter((element) =>
        classesOf(element).some((name) => /^(?:Z3988|byline|vcard)$/.test(name)),
      );
      expect(signed, file).toEqual([]);
      const files = elements.filter((element) => attribute(element, 'rel') === 'alternate');
      // A file under one of these types would be imported instead of the page.
      expect(
        files.filter((element) =>
          /bibtex|research-info|citationstyles|marc|mods|rdf/.test(attribute(element, 'type') ?? ''),
        ),
        file,
      ).toEqual([]);
    }
  });

  it('name the licence, the record and the permanent address only where they are true', () => {
    for (const {file, elements} of pages) {
      const links = elements.filter(({tagName}) => tagName === 'link');
      const href = (rel: string) =>
        links.filter((element) => attribute(element, 'rel') === rel).map((element) => attribute(element, 'href'));
      const [, session, words] = /^seances\/([^/]+)\/(transcription\/)?index\.html$/.exec(file) ?? [];
      const [, resource] = /^ressources\/([^/]+)\/index\.html$/.exec(file) ?? [];
      expect(href('describedby'), file).toEqual(
        session ? [`/seances/${session}.json`] : resource ? [`/ressources/${resource}.json`] : [],
      );
      for (const record of href('describedby')) expect(fs.existsSync(path.join(build, record!)), record).toBe(true);
      if (session) expect(href('cite-as'), file).toEqual([`${SITE.root}seances/${session}/`]);
      // Words of debates, the works of others and the presentation are not the archive's to license.
      if (words || resource || file.startsWith('t/') || file.startsWith('presentation/'))
        expect(href('license'), file).toEqual([]);
    }
  });
});

/** What must be the same in the item of the archive and in the one that Zotero makes. */
function expectSame(found: ZoteroItem, item: CslItem, address: string): void {
  const isNowhere = item.type === 'webpage' && !item.URL && !item.publisher && !item['container-title'];
  expect(found.itemType, address).toBe(isNowhere ? 'document' : ZOTERO_TYPES[item.type]);
  expect(found.fields['title'], address).toBe(item.title?.replace(/\s+/g, ' ').trim());
  const names = item.type === 'motion_picture' ? item.director : [...(item.author ?? []), ...(item.editor ?? [])];
  expect(
    found.creators.map(({last, first}) => (first === undefined ? last : `${last}, ${first}`)),
    address,
  ).toEqual((names ?? []).map(invertedName));
  expect(found.fields['date'], address).toBe(dateOf(item));
}

function dateOf({issued}: CslItem): string {
  if (!issued) return 's. d.';
  if ('literal' in issued) return issued.literal.replace(/\s+/g, ' ');
  return issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
}

const importOf = (build: string, address: string) =>
  readAsZotero(readPage(address, fs.readFileSync(path.join(build, address, 'index.html'), 'utf8')));

describe.each([
  {site: 'the archive', build: BUILD, content: ROOT},
  {
    site: 'the test world',
    build: WORLD,
    content: path.resolve(ROOT, process.env['ARCHIVE_WORLD'] ?? 'tests/.tmp/world-4'),
  },
])('what Zotero imports of $site', async ({build, content}) => {
  const archive = toPublished((await readArchive(content)).archive);
  const cited = citedArchive(archive, SITE);

  it('a session, and the page of its words: a presentation, by those who spoke', () => {
    for (const session of archive.sessions) {
      const {session: item} = sessionItems(session, cited);
      for (const address of [permalink('session', session.id), transcriptPermalink(session.id)]) {
        if (!fs.existsSync(path.join(build, address))) continue;
        const found = importOf(build, address);
        expectSame(found, item, address);
        expect(found.creators.every(({type}) => type === 'presenter')).toBe(true);
        expect(found.fields['meetingName']).toBe(item['event-title']?.replace(/\s+/g, ' '));
        expect(found.fields['place']).toBe(item['event-place']);
        expect(found.fields['extra']).toBe(item.note?.replace(/\s+/g, ' '));
        expect(found.fields['type']).toBe(`${item.genre}, ${item.medium}`);
        expect(found.fields['url']).toBe(SITE.root + address.slice(1));
        // A summary is nobody's words.
        const isSpoken = transcriptOf(session.id, archive) !== undefined;
        expect(found.fields['rights']).toBe(isSpoken ? 'Paroles : aux personnes qui les ont dites' : undefined);
        if (!isSpoken) expect(found.creators).toEqual([]);
      }
    }
  });

  it('a turn: a presentation, by the one who speaks, at its permanent address', () => {
    for (const {session, transcript} of archive.transcripts) {
      const items = sessionItems(
        archive.sessions.find(({id}) => id === session)!,
        cited,
      );
      const turns = (transcript?.chapters ?? []).flatMap(({turns: inside}) => inside);
      for (const turn of turns.filter((_, index) => index % 7 === 0)) {
        if (turn.code === undefined) continue;
        const item = items.turn({...turn, code: turn.code});
        const found = importOf(build, turnPermalink(turn.code));
        expectSame(found, item, turn.code);
        // What a report says is nobody's.
        expect(found.creators).toHaveLength(item.author?.length ?? 0);
        expect(found.fields['url']).toBe(item.URL);
        expect(found.fields['rights']).toBe('Paroles : aux personnes qui les ont dites');
      }
    }
  });

  it('a resource: the work itself, under its own address and its own site', () => {
    for (const resource of archive.resources) {
      const item = resourceItem(resource);
      const found = importOf(build, permalink('resource', resource.id));
      expectSame(found, item, resource.id);
      if (item.URL !== undefined) expect(found.fields['url']).toBe(item.URL);
      expect(found.fields['publicationTitle'] ?? '', resource.id).not.toContain(SITE.cycle);
      expect(found.fields['abstractNote'], resource.id).toMatch(/^Résumé écrit par l’archive :/);
    }
  });

  it('a news post: a post of the archive’s blog', () => {
    for (const post of archive.posts)
      expectSame(importOf(build, permalink('post', post.id)), postItem(post, SITE), post.id);
  });

  it('a list: a page, by nobody', () => {
    for (const address of ['/seances/', '/ressources/', '/intervenants/', '/glossaire/', '/actualites/']) {
      const found = importOf(build, address);
      expect(found.itemType, address).toBe('webpage');
      expect(found.creators, address).toEqual([]);
      expect(found.fields['publicationTitle'], address).toBe(SITE.cycle);
    }
  });
});

it('there are pages of each kind to look at', () => {
  expect(patternsOfNothing(KINDS.map(([address]) => address))).toEqual([]);
});
