import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
});
/** What is compressed in the file already, or by whoever made it. */
const AS_IT_IS = /\.(?:bin|woff2|pagefind|pf_\w+)$/;

/**
 * Serves a folder as most hosts do (gzip, kept by the browser for ever but for pages), and counts the bytes of what it
 * sends, whoever asks: the page or its workers.
 * @param {string} folder
 * @returns {Promise<{address: string, sent: () => number, close: () => void}>} `sent`: bytes of bodies so far
 */
export async function serveCounted(folder) {
  let sent = 0;
  /** @type {Map<string, {body: Buffer, encoding: string | undefined}>} */
  const kept = new Map();
  const bodyOf = (/** @type {string} */ file) => {
    const known = kept.get(file);
    if (known) return known;
    const bytes = fs.readFileSync(file);
    const made = AS_IT_IS.test(file) ? {body: bytes, encoding: undefined} : {body: gzipSync(bytes), encoding: 'gzip'};
    kept.set(file, made);
    return made;
  };
  const server = http.createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const {body, encoding} = bodyOf(file);
    sent += body.length;
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': pathname.endsWith('/') || pathname.endsWith('actuel.json') ? 'no-cache' : 'max-age=31536000',
      ...(encoding && {'content-encoding': encoding}),
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    sent: () => sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Bytes of the files of a folder as this server sends them.
 * @param {string} folder
 * @param {(file: string) => boolean} isCounted by its path below the folder
 */
export function servedBytes(folder, isCounted) {
  return fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => isCounted(path.relative(folder, file)))
    .reduce((sum, file) => {
      const bytes = fs.readFileSync(file);
      return sum + (AS_IT_IS.test(file) ? bytes : gzipSync(bytes)).length;
    }, 0);
}
