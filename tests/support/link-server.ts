import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';

/** A site that does all that sites do to those who follow links, and notes who asked what, and when. */
export interface LinkServer {
  /** `http://127.0.0.1:41234`. */
  readonly site: string;
  readonly asked: readonly {method: string; path: string; at: number; agent: string | undefined}[];
  readonly close: () => Promise<void>;
}

type Handler = (request: http.IncomingMessage, response: http.ServerResponse, onSilence: () => void) => void;

const WORDS = 'Une page d’essai.';

/** `now` reads the clock of the test; `onSilence` is told once a request has come that the server leaves unanswered. */
export async function startLinkServer(now: () => number, onSilence: () => void): Promise<LinkServer> {
  const asked: {method: string; path: string; at: number; agent: string | undefined}[] = [];
  const server = http.createServer((request, response) => {
    const {method = '', url: path = ''} = request;
    asked.push({method, path, at: now(), agent: request.headers['user-agent']});
    const handler = HANDLERS[path.replace(/\?.*/, '')];
    if (handler) handler(request, response, onSilence);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    site: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

const nobody = () => undefined;

async function turns(left: number): Promise<void> {
  for (; left > 0; left--) await new Promise(setImmediate);
}

const page: Handler = (_, response) => response.writeHead(200, {'content-length': Buffer.byteLength(WORDS)}).end(WORDS);
const pageWithoutLength: Handler = (_, response) => {
  response.write(WORDS);
  response.end();
};
const status =
  (code: number): Handler =>
  (_, response) =>
    response.writeHead(code).end();
const redirect =
  (code: number, location: string): Handler =>
  (_, response) =>
    response.writeHead(code, {location}).end();
const getOnly =
  (get: Handler): Handler =>
  (request, response, onSilence) =>
    request.method === 'GET' ? get(request, response, onSilence) : response.writeHead(405).end();
/** As fast as it is read, and as long as somebody listens; to `HEAD`, the answer has no body, and no end either. */
const endless: Handler = ({method}, response) => {
  response.flushHeaders();
  const more = () => {
    if (!response.destroyed) response.write('encore '.repeat(10_000), more);
  };
  if (method !== 'HEAD') more();
};

const HANDLERS: Record<string, Handler> = {
  '/page': page,
  '/sans-longueur': pageWithoutLength,
  '/sans-head': getOnly(page),
  '/head-404': (request, response) => (request.method === 'HEAD' ? status(404) : page)(request, response, nobody),
  '/head-coupe': (request, response) =>
    request.method === 'HEAD' ? request.socket.destroy() : page(request, response, nobody),
  '/301': redirect(301, '/page'),
  '/308': redirect(308, '/sans-longueur#partie'),
  '/302': redirect(302, '/page'),
  '/301-puis-302': redirect(301, '/302'),
  '/302-puis-301': redirect(302, '/301'),
  '/301-puis-404': redirect(301, '/404'),
  '/accent': (_, response) => response.writeHead(301, {location: Buffer.from('/é', 'utf8').toString('latin1')}).end(),
  '/%C3%A9': page,
  '/404': status(404),
  '/410': status(410),
  '/403': status(403),
  '/429': status(429),
  '/429-attendre': (request, response) =>
    request.method === 'HEAD' ? response.writeHead(429, {'retry-after': '7'}).end() : page(request, response, nobody),
  '/503-attendre-une-date': (request, response) =>
    request.method === 'HEAD'
      ? response
          .writeHead(503, {date: 'Sun, 29 Nov 2026 12:00:00 GMT', 'retry-after': 'Sun, 29 Nov 2026 12:00:30 GMT'})
          .end()
      : page(request, response, nobody),
  '/429-encore': (_, response) => response.writeHead(429, {'retry-after': '50'}).end(),
  '/429-demain': (_, response) => response.writeHead(429, {'retry-after': '86400'}).end(),
  '/429-mal-dit': (_, response) => response.writeHead(429, {'retry-after': 'plus tard, -1 ou 1e9'}).end(),
  '/500': status(500),
  '/503': status(503),
  '/lent': (_, __, onSilence) => onSilence(),
  '/goutte': getOnly((_, response, onSilence) => {
    // Who asks lives on the same loop of events: some turns of it later, the first words have been read.
    response.write('une goutte', () => void turns(20).then(onSilence));
  }),
  '/sans-fin': endless,
  '/sans-fin-sans-head': getOnly(endless),
  // 64 kB of headers: more than a client reads.
  '/entetes-enormes': (request) => {
    request.socket.end(`HTTP/1.1 200 OK\r\n${`X-Essai: ${'a'.repeat(1000)}\r\n`.repeat(64)}\r\n`);
  },
  // Headers that come one by one, and never end.
  '/entetes-lents': (request, _, onSilence) => {
    request.socket.write('HTTP/1.1 200 OK\r\nX-Essai: 1\r\n', () => void turns(20).then(onSilence));
  },
  // A compressed body that nobody asked for, small on the wire and huge once unpacked.
  '/bombe': getOnly((_, response) => {
    response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(Buffer.alloc(50_000_000)));
  }),
  '/bombe-annoncee': (_, response) =>
    response.writeHead(200, {'content-encoding': 'gzip', 'content-length': '1000000000000'}).end(),
  '/boucle-a': redirect(302, '/boucle-b'),
  '/boucle-b': redirect(301, '/boucle-a'),
  '/boucle-sur-soi': redirect(301, '/boucle-sur-soi'),
  '/boucle-qui-grandit': (request, response) => redirect(302, `${request.url}?encore`)(request, response, nobody),
  '/nulle-part': redirect(301, 'mailto:personne@exemple.example'),
  '/longue': redirect(301, `/${'a'.repeat(3000)}`),
  '/sans-location': status(302),
  '/coupe': (request) => request.socket.destroy(),
  '/coupe-au-milieu': getOnly((request, response) => {
    response.write('le début', () => request.socket.destroy());
  }),
};
