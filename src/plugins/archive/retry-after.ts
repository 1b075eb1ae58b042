import type {IncomingHttpHeaders} from 'node:http';

/** The longest rest that is granted at once, and in all to a host in a round, in ms. */
const AT_ONCE = 60_000;
const IN_ALL = 300_000;

/**
 * How long a host asks to be left in peace, in ms: `Retry-After` of a 429 or a 503, in seconds or as a date, which is
 * counted from the host's own (RFC 9110 § 10.2.3). Nothing when it does not ask, or not in a way that can be read.
 */
export function retryAfterOf(status: number, headers: IncomingHttpHeaders): number | undefined {
  const asked = headers['retry-after']?.trim() ?? '';
  if (status !== 429 && status !== 503) return undefined;
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000;
  const until = /^[A-Z][a-z]{2}, /.test(asked) ? Date.parse(asked) : NaN;
  const from = Date.parse(headers.date ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(from) ? Date.now() : from));
}

/** Grants hosts the rest that they ask, as far as a round can wait. */
export function restsOfHosts(): (host: string, asked: number) => boolean {
  const granted = new Map<string, number>();
  return (host, asked) => {
    const total = (granted.get(host) ?? 0) + asked;
    if (asked > AT_ONCE || total > IN_ALL) return false;
    granted.set(host, total);
    return true;
  };
}
