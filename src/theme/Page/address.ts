/** A framework's permalink as the archive writes addresses: without the base path, with its final slash. */
export function addressOf(permalink: string, baseUrl: string): string {
  return `/${permalink.slice(baseUrl.length)}/`.replace(/\/{2,}/g, '/');
}
