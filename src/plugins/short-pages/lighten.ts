/**
 * What a short page does without: it is read for a few words, there may be 170,000 of them, and the sections of the site
 * are one link away. Patterns of the page as it is built; each is there once.
 */
const LIGHTER: readonly (readonly [pattern: RegExp, lighter: string])[] = [
  // Marks for scripts that no page has, and what browsers take for granted.
  [/<div id=["']?__docusaurus["']?>/, ''],
  [/<\/div>(?=<\/body>)/, ''],
  [/ dir=["']?ltr["']? data-has-hydrated=["']?false["']?/, ''],
  // The feeds of the news.
  ...['rss\\+xml', 'atom\\+xml', 'feed\\+json'].map(
    (type) => [new RegExp(`<link(?=[^>]*\\stype=["']?application/${type})[^>]*>`), ''] as const,
  ),
  // What a link shared elsewhere does without: the language is that of the page, the size that of the image,
  // the site is in the title.
  ...['type', 'locale', 'site_name', 'image:width', 'image:height'].map(
    (name) => [new RegExp(`<meta property=["']?og:${name}["'\\s][^>]*>`), ''] as const,
  ),
  [/<meta name=["']?twitter:card["'\s][^>]*>/, ''],
  [/, initial-scale=1.0/, ''],
  // Nothing is heard there, and what is said of all kinds of content need not be said again of frames.
  [/ media-src 'self';/, ''],
  [/ frame-src 'none';/, ''],
  // The sections: a list that opens becomes a link to all pages.
  [/<header class=["']?site-header["']?>/, '<header class="site-header brief">'],
  [/<nav id=["']?rubriques["']?.*?<\/nav>/s, ''],
];

/** The button of the sections, which becomes a link; and where the site map is, as the footer links it. */
const MENU = /<button(?=[^>]*\spopovertarget=["']?rubriques)[^>]*>.*?<\/button>/s;
const SITE_MAP = /<a href=["']?([^\s"'>]*\/plan-du-site\/)/;

/** What of the footer stays: how to cite, and what the law asks every page to lead to. */
const KEPT = /\/(?:comment-citer|accessibilite|mentions-legales)\//;

/**
 * The page that gives the frame, made lighter.
 *
 * @throws when it is not made as expected
 */
export function lighten(html: string): string {
  const siteMap = once(html, SITE_MAP)[1]!;
  const lighter = [...LIGHTER, [MENU, `<a class=menu-button href=${siteMap}>Rubriques</a>`] as const].reduce(
    (text, [pattern, replacement]) => {
      once(text, pattern);
      return text.replace(pattern, replacement);
    },
    html,
  );
  const [footer] = once(lighter, /<footer class=["']?site-footer["']?>.*<\/footer>/s);
  return lighter.replace(footer, lightFooter(footer));
}

/** Its licence, and the links that stay; what the archive is and does not do is told on the pages they lead to. */
function lightFooter(footer: string): string {
  const [list] = once(footer, /<ul>.*?<\/ul>/s);
  const links = list.match(/<li><a [^>]*>[^<]*<\/a>/g) ?? [];
  const kept = links.filter((link) => KEPT.test(link));
  if (kept.length !== 3) throw new Error(`Found ${kept.length} of the 3 links that the footer of a short page keeps.`);
  return footer
    .replace(once(footer, /<p>.*?(?=<ul>)/s)[0], '')
    .replace(once(footer, /\. Le texte de présentation et les p(?=aroles )/)[0], '. Les p')
    .replace(once(footer, / Aucun traceur[^<]*/)[0], '')
    .replace(list, `<ul>${kept.join('')}</ul>`);
}

function once(text: string, pattern: RegExp): RegExpMatchArray {
  const found = [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  if (found.length !== 1) {
    throw new Error(`Found ${found.length} of ${String(pattern)} in the page that gives the frame.`);
  }
  return found[0]!;
}
