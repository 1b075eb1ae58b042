import fs from 'node:fs';
import {defineConfig} from '@playwright/test';
import {BROWSER_ARGS, chooseBrowser} from './tests/support/browser.mjs';

/*
 * A reader's journeys, in a real browser, on the built site (`npm run build` first). An `.mts` file: finding the
 * browser is asynchronous, and only an ES module may wait for it.
 */

const PORT = 4717;
const PORT_UNDER_BASE = 4718;
/** The site built once more under `/archive/` (tests/run.mjs does); its journeys run when it is there. */
const BUILD_UNDER_BASE = 'build-archive';
const underBase = fs.existsSync(`${BUILD_UNDER_BASE}/index.html`);
const BASE_PATH_TESTS = '**/base-path.test.ts';
/** The site of the test world (tests/world): the only one that has transcripts. */
const PORT_OF_WORLD = 4719;
const BUILD_OF_WORLD = 'build-world';
const world = fs.existsSync(`${BUILD_OF_WORLD}/index.html`);
const WORLD_TESTS = '**/*.world.ts';
if (!underBase && process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(`Not run: the journeys under /archive/ (${BUILD_UNDER_BASE}/ is not built).`);
if (!world && process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(`Not run: the journeys in transcripts (${BUILD_OF_WORLD}/ is not built).`);
/** The development server is one: its tests run once. */
const DEV_TESTS = '**/dev-server.spec.ts';

const WORLD_URL = `http://localhost:${PORT_OF_WORLD}/`;

const browser = await chooseBrowser();
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const screen = {viewport: {width: 1280, height: 800}};

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    baseURL: `http://localhost:${PORT}/`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...(browser.kind === 'address'
      ? {connectOptions: {wsEndpoint: browser.address}}
      : {launchOptions: {executablePath: browser.program, args: BROWSER_ARGS}}),
  },
  projects: [
    {name: '390×844', use: phone, testIgnore: [BASE_PATH_TESTS, DEV_TESTS, WORLD_TESTS], grepInvert: /@once/},
    {name: '1280×800', use: screen, testIgnore: [BASE_PATH_TESTS, DEV_TESTS, WORLD_TESTS]},
    {name: 'npm start', use: screen, testMatch: DEV_TESTS},
    ...(world
      ? [
          {name: 'monde 390×844', use: {...phone, baseURL: WORLD_URL}, testMatch: WORLD_TESTS, grepInvert: /@once/},
          {name: 'monde 1280×800', use: {...screen, baseURL: WORLD_URL}, testMatch: WORLD_TESTS},
        ]
      : []),
    ...(underBase
      ? [
          {
            name: '/archive/',
            use: {...screen, baseURL: `http://localhost:${PORT_UNDER_BASE}/archive/`},
            testMatch: BASE_PATH_TESTS,
          },
        ]
      : []),
  ],
  webServer: [
    {
      command: `node tests/support/serve.mjs build ${PORT}`,
      url: `http://localhost:${PORT}/`,
      env: {ARCHIVE_BASE: '/'},
    },
    ...(world ? [{command: `node tests/support/serve.mjs ${BUILD_OF_WORLD} ${PORT_OF_WORLD}`, url: WORLD_URL}] : []),
    ...(underBase
      ? [
          {
            command: `node tests/support/serve.mjs ${BUILD_UNDER_BASE} ${PORT_UNDER_BASE}`,
            url: `http://localhost:${PORT_UNDER_BASE}/archive/`,
            env: {ARCHIVE_BASE: '/archive/'},
          },
        ]
      : []),
  ],
});
