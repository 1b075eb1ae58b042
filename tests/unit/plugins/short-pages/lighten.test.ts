import {expect, it} from 'vitest';
import {lighten} from '../../../../src/plugins/short-pages/lighten';

/** As the minifier writes the pages of the site. */
const BUILT = [
  '<!doctype html><html lang=fr dir=ltr data-has-hydrated=false><head><meta charset=utf-8>',
  '<meta name=viewport content="width=device-width, initial-scale=1.0"/>',
  '<meta property=og:type content=website /><meta property=og:locale content=fr_FR /><meta property=og:image content=a.png />',
  '<meta property=og:site_name content="Nom"/>',
  '<meta name=twitter:card content=summary_large_image />',
  '<meta property=og:image:width content=1200 /><meta property=og:image:height content=630 />',
  '<link rel=alternate type=application/rss+xml href=/a/rss.xml title="Actualités (RSS)">',
  '<link rel=alternate type=application/atom+xml href=/a/atom.xml title="Actualités (Atom)">',
  '<link rel=alternate type=application/feed+json href=/a/feed.json title="Actualités (JSON)">',
  "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src 'self'; media-src 'self'; frame-src 'none'; form-action 'self'\">",
  '</head><body>',
  '<div id=__docusaurus><header class=site-header><a class=brand href=/>Nom</a>',
  '<button type=button class=menu-button popovertarget=rubriques>Menu</button><form></form>',
  '<nav id=rubriques popover=auto><button popovertarget=rubriques popovertargetaction=hide>Fermer</button><ul><li><a href=/seances/>Séances</a></ul></nav>',
  '</header><main id=contenu></main><footer class=site-footer><p>Ce que c’est.<ul>',
  '<li><a href=/a-propos/>À propos</a><li><a href=/plan-du-site/>Plan du site</a><li><a href=/comment-citer/>Comment citer</a>',
  '<li><a href=/accessibilite/>Accessibilité</a><li><a href=/mentions-legales/>Mentions légales</a></ul>',
  '<div class=licence><p>Textes sous licence. Le texte de présentation et les paroles restent à qui les a dites. Aucun traceur.</div></footer>',
  '</div></body></html>',
];

it('a short page leads to the sections by one link, and keeps its search, its licence and what the law asks for', () => {
  const html = lighten(BUILT.join(''));
  expect(html).toContain('<a class=menu-button href=/plan-du-site/>Rubriques</a><form></form></header>');
  expect(html).toContain(
    '<footer class=site-footer><ul><li><a href=/comment-citer/>Comment citer</a><li><a href=/accessibilite/>Accessibilité</a><li><a href=/mentions-legales/>Mentions légales</a></ul><div class=licence><p>Textes sous licence. Les paroles restent à qui les a dites.</div></footer>',
  );
  expect(html).toContain(`content="default-src 'none'; img-src 'self'; form-action 'self'"`);
  expect(html).toContain('<html lang=fr><head>');
  expect(html).toContain('content="width=device-width"/><meta property=og:image content=a.png />');
  expect(html).not.toMatch(/__docusaurus|site_name|twitter|og:locale|og:image:|feed|Séances|À propos/);
});

it.each(BUILT.filter((line) => line !== '</head><body>').map((line) => [line.slice(0, 60), line]))(
  'a page without %s is refused: the frame would be wrong',
  (_, line) => {
    expect(() => lighten(BUILT.join('').replace(line, ''))).toThrow(/Found 0 of/);
  },
);
