const ENTITIES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** XML 1.0 § 2.2: what no document may hold, even as a reference. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what this expression is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Anything that is written otherwise: most texts hold none of it, half of a pair left aside with the pairs. */
const ANY =
  // eslint-disable-next-line no-control-regex -- the same
  /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF&<>"]/;

/**
 * Any text as XML holds it, between tags or inside double quotes. A character that XML cannot hold (a control, half of a
 * pair) becomes U+FFFD; a carriage return stays one.
 */
export function escapeXml(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replace(/\r/g, '&#13;');
}
