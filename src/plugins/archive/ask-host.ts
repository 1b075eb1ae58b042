import http from 'node:http';
import https from 'node:https';
import {lookup} from 'node:dns';
import type {Why} from '#core/links/state';
import {retryAfterOf} from './retry-after';
import {isPrivateAddress, lookupPublic, PrivateAddress} from './private-address';

/** A body without announced length is read so far, in bytes, and then called endless. */
const MAX_BODY = 2_000_000;

export interface Question {
  readonly method: 'HEAD' | 'GET';
  readonly url: URL;
  /** Whom the site sees: the archive, and where to write to it. */
  readonly agent: string;
  /** The time that the question may take, its answer included. */
  readonly limit: AbortSignal;
  /** May the host be in a private network? */
  readonly isPrivateAllowed: boolean;
}

/** What a host answered, at the first words; `body`: its length was told, or it was read to its end, or it has none in sight. */
export type Reply =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly location: string | undefined;
      readonly body: 'announced' | 'unread' | 'ended' | 'endless';
      /** The host is in a private network. */
      readonly isPrivate: boolean;
      /** How long it asks to be left in peace, in ms. */
      readonly retryAfter?: number | undefined;
    }
  | {readonly kind: 'slow'}
  | {readonly kind: 'unreachable'; readonly why: Why};

/**
 * One request, one reply: no redirection followed, no cookie, no compressed body, no connection kept. It never throws, and
 * ends with its limit at the latest.
 */
export async function askHost({method, url, agent, limit, isPrivateAllowed}: Question): Promise<Reply> {
  if (!isPrivateAllowed && isPrivateAddress(url.hostname)) return {kind: 'unreachable', why: 'private'};
  try {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const {request} = url.protocol === 'https:' ? https : http;
      const asked = request(url, {
        method,
        signal: limit,
        agent: false,
        lookup: isPrivateAllowed ? lookup : lookupPublic,
        headers: {'user-agent': agent, accept: '*/*', 'accept-encoding': 'identity'},
      });
      asked.on('response', resolve);
      asked.on('error', reject);
      // A connection that ends without a word: an upgrade that nobody asked for, for instance.
      asked.on('close', () => reject(new Error('closed')));
      asked.end();
    });
    // Errors that come after the one that counts, while the rest is thrown away.
    response.on('error', () => undefined);
    const {statusCode: status = 0, headers} = response;
    const isPrivate = isPrivateAddress(response.socket.remoteAddress ?? '');
    // Node reads headers as Latin-1; an address that is not escaped is written in UTF-8.
    const location = headers.location && Buffer.from(headers.location, 'latin1').toString();
    const retryAfter = retryAfterOf(status, headers);
    const reply = {kind: 'response', status, location, isPrivate, retryAfter} as const;
    try {
      if (headers['content-length'] !== undefined) return {...reply, body: 'announced'};
      if (method === 'HEAD' || status < 200 || status > 299) return {...reply, body: 'unread'};
      return {...reply, body: (await endsWithin(response, MAX_BODY)) ? 'ended' : 'endless'};
    } catch {
      return limit.aborted ? {...reply, body: 'endless'} : {kind: 'unreachable', why: 'cut'};
    } finally {
      response.destroy();
    }
  } catch (error) {
    return limit.aborted ? {kind: 'slow'} : {kind: 'unreachable', why: whyOf(error)};
  }
}

async function endsWithin(response: http.IncomingMessage, most: number): Promise<boolean> {
  let read = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    read += chunk.length;
    if (read > most) return false;
  }
  return true;
}

/** Error codes of the system and of OpenSSL → why. */
function whyOf(error: unknown): Why {
  if (error instanceof PrivateAddress) return 'private';
  const {code = ''} = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND') return 'name';
  if (code === 'ECONNREFUSED') return 'refused';
  if (/CERT|SSL|TLS|SIGNED|ISSUER|_CRL_/.test(code)) return 'certificate';
  if (['EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EADDRNOTAVAIL'].includes(code)) return 'other';
  return 'cut';
}
