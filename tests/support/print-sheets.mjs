import fs from 'node:fs';
import path from 'node:path';
import {chromium} from '@playwright/test';
import {BROWSER_ARGS, chooseBrowser} from './browser.mjs';
import {serve} from './serve.mjs';

/*
 * `npm run feuilles [-- folder of the site]`: the sheets to fill in by hand as PDF files, one page of A4 each, printed by a
 * browser from the site that was built last. A build needs no browser, hence a command of its own.
 */

const OUT = 'feuilles';
const SHEETS = 'contribuer/feuilles';

async function main([built = 'build'] = process.argv.slice(2)) {
  if (!fs.existsSync(path.join(built, SHEETS))) {
    throw new Error(`Aucune feuille dans « ${built} » : lancez d’abord npm run build.`);
  }
  const chosen = await chooseBrowser();
  const browser = await (chosen.kind === 'address'
    ? chromium.connect(chosen.address)
    : chromium.launch({executablePath: chosen.program, args: BROWSER_ARGS}));
  const base = process.env['ARCHIVE_BASE'] ?? '/';
  const site = await serve({folder: built, base});
  try {
    fs.mkdirSync(OUT, {recursive: true});
    const page = await browser.newPage();
    for (const name of fs.readdirSync(path.join(built, SHEETS)).sort()) {
      await page.goto(`${site.address}${SHEETS}/${name}/`);
      await page.evaluate('document.fonts.ready');
      const file = path.join(OUT, `${name}.pdf`);
      await page.pdf({path: file, preferCSSPageSize: true, printBackground: true, tagged: true});
      console.log(file);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
