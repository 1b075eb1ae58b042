import type {Why} from '#core/links/state';
import type {Question, Reply} from './ask-host';

/** What a link leads to, before a day and an address make it a state. */
export type Outcome =
  | {readonly state: 'answers' | 'slow' | 'endless' | 'loop'}
  | {readonly state: 'moved'; readonly to: string}
  | {readonly state: 'gone' | 'refused' | 'error'; readonly status: number}
  | {readonly state: 'unreachable'; readonly why: Why};

/** Asks one address once. */
export type Ask = (question: Pick<Question, 'method' | 'url' | 'isPrivateAllowed'>) => Promise<Asked>;
/** `isLeft`: the host wants a longer rest than a round can wait for; it is not asked again. */
export type Asked = Reply & {readonly isLeft?: boolean};

/** Redirections followed for one link: more is a loop that never shows the same address twice. */
const MAX_REDIRECTS = 10;
/** Longer than any address that a page would show. */
const MAX_ADDRESS = 2000;

/**
 * Follows a link to its end, by `HEAD` requests, and by `GET` where `HEAD` does not suffice. The link itself was reviewed
 * and may lead anywhere; a redirection is a stranger's word, and leads into a private network only from within one.
 */
export async function followLink(address: string, ask: Ask): Promise<Outcome> {
  const first = withoutFragment(new URL(address));
  const seen = new Set<string>();
  let url = first;
  // Where the site says for good that the page is: as far as no passing redirection comes in between.
  let place = first.href;
  let isLasting = true;
  let isPrivateAllowed = true;
  for (;;) {
    if (seen.has(url.href) || seen.size > MAX_REDIRECTS) return {state: 'loop'};
    seen.add(url.href);
    const reply = await askFully({url, isPrivateAllowed}, ask);
    if (reply.kind === 'slow') return {state: 'slow'};
    if (reply.kind === 'unreachable') return {state: 'unreachable', why: reply.why};
    if (!isRedirection(reply)) {
      const outcome = outcomeOf(reply);
      return outcome.state === 'answers' && place !== first.href ? {state: 'moved', to: place} : outcome;
    }
    const next = nextOf(reply.location, url);
    if (next === undefined) return {state: 'error', status: reply.status};
    isLasting &&= isPermanent(reply.status, url);
    if (isLasting) place = next.href;
    isPrivateAllowed = reply.isPrivate;
    url = withoutFragment(next);
  }
}

/**
 * `HEAD` spares the body. It has the last word only where it can: a redirection, or a document whose length it tells. Many
 * servers answer it wrongly or not at all, and one without length may never end: those are asked as a reader asks.
 */
async function askFully(what: Pick<Question, 'url' | 'isPrivateAllowed'>, ask: Ask): Promise<Asked> {
  const reply = await ask({method: 'HEAD', ...what});
  const suffices =
    reply.kind === 'response' &&
    (reply.isLeft || isRedirection(reply) || (isSuccess(reply.status) && reply.body === 'announced'));
  return suffices ? reply : ask({method: 'GET', ...what});
}

type Response = Extract<Reply, {kind: 'response'}>;

function outcomeOf({status, body}: Response): Outcome {
  if (isSuccess(status)) return {state: body === 'endless' ? 'endless' : 'answers'};
  if (status === 404 || status === 410) return {state: 'gone', status};
  return {state: status >= 400 && status <= 499 ? 'refused' : 'error', status};
}

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

function isRedirection({status, location}: Response): boolean {
  return location !== undefined && [301, 302, 303, 307, 308].includes(status);
}

/** Not those of doi.org, whose whole point is to be cited instead of the address where the document stands today. */
function isPermanent(status: number, from: URL): boolean {
  return (status === 301 || status === 308) && from.hostname !== 'doi.org';
}

function nextOf(location: string | undefined, from: URL): URL | undefined {
  try {
    const next = new URL(location ?? '', from);
    const isFollowed = /^https?:$/.test(next.protocol) && next.href.length <= MAX_ADDRESS;
    return isFollowed ? withoutAccount(next) : undefined;
  } catch {
    return undefined;
  }
}

function withoutFragment(url: URL): URL {
  const plain = new URL(url);
  plain.hash = '';
  return plain;
}

/** No name nor password is sent, nor shown. */
function withoutAccount(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}
