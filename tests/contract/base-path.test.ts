import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {checkSite} from '../../src/plugins/html-first/check-site';
import {attribute, builtPages} from './built-site';

/** The same site under `/archive/`: tests/run.mjs builds it and names its folder; run alone, this test builds its own. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const GIVEN = process.env['ARCHIVE_BUILD_UNDER_BASE'];
const OWN = path.join(ROOT, 'tests/.tmp/base-path');
const BUILD = GIVEN ? path.resolve(ROOT, GIVEN) : path.join(OWN, 'build');

beforeAll(() => {
  if (GIVEN) return;
  const docusaurus = path.join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  execFileSync(process.execPath, [docusaurus, 'build', '--out-dir', BUILD], {
    cwd: ROOT,
    // Its own folder of generated files: another build or `npm start` may be at work.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ARCHIVE_BASE: '/archive/',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: path.relative(ROOT, path.join(OWN, 'generated')),
      NO_UPDATE_NOTIFIER: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}, 240_000);

afterAll(() => {
  if (!GIVEN) fs.rmSync(OWN, {recursive: true, force: true});
});

it('every link, anchor and file stays below the base path and leads somewhere', async () => {
  const {pages, links, problems} = await checkSite(BUILD, '/archive/');
  expect(problems).toEqual([]);
  expect(pages).toBeGreaterThan(240);
  expect(links).toBeGreaterThan(5000);
});

it('what pages give to scripts, and say of themselves, is below it too', () => {
  for (const {file, elements} of builtPages(BUILD)) {
    for (const element of elements) {
      const base = attribute(element, 'data-base');
      if (base !== undefined) expect(base, file).toBe('/archive/');
      if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') {
        expect(new URL(attribute(element, 'href')!).pathname, file).toMatch(/^\/archive\//);
      }
    }
  }
});
