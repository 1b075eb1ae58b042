import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {findByKeyboard, QUERIES} from './queries';

/** `npm start`, as who writes uses it: the same search, in the development server. */

const ROOT = path.resolve(__dirname, '../..');
const GENERATED = `tests/.tmp/dev-server-${process.pid}`;
const READY = 90_000;

test.describe('development server', {tag: '@once'}, () => {
  test.describe.configure({mode: 'serial', timeout: 240_000});

  let server: ChildProcess | undefined;
  let said = '';
  let address = '';

  test.beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}/`;
    server = spawn(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
        ...['start', '--no-open', '--host', 'localhost', '--port', String(port)],
      ],
      {
        cwd: ROOT,
        // A group of its own, so that what it starts stops with it; its own folder of generated files too.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'development',
          ARCHIVE_BASE: '/',
          DOCUSAURUS_GENERATED_FILES_DIR_NAME: GENERATED,
          // It names generated files: the next `npm start` would look for those of this one.
          DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
          NO_UPDATE_NOTIFIER: '1',
          BROWSERSLIST_IGNORE_OLD_DATA: '1',
        },
      },
    );
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    await expect
      .poll(
        async () => {
          if (server?.exitCode !== null) throw new Error(`npm start stopped by itself:\n${said}`);
          return (await fetch(`${address}recherche/actuel.json`).catch(() => undefined))?.ok ?? false;
        },
        {message: 'npm start answers', timeout: READY},
      )
      .toBe(true);
  });

  test.afterAll(async () => {
    const {pid, exitCode} = server ?? {};
    if (pid === undefined || exitCode !== null) return;
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    process.kill(-pid, 'SIGTERM');
    const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 5000);
    await gone;
    clearTimeout(timer);
    fs.rmSync(path.join(ROOT, GENERATED), {recursive: true, force: true});
  });

  test('finds the same records, from the keyboard alone', async ({page}) => {
    // The first page waits for the first compilation.
    await page.goto(`${address}seances/`, {timeout: READY});
    await expect(page.locator('main h1'), said).toBeVisible({timeout: READY});
    for (const [rank, query] of QUERIES.entries()) {
      await test.step(`« ${query.query} » finds ${query.address}`, async () => {
        await page.goto(`${address}seances/`);
        await findByKeyboard(page, query.query, query.address, rank % 2 === 0 ? '/' : 'Control+k');
      });
    }
  });

  test('shows the whole list of answers, and filters', async ({page}) => {
    await page.goto(`${address}recherche/?q=algorithme`);
    await expect(page.locator('.result-list a').first()).toBeVisible({timeout: 20_000});
    await page.goto(`${address}ressources/?theme=droit`);
    await expect(page.locator('archive-filter').getByRole('status')).toHaveText(/^\d+ ressources sur 2\d\d\.$/);
  });

  test('gives the schema of turns, with its media type', async ({request}) => {
    const response = await request.get(`${address}formats/tours-de-parole-1.schema.json`);
    expect(response.headers()['content-type']).toContain('application/json');
    expect(((await response.json()) as {$id: string}).$id).toMatch(/^http:\/\/localhost.*tours-de-parole-1/);
  });

  test('keeps its elements when React changes the page', async ({page}) => {
    await page.goto(`${address}seances/`);
    await page.getByRole('contentinfo').getByRole('link', {name: 'À propos'}).click();
    await expect(page.getByRole('heading', {level: 1, name: /À propos/})).toBeVisible();
    await findByKeyboard(page, 'CAF', '/glossaire/#caf', '/');
  });
});

/** A port that no one listens to, given by the system. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const at = probe.address();
      probe.close(() => (typeof at === 'object' && at ? resolve(at.port) : reject(new Error('No port is free.'))));
    });
  });
}
