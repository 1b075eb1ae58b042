import {REFUSALS} from './answer';

/** Bytes → text, to the letter: a byte that is no UTF-8 is refused, and never becomes U+FFFD. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw REFUSALS.notUtf8();
  }
}

/** @throws {Refused} */
export function readJson(bytes: Buffer): unknown {
  const text = decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw REFUSALS.notJson();
  }
}

/**
 * The fields of a form sent without script (application/x-www-form-urlencoded), each once.
 *
 * @throws {Refused}
 */
export function readForm(bytes: Buffer): Record<string, string> {
  const fields = new Map<string, string>();
  for (const pair of decode(bytes).split('&').filter(Boolean)) {
    const [name = '', value = ''] = split(pair).map(decodePart);
    if (fields.has(name)) throw REFUSALS.notJson();
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw REFUSALS.notUtf8();
  }
}
