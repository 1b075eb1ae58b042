import fs from 'node:fs/promises';
import path from 'node:path';
import type {Fillings} from './fillings';

/** An empty element with the mark; quotes and order of attributes are the minifier's. */
const MARKER = /(<([a-z-]+)(?: [^<>]*)?) data-fill(?:="")?([^<>]*>)(?=<\/\2>)/g;

/**
 * Puts into the built pages the words that did not go through the framework. One page at a time, by plain cuts of text:
 * no page is parsed and no more than one is held.
 */
export async function fillPages(outDir: string, fillings: Fillings): Promise<void> {
  for (const [address, make] of fillings) {
    const file = path.join(outDir, address, 'index.html');
    const page = fillMarker(await fs.readFile(file, 'utf8'), make(), address);
    // Others read the pages at the same moment: they find the old one or the new one, never half of it.
    await fs.writeFile(`${file}.part`, page);
    await fs.rename(`${file}.part`, file);
  }
}

/** The page with the HTML in its one marker. Throws when there is none, or more than one. */
export function fillMarker(page: string, html: string, address: string): string {
  const [marker, ...more] = page.matchAll(MARKER);
  if (!marker || more.length > 0) {
    throw new Error(
      `The page ${address} must have one marker "data-fill" for its words; found ${marker ? 1 + more.length : 0}.`,
    );
  }
  const end = marker.index + marker[0].length;
  return `${page.slice(0, marker.index)}${marker[1]}${marker[3]}${html}${page.slice(end)}`;
}
