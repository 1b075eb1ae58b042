import type {FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {REFUSALS, Refused} from './answer';
import {PAGE_POLICY} from './answer-page';
import {isKey} from './keys';
import {readForm, readJson} from './read-body';

/** Does it come from the form itself, without a script? */
export function isForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
}

/** The idempotency key of a request; refused unless it is one of ours. */
export function keyOf({headers}: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (!isKey(key)) throw REFUSALS.wrongKey();
  return key;
}

/** What is answered to any error, ours or the server's; a bug is journalled by its name alone. */
export function toRefused(error: unknown, log: FastifyBaseLogger): Refused {
  if (error instanceof Refused) return error;
  const {code = '', statusCode = 500} = error as {code?: string; statusCode?: number};
  if (statusCode === 413) return REFUSALS.tooLarge();
  if (statusCode === 415) return REFUSALS.otherType();
  if (statusCode < 500) return REFUSALS.notJson();
  // The message of a bug may hold words of the text: only its name is told.
  log.error({code, name: (error as Error).name}, 'bug');
  return REFUSALS.bug();
}

/** Sends a page that runs nothing and loads nothing. */
export function page(reply: FastifyReply, html: string): FastifyReply {
  return reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(html);
}

/** The two kinds of body that are read: JSON, and a form sent without a script. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', {parseAs: 'buffer'}, (_, bytes, done) =>
    attempt(() => readJson(bytes as Buffer), done),
  );
  app.addContentTypeParser('application/x-www-form-urlencoded', {parseAs: 'buffer'}, (_, bytes, done) =>
    attempt(() => readForm(bytes as Buffer), done),
  );
}

function attempt(read: () => unknown, done: (error: Error | null, body?: unknown) => void): void {
  try {
    done(null, read());
  } catch (error) {
    done(error as Error);
  }
}
