import fs from 'node:fs';
import path from 'node:path';
import {readPage, type BuiltPage, type Target} from './read-page';
import {smallPageReader} from './read-small-pages';

/** Something wrong in a built page. */
export interface SiteProblem {
  readonly page: string;
  readonly message: string;
}

/** The pages that our own plugin writes in one frame: most of the site, once there are transcripts. */
const SMALL = /^t\/[0-9a-z]+\/index\.html$/;

/**
 * Checks every link, anchor, image, script and style sheet of a built site: each leads to a file of the build, each
 * anchor to an id of its page, and nothing is loaded from elsewhere.
 */
export async function checkSite(
  outDir: string,
  baseUrl: string,
): Promise<{pages: number; links: number; problems: SiteProblem[]}> {
  const files = (await fs.promises.readdir(outDir, {recursive: true})).map((file) => file.split(path.sep).join('/'));
  const readSmall = smallPageReader();
  const pages = new Map<string, BuiltPage>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    // Nothing else runs: waiting for each of 170,000 files would cost more than reading them.
    const html = fs.readFileSync(path.join(outDir, file), 'utf8');
    pages.set(file, SMALL.test(file) ? readSmall(html) : readPage(html));
  }
  const messageOf = judge(baseUrl, new Set(files), pages);
  const problems: SiteProblem[] = [];
  let links = 0;
  for (const [page, {targets}] of pages) {
    for (const target of targets) {
      links++;
      const message = messageOf(target, page);
      if (message) problems.push({page, message});
    }
  }
  return {pages: pages.size, links, problems};
}

/** What is wrong with an address that a page names; an address that is the same wherever it stands is judged once. */
function judge(baseUrl: string, files: ReadonlySet<string>, pages: ReadonlyMap<string, BuiltPage>) {
  const known = new Map<Target, string | undefined>();
  return (target: Target, page: string): string | undefined => {
    if (known.has(target)) return known.get(target);
    const message = problemOf(target, page, baseUrl, files, pages);
    if (!/^[#?]|^$/.test(target.url)) known.set(target, message);
    return message;
  };
}

function problemOf(
  {url, loads}: Target,
  page: string,
  baseUrl: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, BuiltPage>,
): string | undefined {
  if (/^(?:https?:)?\/\//.test(url)) return loads ? `charge un fichier d’un autre site : ${url}` : undefined;
  if (/^mailto:/.test(url)) return undefined;
  // Plain words (RFC 2397: what says no kind is text): a record to take away, which nothing runs.
  if (url.startsWith('data:,')) return undefined;
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
