import fs from 'node:fs/promises';
import path from 'node:path';
import {parse, type DefaultTreeAdapterTypes} from 'parse5';

/** Something wrong in a built page. */
export interface SiteProblem {
  readonly page: string;
  readonly message: string;
}

interface BuiltPage {
  readonly ids: ReadonlySet<string>;
  /** Every address the page names, with the kind of use: following it, or loading it. */
  readonly targets: readonly {readonly url: string; readonly loads: boolean}[];
}

const FOLLOWED = new Set(['a href', 'area href', 'form action']);
const LOADED = new Set([
  'img src',
  'script src',
  'audio src',
  'video src',
  'source src',
  'track src',
  'iframe src',
  'object data',
  'use href',
  'image href',
]);
/** `<link>`s that a browser fetches; the others (canonical, alternate) are names. */
const FETCHED_LINKS = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/;

/**
 * Checks every link, anchor, image, script and style sheet of a built site: each leads to a file of the build, each
 * anchor to an id of its page, and nothing is loaded from elsewhere.
 */
export async function checkSite(
  outDir: string,
  baseUrl: string,
): Promise<{pages: number; links: number; problems: SiteProblem[]}> {
  const files = (await fs.readdir(outDir, {recursive: true})).map((file) => file.split(path.sep).join('/'));
  const known = new Set(files);
  const pages = new Map<string, BuiltPage>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    pages.set(file, readPage(await fs.readFile(path.join(outDir, file), 'utf8')));
  }
  const problems: SiteProblem[] = [];
  let links = 0;
  for (const [page, {targets}] of pages) {
    for (const {url, loads} of targets) {
      links++;
      const message = problemOf(url, loads, page, baseUrl, known, pages);
      if (message) problems.push({page, message});
    }
  }
  return {pages: pages.size, links, problems};
}

function readPage(html: string): BuiltPage {
  const ids = new Set<string>();
  const targets: {url: string; loads: boolean}[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({name, value}) => [name, value]));
      const id = attributes.get('id');
      if (id) ids.add(id);
      for (const [name, value] of attributes) {
        const use = `${node.tagName} ${name}`;
        if (FOLLOWED.has(use)) targets.push({url: value, loads: false});
        if (LOADED.has(use)) targets.push({url: value, loads: true});
        if (name === 'srcset')
          targets.push(...value.split(',').map((part) => ({url: part.trim().split(' ')[0]!, loads: true})));
        if (use === 'link href' && FETCHED_LINKS.test(attributes.get('rel') ?? ''))
          targets.push({url: value, loads: true});
        if (use === 'link href' && attributes.get('rel') === 'alternate' && attributes.has('type'))
          targets.push({url: value, loads: false});
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return {ids, targets};
}

function problemOf(
  url: string,
  loads: boolean,
  page: string,
  baseUrl: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, BuiltPage>,
): string | undefined {
  if (/^(?:https?:)?\/\//.test(url)) return loads ? `charge un fichier d’un autre site : ${url}` : undefined;
  if (/^mailto:/.test(url)) return undefined;
  if (/^data:/.test(url)) return loads ? undefined : `lien vers des données : ${url.slice(0, 40)}`;
  const [before = '', anchor = ''] = url.split('#');
  const address = before.split('?')[0]!;
  const file = address === '' ? page : fileOf(address, baseUrl, files);
  if (file === undefined) return `lien rompu : ${url}`;
  const found = pages.get(file);
  if (anchor && found && !found.ids.has(decodeURIComponent(anchor))) return `ancre absente : ${url}`;
  return undefined;
}

/** The file that answers a root-relative address under the base path, or nothing. */
function fileOf(address: string, baseUrl: string, files: ReadonlySet<string>): string | undefined {
  if (!address.startsWith(baseUrl)) return undefined;
  const file = decodeURIComponent(address.slice(baseUrl.length));
  // An address without its final slash would cost readers a redirection: only whole files may go without.
  const candidate = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return files.has(candidate) && path.posix.extname(candidate) !== '' ? candidate : undefined;
}
