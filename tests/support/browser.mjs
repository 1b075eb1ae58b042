import fs from 'node:fs';
import fsAsync from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/*
 * The browser of the tests and measurements, in this order: the one the environment names (an address or a program),
 * Playwright's own, Debian's, and last the one that npm brings, so that `npm ci && npm test` needs nothing else.
 * JavaScript, because `tests/bench/run.mjs` uses it too and Node 20 does not run TypeScript.
 */

/** Quiet: no request of the browser's own, so that a test on « nothing leaves this site » speaks of the site alone. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The shell first: the same engine without a window to draw, about twice as fast here. */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url));

/**
 * @typedef {{kind: 'address', address: string, from: string}} RemoteBrowser
 * @typedef {{kind: 'program', program: string, from: string}} LocalBrowser
 */

/**
 * Finds a browser, or throws: a browser test is never skipped in silence.
 * @returns {Promise<RemoteBrowser | LocalBrowser>}
 */
export async function findBrowser(environment = process.env) {
  for (const variable of ['PLAYWRIGHT_WS_ENDPOINT', 'CHROMIUM_ADDRESS']) {
    const address = environment[variable];
    if (address) return {kind: 'address', address, from: variable};
  }
  const named = environment['CHROMIUM_PATH'];
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return {kind: 'program', program: named, from: environment['CHROMIUM_FROM'] ?? 'CHROMIUM_PATH'};
  }
  const own = await playwrightsOwn();
  if (own) return {kind: 'program', program: own, from: 'Playwright'};
  const debian = DEBIAN.find((program) => fs.existsSync(program));
  if (debian) return {kind: 'program', program: debian, from: 'Debian'};
  try {
    return {kind: 'program', program: await unpackFromNpm(), from: '@sparticuz/chromium'};
  } catch (cause) {
    throw new Error(
      'No browser for the tests: install one (`apt-get install chromium`, or `npx playwright install chromium`), or set CHROMIUM_PATH.',
      {cause},
    );
  }
}

/**
 * The same, said aloud, and left in the environment so that child processes (Playwright's workers) use it at once.
 * @returns {Promise<RemoteBrowser | LocalBrowser>}
 */
export async function chooseBrowser() {
  const browser = await findBrowser();
  if (browser.kind === 'program' && process.env['CHROMIUM_PATH'] !== browser.program) {
    Object.assign(process.env, {CHROMIUM_PATH: browser.program, CHROMIUM_FROM: browser.from});
  }
  if (process.env['CHROMIUM_SAID'] === undefined) {
    process.env['CHROMIUM_SAID'] = 'yes';
    console.log(`Browser: ${browser.kind === 'address' ? browser.address : browser.program} (${browser.from})`);
  }
  return browser;
}

async function playwrightsOwn() {
  const {chromium} = await import('@playwright/test');
  const program = chromium.executablePath();
  return program && fs.existsSync(program) ? program : undefined;
}

/**
 * The package is made for a cloud service: it brings its own libraries and fonts when it believes it runs there, and
 * unpacks into the temporary folder. We unpack it once, beside the packages, and only a complete copy gets its name.
 */
async function unpackFromNpm() {
  const home = path.join(CACHE, await packageVersion());
  const partial = `${home}.${process.pid}`;
  const before = {...process.env};
  const unpacked = fs.existsSync(path.join(home, 'chromium'));
  const folder = unpacked ? home : partial;
  await fsAsync.mkdir(folder, {recursive: true});
  Object.assign(process.env, {
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
    TMPDIR: folder,
  });
  try {
    if (!unpacked) {
      const {default: chromium} = await import('@sparticuz/chromium');
      await chromium.executablePath();
      // Its own list of font folders speaks of the cloud service's file system: without this one, no letter is drawn.
      await fsAsync.writeFile(path.join(partial, 'fonts', 'fonts.conf'), fontsConfiguration());
      await fsAsync.rm(home, {recursive: true, force: true});
      await fsAsync.rename(partial, home);
    }
  } finally {
    process.env = before;
  }
  process.env['FONTCONFIG_PATH'] = path.join(home, 'fonts');
  process.env['LD_LIBRARY_PATH'] = [path.join(home, 'al2023', 'lib'), before['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  return path.join(home, 'chromium');
}

/** Folders are told relative to the file itself, which moves with its folder. */
function fontsConfiguration() {
  const header = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n';
  const folders =
    '<dir prefix="relative">.</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>';
  return `${header}<fontconfig>${folders}</fontconfig>\n`;
}

async function packageVersion() {
  const file = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const {version} = /** @type {{version: string}} */ (JSON.parse(await fsAsync.readFile(file, 'utf8')));
  return version;
}
