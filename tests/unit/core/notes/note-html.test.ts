import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toSafeHtml} from '#core/markdown/to-html';
import {noteHtml} from '#core/notes/note-html';
import {noteCases} from '../../../support/note-cases';

/** What stands between tags is laid out by each writer in its own way, and so are the characters that have a name. */
const flat = (html: string) =>
  html
    .replace(/\n?(<\/?(?:p|h[34]|ul|ol|li|blockquote|pre|hr|br)\b[^>]*>)\n?/g, '$1')
    .replace(/&(?:#x3C|lt);/g, '‹')
    .replace(/&(?:#x26|amp);/g, '&')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .trim();
/** CommonMark itself, as the rest of the site reads it; headings one level lower, and links that recommend nothing. */
const byTheBook = (markdown: string) =>
  toSafeHtml(markdown, {baseUrl: '/archive/'})
    .replace(/<(\/?)h([23])>/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}>`)
    .replace(/<a href="[^"]*"/g, '$& rel="nofollow ugc noopener noreferrer"');
const ours = (markdown: string) => noteHtml(markdown, '/archive/');

const TAUGHT = [
  'Un mot.\n\nUn autre\nsur deux lignes.  \nEt une coupe.\\\nUne autre.',
  '# Un\n\n## Deux ##\n\n### Trois\n\n#### Quatre\n\nCinq',
  '- un\n- deux\n- trois',
  '- un\n\n- deux\n\n\n- trois\n\nsuite',
  '1. un\n2. deux\n\n   suite de deux\n3. trois',
  '3) un\n4) deux',
  '- un\n  - dedans\n  - encore\n    suite\n- deux\n\nfin',
  '- un\n  - dedans\n\n  - encore\n- deux',
  '- un\nparesseux\n- deux\n+ autre liste\n* troisième',
  '-\n- vide avant',
  'Un texte\n- puis une liste\n- encore',
  'En\n2023. ce n’est pas une liste',
  '> cité\n> encore\nparesseux\n\n> autre\n>\n> second paragraphe\n> - liste\n> - dedans',
  '> > deux fois\n> une',
  '***\n\n---\n\n_ _ _',
  '*un* _deux_ **trois** __quatre__ ***cinq*** *six **sept** huit* **neuf *dix***',
  'mot*coupé*mot mot_pas_coupé agent*es ** seul * seul *ouvert **fermé*',
  '*a *b* c* **a*b** *(**x**)* *« cité »*',
  '`code` ``deux ` dedans`` ` espacé ` `ouvert',
  '[lien](https://example.org/page) [titre](https://example.org "un titre") [avec *style*](/seances/) [ancre](#a)',
  '[parenthèses](https://fr.wikipedia.org/wiki/Caf_(France)) [aigus](<https://example.org/a>) [courriel](mailto:a@example.org)',
  '[a](javascript:alert\\(1\\)) [b](data:text/html,x) [c](//evil.example/x) [e](../../secret.txt) [f](vbscript:x) [g](@site/x)',
  '[texte] [texte][ref] \\[pas un lien](x) [un [dedans] crochet](https://example.org)',
  '![image](https://example.org/a.gif)'.replace('!', 'Avant '),
  '&inconnue; & seul, < seul, > seul "guillemets"',
  '\\*pas\\* \\# ni \\` ni \\\\ ni \\a',
  '```\ncode\n  <b>\n```\n\n~~~js\nautre\n~~~\n\nfin',
  '- ```\n  code\n  ```\n- fin',
  '#pas un titre\n\n# Titre `code` *em*',
  'Une ligne ~~barrée~~ et une [^1] note, {process.exit()} import x from "y" export const z = 1 $a$',
];

describe('what the guide teaches is read as CommonMark says', () => {
  it.each(TAUGHT)('%j', (markdown) => {
    expect(flat(ours(markdown))).toBe(flat(byTheBook(markdown)));
  });

  const good = noteCases().filter(({problems, draft}) => problems.length === 0 && draft.kind !== 'correction');
  it.each(good.filter(({name}) => !/raw html|image|lead nowhere|mdx|references|front matter/.test(name)))(
    '$name',
    ({draft}) => {
      expect(flat(ours(String(draft.text)))).toBe(flat(byTheBook(String(draft.text))));
    },
  );

  it('whatever lines stand together', () => {
    const line = fc.constantFrom(
      ...[
        'mot',
        'deux mots.',
        '',
        '',
        '# titre',
        '- un',
        '  - dedans',
        '1. un',
        '  suite',
        '> cité',
        '> - liste',
        '***',
      ],
      ...['*em* et **fort**', '[l](https://example.org)', '* autre', '   1) x', '`c`'],
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 7}), (lines) => {
        const markdown = lines.join('\n');
        expect(flat(ours(markdown))).toBe(flat(byTheBook(markdown)));
      }),
      {numRuns: 3000},
    );
  });

  it('whatever signs stand together', () => {
    const sign = fc.constantFrom('*', '**', '_', '`', 'mot', ' ', '.', 'é', '\\', '(', ')');
    fc.assert(
      fc.property(fc.array(sign, {maxLength: 10}), (signs) => {
        const markdown = `a${signs.join('')}a`;
        expect(flat(ours(markdown))).toBe(flat(byTheBook(markdown)));
      }),
      {numRuns: 5000},
    );
  });
});
