import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {attribute, BUILD, builtFiles, builtPages, type Element, textOf} from './built-site';

/** HTML first: which scripts stand in the build, who loads them, and what they may not hold. */

const pages = builtPages();
const scripts = builtFiles().filter((file) => /\.m?js$/.test(file));
const read = (file: string) => fs.readFileSync(path.join(BUILD, file), 'utf8');

/** Loaded by a page, or by a script that is: `who` → the scripts it names. */
function loadedBy(): Map<string, string[]> {
  const loaded = new Map<string, string[]>();
  const waiting = ['pages'];
  const named: Record<string, string[]> = {
    pages: [...new Set(pages.flatMap(({elements}) => elements.flatMap((element) => scriptOf(element))))],
  };
  for (let who = waiting.pop(); who !== undefined; who = waiting.pop()) {
    const files = named[who] ?? namedIn(read(who));
    loaded.set(who, files);
    waiting.push(...files.filter((file) => !loaded.has(file) && !waiting.includes(file)));
  }
  return loaded;
}

function scriptOf(element: (typeof pages)[number]['elements'][number]): string[] {
  const src = element.tagName === 'script' ? attribute(element, 'src') : undefined;
  return src === undefined ? [] : [src.slice(1)];
}

/** The bundler writes `"assets/js/" + id + "." + {id: "hash"}[id] + ".js"`, once for chunks and once for workers. */
function namedIn(text: string): string[] {
  return scripts.filter((file) => {
    const [id = '', hash = ''] = path.basename(file).split('.');
    return new RegExp(`\\b${id}:"${hash}"|"${id}\\.${hash}\\.js"|"\\.?${hash}(?:\\.js)?"`).test(text);
  });
}

describe('scripts', () => {
  it('the build holds those that pages load, directly or through another, and no other', () => {
    const loaded = loadedBy();
    const reached = [...new Set([...loaded.values()].flat())].sort();
    console.log(`In the build (${scripts.length}):\n${list(scripts)}\nLoaded (${reached.length}):`);
    for (const [who, files] of loaded) if (files.length > 0) console.log(`by ${who}:\n${list(files)}`);
    expect(reached).toEqual(scripts);
  });

  it('none is React, nor the Docusaurus runtime', () => {
    const RUNTIME =
      /react-dom|react\.(?:element|transitional|fragment|context|suspense)|createRoot|hydrateRoot|useState|jsxs?\(|__docusaurus|docusaurus\.config|ReactRouter|withRouter|BrowserRouter|routesChunkNames|Minified React error|@docusaurus/i;
    const found = scripts.flatMap((file) => {
      const match = RUNTIME.exec(read(file));
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('none carries what the bundler adds for itself: its name, ours, a way to fetch beforehand', () => {
    const found = scripts.flatMap((file) => read(file).match(/bundler=\w+|webpackChunk\w*|\.gca=/g) ?? []);
    expect(found).toEqual([]);
  });

  it('all pages load the same one script; sheets.test.ts looks at their styles', () => {
    const heads = new Set(
      pages.map(({elements}) =>
        JSON.stringify(
          elements.flatMap((element) => (element.tagName === 'script' ? (attribute(element, 'src') ?? []) : [])),
        ),
      ),
    );
    expect([...heads]).toHaveLength(1);
    expect(JSON.parse([...heads][0]!)).toEqual([expect.stringMatching(/^\/assets\/js\/main\.[0-9a-f]+\.js$/)]);
  });
});

describe('the security policy', () => {
  it('names the one inline script of each page by its hash, and nothing inline is left out', () => {
    for (const {file, elements} of pages) {
      // A data block is no script: browsers neither run it nor ask the policy about it.
      const inline = elements.filter(
        (element) =>
          element.tagName === 'script' &&
          attribute(element, 'src') === undefined &&
          attribute(element, 'type') !== 'application/ld+json',
      );
      expect(
        inline.map((element) => hashOf(rawText(element))),
        file,
      ).toEqual(hashesOf(policyOf(elements)));
      const styled = elements.filter(
        (element) => element.tagName === 'style' || attribute(element, 'style') !== undefined,
      );
      expect(
        styled.map(({tagName}) => tagName),
        file,
      ).toEqual([]);
      const handled = elements.flatMap(({attrs}) => attrs.filter(({name}) => /^on/.test(name)).map(({name}) => name));
      expect(handled, file).toEqual([]);
      const run = elements.flatMap(({attrs}) => attrs.filter(({value}) => /^\s*javascript:/i.test(value)));
      expect(run, file).toEqual([]);
    }
  });

  it('opens nothing to elsewhere', () => {
    const policies = new Set(pages.map(({elements}) => policyOf(elements)));
    expect(policies.size).toBe(1);
    const [policy = ''] = policies;
    expect(policy).toMatch(/(?:^|; )default-src 'none'(?:;|$)/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|strict-dynamic/);
  });
});

/** Is it out of sight until a script, whose own it is, shows it? */
const waitsForScript = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  (attribute(element, 'class') ?? '').split(' ').includes('with-script') ||
  (element.parentNode !== null && 'tagName' in element.parentNode && waitsForScript(element.parentNode));

it('no control is dead: each button opens something, sends a form, or waits out of sight for its script', () => {
  const dead = pages.flatMap(({file, elements}) =>
    elements
      .filter((element) => element.tagName === 'button')
      .filter((element) => attribute(element, 'popovertarget') === undefined && attribute(element, 'type') !== 'submit')
      .filter((element) => !waitsForScript(element))
      .map((element) => `${file}: ${textOf(element)}`),
  );
  expect(dead).toEqual([]);
  const tabs = pages.filter(({elements}) => elements.some((element) => attribute(element, 'role') === 'tab'));
  expect(tabs.map(({file}) => file)).toEqual([]);
});

function policyOf(elements: (typeof pages)[number]['elements']): string {
  const meta = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  return (meta && attribute(meta, 'content')) ?? '';
}

function hashesOf(policy: string): string[] {
  return [...policy.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash!);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function rawText(element: (typeof pages)[number]['elements'][number]): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function list(files: readonly string[]): string {
  return files.map((file) => `  ${file}`).join('\n');
}
