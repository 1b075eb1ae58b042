import {toHex} from './hexadecimal';

/** SHA-256 of the UTF-8 of a text, in hexadecimal: the browser's own, which it has on pages that are served securely. */
export async function sha256(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
