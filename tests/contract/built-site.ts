import fs from 'node:fs';
import path from 'node:path';
import {parse, type DefaultTreeAdapterTypes} from 'parse5';

/** The built site as its contract tests read it: `ARCHIVE_BUILD` names the folder, `build` otherwise. */
export const BUILD = path.resolve(import.meta.dirname, '../..', process.env['ARCHIVE_BUILD'] ?? 'build');

/** The site of the test world, which has what the archive has not yet: transcripts, recordings, passages. */
export const WORLD = path.resolve(import.meta.dirname, '../..', process.env['ARCHIVE_BUILD_WORLD'] ?? 'build-world');

export type Element = DefaultTreeAdapterTypes.Element;

export interface BuiltPage {
  /** Path below the build. */
  readonly file: string;
  readonly html: string;
  readonly elements: readonly Element[];
  /** What a reader reads, scripts and styles left out. */
  readonly text: string;
}

/** Every file of the build, with `/` between folders. Without a build nothing can be said: that is a failure. */
export function builtFiles(build = BUILD): string[] {
  if (!fs.existsSync(path.join(build, 'index.html'))) {
    throw new Error(`Nothing is built in ${build}: build first (npm run build).`);
  }
  return fs
    .readdirSync(build, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** The patterns that no file of the archive or of the test world answers to: what is said of their pages would say nothing. */
export function patternsOfNothing(patterns: readonly RegExp[]): RegExp[] {
  const files = [...builtFiles(), ...builtFiles(WORLD)];
  return patterns.filter((pattern) => !files.some((file) => pattern.test(file)));
}

export function builtPages(build = BUILD): BuiltPage[] {
  return builtFiles(build)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, fs.readFileSync(path.join(build, file), 'utf8')));
}

export function readPage(file: string, html: string): BuiltPage {
  const elements: Element[] = [];
  const words: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text') words.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if ('tagName' in node) {
      elements.push(node);
      if (node.tagName === 'script' || node.tagName === 'style') return;
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return {file, html, elements, text: words.join(' ').replace(/\s+/g, ' ')};
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

/** The words inside an element. */
export function textOf(element: Element): string {
  const inner = (node: DefaultTreeAdapterTypes.Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(inner).join('')
        : '';
  return inner(element).replace(/\s+/g, ' ').trim();
}
