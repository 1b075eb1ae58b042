import fs from 'node:fs';
import path from 'node:path';
import type {IndexedAddress} from './write-pages';

/** A site map may name 50,000 addresses at most (sitemaps.org). */
const MOST = 50_000;
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Site maps of the short pages, and the one that names them all, the framework's included; nothing for no page. */
export function writeSitemaps(outDir: string, addresses: readonly IndexedAddress[], root: string): void {
  if (addresses.length === 0) return;
  const names = ['sitemap.xml'];
  for (let from = 0; from < addresses.length; from += MOST) {
    const name = `sitemap-passages-${names.length}.xml`;
    const urls = addresses
      .slice(from, from + MOST)
      .map(({address, day}) => `<url><loc>${root}${address.slice(1)}</loc><lastmod>${day}</lastmod></url>`);
    write(name, `<urlset ${XMLNS}>${urls.join('')}</urlset>`);
    names.push(name);
  }
  const maps = names.map((name) => `<sitemap><loc>${root}${name}</loc></sitemap>`);
  write('sitemap-index.xml', `<sitemapindex ${XMLNS}>${maps.join('')}</sitemapindex>`);

  function write(name: string, xml: string): void {
    fs.writeFileSync(path.join(outDir, name), `<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  }
}
