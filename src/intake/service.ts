import fastify, {LogController, type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify';
import * as z from 'zod';
import {plainHash} from '#core/anchors/hash';
import {checkContribution} from '#core/notes/check-contribution';
import {latestDay} from '#core/notes/latest-day';
import {NOTHING_CHANGED} from '#core/notes/nothing-changed';
import {type Account, takeFromEach} from './accounts';
import {REFUSALS} from './answer';
import {receivedPage, refusedPage} from './answer-page';
import type {Quarantine} from './entry';
import {readFormDraft} from './form-draft';
import {isForm, keyOf, page, readBodies, toRefused} from './http';
import {idOf, receiptHash, receiptOf} from './keys';
import {Limiter} from './limiter';
import {ProofOfWork} from './proof';
import {RecentKeys} from './recent-keys';
import type {IntakeSettings} from './settings';
import type {Spool} from './spool';

/** 20,000 characters, each escaped in full (`%F0%9F%98%80`), and the fields around them. */
const MOST_BYTES = 260_000;
/** How often open connections are looked at for those that take too long, in ms. */
const CHECK_EVERY = 500;

/** So many requests for one text: a form may be refused, mended, and sent again. */
const TRIES = 10;

/** A field that people do not see and that robots fill. An autofill may too: so nothing is thrown away for it. */
const HONEYPOT = 'website';

const Sent = z.strictObject({
  note: z.unknown(),
  proof: z.unknown().optional(),
  [HONEYPOT]: z.unknown().optional(),
});

export interface IntakeParts {
  readonly settings: IntakeSettings;
  readonly spool: Spool;
  readonly secret: string;
  /** `2026-03-01`: the only time that is kept. */
  readonly today: () => string;
  readonly log?: {readonly write: (line: string) => void};
  readonly now?: () => number;
}

/**
 * The service, ready to listen. It knows an address just long enough to count, and logs neither it nor any word. One piece,
 * a little long: each route beside the limits and the refusals that it shares with the others.
 */
export function makeService({settings, spool, secret, today, log, now}: IntakeParts): FastifyInstance {
  const {base, origin, limits, patience} = settings;
  const proofs = new ProofOfWork(secret, settings.cost);
  const recent = new RecentKeys(now);
  const texts = new Limiter(limits.perAddress, now);
  const [plain, plainOfAll] = [new Limiter(limits.plain, now), new Limiter(limits.plainOfAll, now)];
  /** What is asked for, whatever becomes of it. */
  const [challenges, tries, plainTries] = [limits.perAddress, limits.perAddress, limits.plain].map(
    (most) => new Limiter(TRIES * most, now),
  ) as [Limiter, Limiter, Limiter];
  const form = new URL('../contribuer/', origin + base).href;

  const app = fastify({
    bodyLimit: MOST_BYTES,
    requestTimeout: patience,
    http: {headersTimeout: patience, connectionsCheckingInterval: CHECK_EVERY},
    trustProxy: [...settings.proxies],
    // A line of ours bears no hour, no address, no process; the journal of the system dates it all the same (journald, to
    // the microsecond). So nothing is written as a text comes: answers are counted, and told at the stop.
    logger: log ? {stream: log, timestamp: false, base: null} : false,
    logController: new LogController({disableRequestLogging: true}),
    exposeHeadRoutes: false,
    // An address that does not even read (`%ff`): no hook and no handler of ours sees it.
    frameworkErrors: (error, {log: journal}, reply) => {
      const {status, code, message} =
        error.code === 'FST_ERR_BAD_URL' ? REFUSALS.notFound() : toRefused(error, journal);
      void (reply as FastifyReply).code(status).send({error: code, message, problems: []});
    },
    forceCloseConnections: 'idle',
  });
  readBodies(app);

  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // The form may stand on another host than the service: one site is allowed, and no other.
      vary: 'origin',
      ...(request.headers.origin === origin && {'access-control-allow-origin': origin}),
    });
    if (request.method !== 'POST') return;
    if (request.headers['content-encoding'] !== undefined) throw REFUSALS.compressed();
    // Every browser says where a POST comes from.
    if (request.headers.origin !== origin) throw REFUSALS.foreign();
  });
  const answers: Record<string, number> = {};
  app.addHook('onResponse', (_, {statusCode}, done) => {
    answers[statusCode] = (answers[statusCode] ?? 0) + 1;
    done();
  });
  app.addHook('onClose', async () => app.log.info({answers}, 'stopped'));
  app.setNotFoundHandler(() => {
    throw REFUSALS.notFound();
  });
  app.setErrorHandler((error, request, reply) => {
    const refused = toRefused(error, request.log);
    if (refused.wait > 0) void reply.header('retry-after', refused.wait);
    void reply.code(refused.status);
    if (isForm(request)) {
      return page(reply, refusedPage(refused, request.body as Record<string, string> | undefined, form));
    }
    return reply.send({error: refused.code, message: refused.message, problems: refused.problems});
  });

  const count = (limiter: Limiter) => (request: FastifyRequest, _: FastifyReply, done: (error?: Error) => void) => {
    const seconds = limiter.take(request.ip);
    done(seconds > 0 ? REFUSALS.tooMany(seconds) : undefined);
  };
  const keep = async (
    {key, draft, quarantine}: {key: string; draft: unknown; quarantine: readonly Quarantine[]},
    accounts: readonly Account[],
  ) => {
    const {value: note, problems} = checkContribution(draft, latestDay(Date.parse(today())));
    if (!note) throw REFUSALS.wrong(problems);
    if (note.against !== undefined && plainHash(note.text) === note.against) throw REFUSALS.wrong([NOTHING_CHANGED]);
    const receipt = receiptOf(key);
    const entry = {id: idOf(key), receipt: receiptHash(receipt), day: today(), quarantine, note};
    const counted = takeFromEach(accounts);
    // What was received already is told again.
    if (counted.wait > 0 && !(await spool.get(entry.id))) throw REFUSALS.tooMany(counted.wait);
    const outcome = await spool.put(entry).catch((error: NodeJS.ErrnoException) => {
      counted.giveBack();
      app.log.error({code: error.code ?? 'unknown'}, 'disk');
      throw REFUSALS.notKept();
    });
    if (outcome !== 'kept') counted.giveBack();
    if (outcome === 'other') throw REFUSALS.otherText();
    return {receipt, status: outcome === 'kept' ? 202 : 200};
  };

  app.post(`${base}defi`, {onRequest: count(challenges)}, async (request) => proofs.challenge(idOf(keyOf(request))));
  app.post(
    `${base}textes`,
    {
      onRequest: (request, reply, done) => (isForm(request) ? count(plainTries) : count(tries))(request, reply, done),
    },
    async (request, reply) => {
      if (isForm(request)) {
        const {[HONEYPOT]: trap = '', ...fields} = request.body as Record<string, string>;
        const filled = trap === '' ? [] : (['honeypot'] as const);
        const draft = readFormDraft(fields, today());
        const {receipt, status} = await keep(
          {
            key: recent.keyOf(draft),
            draft,
            quarantine: ['without-script', ...filled],
          },
          [
            [plain, request.ip],
            [plainOfAll, ''],
          ],
        );
        return page(reply.code(status), receivedPage(receipt, form));
      }
      const key = keyOf(request);
      const sent = Sent.safeParse(request.body);
      if (!sent.success) throw REFUSALS.wrong(checkContribution(undefined).problems);
      if (!(await proofs.isDone(sent.data.proof, idOf(key)))) throw REFUSALS.noProof();
      const quarantine = sent.data[HONEYPOT] ? (['honeypot'] as const) : [];
      const {receipt, status} = await keep({key, draft: sent.data.note, quarantine}, [[texts, request.ip]]);
      return reply.code(status).send({receipt});
    },
  );
  // What a browser asks before it sends JSON to another host.
  app.options(`${base}*`, async ({headers}, reply) => {
    if (headers.origin !== origin) throw REFUSALS.foreign();
    return reply
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, idempotency-key',
        'access-control-max-age': '7200',
      })
      .code(204)
      .send();
  });
  app.get(`${base}sante`, async (_, reply) => {
    const [isWritable, unreadable] = [await spool.isWritable(), await spool.countUnreadable()];
    return reply.code(isWritable ? 200 : 503).send({status: isWritable ? 'ok' : 'disk', unreadable});
  });
  return app;
}
