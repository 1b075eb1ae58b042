import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {pathToFileURL} from 'node:url';

/*
 * A built site as a good host serves it: compressed, cached, with its 404 page. For tests, measurements and
 * `npm run site`; a public host needs none of this, only the folder.
 */

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.srt': 'application/x-subrip; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.tei.xml': 'application/tei+xml; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
});

const COMPRESSED = /^text\/|json|xml|javascript|bibtex|ris;|subrip/;
const COMPRESSORS = {
  br: (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY}}),
  gzip: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, {level: 9}),
};

/**
 * Serves a folder under a base path; resolves once it listens.
 * @param {{folder: string, base?: string, port?: number, host?: string}} options
 *   `port` 0 takes any free one.
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve({folder, base = '/', port = 0, host = '127.0.0.1'}) {
  const root = path.resolve(folder);
  await fs.access(path.join(root, 'index.html'));
  /** @type {Map<string, Promise<Buffer>>} compressed once, kept: file, its date and the encoding are the key. */
  const cache = new Map();

  const server = http.createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  /** @type {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const redirect = (/** @type {string} */ to) =>
      void response.writeHead(301, {location: query === undefined ? to : `${to}?${query}`}).end();
    if (!address.startsWith(base)) return address === '/' || `${address}/` === base ? redirect(base) : notFound();
    const file = toFile(address.slice(base.length));
    if (file === undefined) return void response.writeHead(400).end();
    if (address.endsWith('/')) return send(path.join(file, 'index.html'), 200);
    if (await isFolder(file)) return redirect(`${address}/`);
    return send(file, 200);

    function notFound() {
      return send(path.join(root, '404.html'), 404);
    }

    /** @type {(file: string, status: number) => Promise<void>} */
    async function send(file, status) {
      const facts = await fs.stat(file).catch(() => undefined);
      if (!facts?.isFile()) return status === 404 ? void response.writeHead(404).end() : notFound();
      const type = typeOf(file);
      const encoding = COMPRESSED.test(type) ? encodingFor(request.headers['accept-encoding']) : undefined;
      const whole = await bytesOf(file, facts.mtimeMs, encoding);
      const part = encoding === undefined && status === 200 ? rangeOf(request.headers.range, whole.length) : undefined;
      const bytes = part ? whole.subarray(part.first, part.last + 1) : whole;
      response.writeHead(part ? 206 : status, {
        'content-type': type,
        'content-length': bytes.length,
        'accept-ranges': 'bytes',
        ...(part && {'content-range': `bytes ${part.first}-${part.last}/${whole.length}`}),
        'cache-control': address.startsWith(`${base}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(encoding && {'content-encoding': encoding}),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    }
  }

  /** The file an address names, or `undefined` when it is malformed or leads out of the folder. */
  function toFile(/** @type {string} */ address) {
    try {
      const file = path.join(root, decodeURIComponent(address));
      return file === root || file.startsWith(root + path.sep) ? file : undefined;
    } catch {
      return undefined;
    }
  }

  /** @type {(file: string, date: number, encoding: keyof typeof COMPRESSORS | undefined) => Promise<Buffer>} */
  function bytesOf(file, date, encoding) {
    if (encoding === undefined) return fs.readFile(file);
    const key = `${file} ${date} ${encoding}`;
    const known = cache.get(key);
    if (known) return known;
    const bytes = fs.readFile(file).then(COMPRESSORS[encoding]);
    cache.set(key, bytes);
    return bytes;
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const at = server.address();
  const bound = typeof at === 'object' && at ? at.port : port;
  return {
    address: `http://localhost:${bound}${base}`,
    close: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

/** @type {(accepted: string | string[] | undefined) => keyof typeof COMPRESSORS | undefined} */
function encodingFor(accepted) {
  const names = String(accepted ?? '').split(/\s*,\s*/);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}

/**
 * The part of a file that a player asks for (RFC 9110 § 14); one that makes no sense gets the whole file.
 * @type {(range: string | undefined, length: number) => {first: number, last: number} | undefined}
 */
function rangeOf(range, length) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? {first, last} : undefined;
}

/** The media type that a name tells: by all of its endings (`.tei.xml`), else by the last one. */
function typeOf(/** @type {string} */ file) {
  const name = path.basename(file);
  return TYPES[name.slice(name.indexOf('.'))] ?? TYPES[path.extname(name)] ?? 'application/octet-stream';
}

/** @type {(file: string) => Promise<boolean>} */
async function isFolder(file) {
  return (await fs.stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

/** `node tests/support/serve.mjs [folder] [port]`; the base path is the one the site was built for (ARCHIVE_BASE). */
async function main([folder = 'build', port] = process.argv.slice(2)) {
  const base = process.env['ARCHIVE_BASE'] ?? '/';
  // Without a port asked for, the first free one: two archives may be read side by side.
  const ports = port ? [Number(port)] : [3000, 3001, 3002, 3003, 3004];
  for (const candidate of ports) {
    try {
      const {address} = await serve({folder, base, port: candidate});
      console.log(`\nLe site est servi : ${address}\nCtrl C pour arrêter.`);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT') {
        throw new Error(`Rien à servir dans « ${folder} » : lancez d’abord npm run build.`, {cause: error});
      }
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    `Déjà pris : ${ports.join(', ')}. Donnez un autre port : node tests/support/serve.mjs ${folder} 8080`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
