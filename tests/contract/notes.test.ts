import {execFile} from 'node:child_process';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {beforeAll, describe, expect, it} from 'vitest';
import {newSalt} from '../../src/plugins/archive/luck';
import {declareChange} from '../../src/plugins/archive/declare-change';
import {publishRegister} from '../../src/plugins/archive/publish-register';
import {allFound, searchFiles} from './built-index';

/**
 * No note exists yet: this builds the real site with a few (written for this test, with generic names) and looks at
 * what a reader would get.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const WORLD = path.join(ROOT, 'tests/.tmp/notes');
const OUT = path.join(WORLD, 'build');

const note = (head: Record<string, string>, body: string) =>
  `---\n${Object.entries({date: '2023-02-01', licence: 'CC-BY-SA-4.0', statement: '1', ...head})
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;

const NOTES = {
  nommee: note(
    {title: 'Note avec un nom', kind: 'speaker', shown: 'name', author: 'Intervenante 1'},
    'Un *premier* mot.',
  ),
  pseudonyme: note(
    {title: 'Note sous pseudonyme', kind: 'testimony', shown: 'pseudonym', author: 'Une usagère'},
    'Deux.',
  ),
  anonyme: note({title: 'Note sans nom', kind: 'reply', shown: 'none'}, 'Trois.'),
  hostile: note(
    {
      title: "'<img src=x onerror=alert(1)> {process.exit()}'",
      kind: 'session',
      shown: 'pseudonym',
      author: '"<b onclick=alert(2)>Une usagère</b>"',
    },
    [
      '<script>alert(1)</script><style>body{display:none}</style><iframe srcdoc="x"></iframe>',
      '<svg onload=alert(3)><form action="https://evil.example/f"><input name=x></form>',
      '<meta http-equiv=refresh content="0;url=https://evil.example/m"><base href="https://evil.example/b">',
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example/x) ![d](https://evil.example/p.gif)',
      '[f](JaVaScRiPt:alert(1)) [g](vbscript:x) [h][i] <javascript:alert(4)>\n\n[i]: javascript:alert(5)',
      '[j](../../../secret.txt) [k](@site/docusaurus.config.ts) ![l](../../../secret.txt)',
      '[e](https://example.org/page) {process.exit()} import fs from "fs" export const x = 1',
      '# Un titre\n\n| a | b |\n| - | - |\n| $x^2$ | 10 $ |',
    ].join('\n\n'),
  ),
  passage: note(
    {title: 'Réponse à un passage', kind: 'reply', shown: 'pseudonym', author: 'Une usagère', target: 'turn/7f3k2'},
    'Ce que je réponds.',
  ),
  document: note(
    {title: 'Sur un document', kind: 'session', shown: 'none', target: 'resource/changer-de-cap-2022-programme-cycle'},
    'Ce que j’en pense.',
  ),
  javascript: note({title: 'Comme du code', kind: 'session', shown: 'none'}, '---js\nprocess.exit()\n---'),
};

/** Notes of no session. */
const ALONE = {
  seule: note({title: 'Un témoignage seul', kind: 'testimony', shown: 'pseudonym', author: 'Une passante'}, 'Quatre.'),
};

/** Words that were published, then withdrawn: of a session and of none. */
const GONE = ['bigarreau', 'calembredaine', 'Une personne retirée'];
const withdrawn = note(
  {title: 'Une note bigarreau', kind: 'testimony', shown: 'name', author: 'Une personne retirée'},
  'Une calembredaine.',
);

/** Said by nobody. */
const TRANSCRIPT = `---
language: fr
state: reviewed
source: recording
---

## Ouverture {#c-ouverture}

**Modération** {#t-7f3k2}
Ce texte est un essai, personne ne l’a dit.
`;

/** Invented. */
const COUNTS = `counted: 2026-03-31
since: 2026-01
received:
  testimony: 4
  correction: 3
accepted:
  testimony: 2
  correction: 2
refused:
  donnees-personnelles: 1
  perime: 1
waiting: 1
delay: 4
`;

/** What notes try to have copied into the public site. */
const SECRET = 'un secret de la machine qui construit';

let page: DefaultTreeAdapterTypes.Document;
let html = '';
beforeAll(async () => {
  await rm(WORLD, {recursive: true, force: true});
  await mkdir(WORLD, {recursive: true});
  for (const folder of ['docs', 'blog']) await cp(path.join(ROOT, folder), path.join(WORLD, folder), {recursive: true});
  const folder = path.join(WORLD, 'docs/seances/2-travail-social/notes');
  await mkdir(folder);
  await writeFile(path.join(WORLD, 'secret.txt'), SECRET);
  for (const [name, text] of Object.entries(NOTES)) await writeFile(path.join(folder, `${name}.md`), text);
  await mkdir(path.join(WORLD, 'docs/notes'));
  for (const [name, text] of Object.entries(ALONE)) await writeFile(path.join(WORLD, 'docs/notes', `${name}.md`), text);
  await writeFile(path.join(folder, '../transcription.md'), TRANSCRIPT);
  await writeFile(path.join(WORLD, 'docs/_moderation.yaml'), COUNTS);
  await withdrawTwo(folder);
  await promisify(execFile)(path.join(ROOT, 'node_modules/.bin/docusaurus'), ['build', '--out-dir', OUT], {
    cwd: ROOT,
    env: {...process.env, NODE_ENV: 'production', ARCHIVE_CONTENT: WORLD},
  });
  html = await readFile(path.join(OUT, 'seances/travail-social/index.html'), 'utf8');
  page = parse(html);
}, 180_000);

/** Publishes all there is, and two notes more that are withdrawn a month later. */
async function withdrawTwo(folder: string): Promise<void> {
  const files = [path.join(folder, 'retiree.md'), path.join(WORLD, 'docs/notes/retiree-seule.md')];
  for (const file of files) await writeFile(file, withdrawn);
  expect((await publishRegister(WORLD, '2026-03-01', newSalt)).problems).toEqual([]);
  const ids = ['travail-social/retiree', 'docs/notes/retiree-seule.md'];
  for (const file of files) await rm(file);
  const done = await declareChange(WORLD, {kind: 'withdrawn', what: 'note', ids}, '2026-04-01', newSalt);
  expect(done).toMatchObject({refusals: [], problems: []});
}

type Element = DefaultTreeAdapterTypes.Element;

function all(node: DefaultTreeAdapterTypes.ParentNode, want: (element: Element) => boolean): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [...(want(child) ? [child] : []), ...all(child, want)] : [],
  );
}
/** Without quotation marks, which a build leaves out of attributes that can do without, and the framework's comments. */
const bare = (markup: string) => markup.replaceAll('"', '').replaceAll('<!-- -->', '');
const read = (file: string) => readFile(path.join(OUT, file), 'utf8');
const attribute = (element: Element, name: string) => element.attrs.find((found) => found.name === name)?.value;
const words = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
const article = (id: string) => all(page, (element) => attribute(element, 'id') === `note-${id}`)[0]!;

/** How to cite the note is ours, and holds its words as words: plain text inside a link, and the guide. */
const isOwn = (href: string) => href.startsWith('data:,') || href === '/comment-citer/';

describe('a note under its session', () => {
  it.each([
    ['nommee', 'Note avec un nom', 'Note d’une personne intervenue, par Intervenante 1, le 1er\u00A0février 2023.'],
    ['pseudonyme', 'Note sous pseudonyme', 'Témoignage, par Une usagère, le 1er\u00A0février 2023.'],
    ['anonyme', 'Note sans nom', 'Droit de réponse, sans nom, le 1er\u00A0février 2023.'],
  ])('%s: shows its title, kind, author as chosen, date and licence', (id, title, meta) => {
    const text = words(article(id));
    expect(text).toContain(title);
    expect(text).toContain(meta);
    expect(text).toContain('CC BY-SA 4.0');
  });

  it('takes the place of « aucune note »', () => expect(html).not.toContain('Aucune note pour le moment'));

  it('written by someone hostile runs nothing, loads nothing and hides nothing', () => {
    const hostile = article('hostile');
    const tags = new Set(all(hostile, () => true).map(({tagName}) => tagName));
    for (const tag of [
      'script',
      'style',
      'iframe',
      'img',
      'svg',
      'form',
      'input',
      'meta',
      'base',
      'b',
      'table',
      'math',
    ])
      expect(tags).not.toContain(tag);
    for (const element of all(hostile, () => true)) {
      for (const {name} of element.attrs) expect(name).not.toMatch(/^(?:on.*|style|srcdoc)$/);
    }
    const links = all(hostile, ({tagName}) => tagName === 'a').filter((link) => !isOwn(attribute(link, 'href') ?? ''));
    expect(links.map((link) => attribute(link, 'href'))).toEqual(['https://example.org/page']);
    expect(attribute(links[0]!, 'rel')).toBe('nofollow ugc noopener noreferrer');
    const text = words(hostile);
    for (const literal of ['<img src=x onerror=alert(1)>', '{process.exit()}', 'import fs from', '10 $']) {
      expect(text).toContain(literal);
    }
    expect(text).toContain('<b onclick=alert(2)>Une usagère</b>');
    expect(html).not.toContain('evil.example/p.gif');
    expect(words(article('javascript'))).toContain('process.exit()');
  });

  it('about a passage stands beside it, on the page of the words and on its own, and never among them', async () => {
    const link =
      /<p class="?beside"?>Droit de réponse\u00A0: <a href="\/seances\/travail-social\/#note-passage">Réponse à un passage<\/a>, par Une usagère<\/p>/;
    const words = '<p>Ce texte est un essai, personne ne l’a dit.</p>';
    const transcript = await read('seances/travail-social/transcription/index.html');
    expect(transcript).toMatch(link);
    const turn = transcript.slice(transcript.indexOf('id="t-7f3k2"'));
    expect(turn.slice(turn.indexOf(words))).toMatch(/^<p>[^<]*<\/p><p class="beside">/);
    const short = await read('t/7f3k2/index.html');
    expect(short).toMatch(link);
    expect(short).toMatch(/<blockquote class="?words[^>]*><p>[^<]*<\/p><\/blockquote><p class=beside>/);
    expect(bare(html)).toContain('Sur <a href=/t/7f3k2/>le passage 7f3k2</a>.');
  });

  it('about a passage is in none of the files of its words', async () => {
    const exports = (await readdir(path.join(OUT, 'seances/travail-social/transcription'))).filter(
      (name) => name !== 'index.html',
    );
    expect(exports.length).toBeGreaterThan(5);
    for (const name of exports) {
      const bytes = await readFile(path.join(OUT, 'seances/travail-social/transcription', name));
      expect(bytes.includes('réponds') || bytes.includes('Réponse à un passage'), name).toBe(false);
    }
  });

  it('that answers the session is told where its words stand; about a document, on its page', async () => {
    const page = bare(html);
    const summary = page.slice(page.indexOf('id=resume'), page.indexOf('id=note-'));
    expect(summary).toContain('<a href=/seances/travail-social/#note-anonyme>Note sans nom</a>, sans nom');
    const document = await read('ressources/changer-de-cap-2022-programme-cycle/index.html');
    expect(bare(document)).toContain('<a href=/seances/travail-social/#note-document>Sur un document</a>, sans nom');
  });

  it('has no file of the machine copied into the site', async () => {
    const files = await readdir(OUT, {recursive: true, withFileTypes: true});
    const whole = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    const holding = [];
    for (const file of whole) if ((await readFile(file)).includes(SECRET)) holding.push(file);
    expect(holding).toEqual([]);
    expect(whole.filter((file) => /secret|docusaurus\.config/.test(path.relative(OUT, file)))).toEqual([]);
  });

  it('can be found', async () => {
    const addresses = (await allFound(OUT)).map(({address}) => address);
    expect(addresses).toContain('/seances/travail-social/#note-nommee');
    expect(addresses).toContain('/notes/seule/');
  });
});

describe('a note of no session', () => {
  it('has a page of its own, cited by its address, in the list and on the map of the site', async () => {
    const own = await read('notes/seule/index.html');
    for (const words of [
      '<h1>Un témoignage seul</h1>',
      'Témoignage, par Une passante, le ',
      'Quatre.',
      'CC BY-SA 4.0',
    ]) {
      expect(own).toContain(words);
    }
    expect(own).toMatch(/"author":"Une passante"/);
    expect(own).toContain('Citer cette note');
    for (const list of ['notes/index.html', 'plan-du-site/index.html']) {
      expect(bare(await read(list))).toContain('href=/notes/seule/');
    }
    expect(await read('sitemap.xml')).toContain('/notes/seule/');
  });
});

describe('a note that was withdrawn', () => {
  it('leaves a dated notice at its address', async () => {
    expect(bare(html)).toContain('<p id=note-retiree class=notice>Une note a été publiée ici, puis retirée le');
    const own = await read('notes/retiree-seule/index.html');
    expect(own).toContain('Il y avait ici une note.');
    expect(own).toContain('Retirée le 1er\u00A0avril 2026');
  });

  it('has none of its words left in any byte of the site, compressed ones included', async () => {
    const files = await readdir(OUT, {recursive: true, withFileTypes: true});
    const all = files
      .filter((file) => file.isFile())
      .map((file) => path.relative(OUT, path.join(file.parentPath, file.name)));
    const holding: string[] = [];
    const look = (name: string, bytes: Buffer) => {
      const text = bytes.toString('utf8').toLowerCase();
      if (GONE.some((word) => text.includes(word.toLowerCase()))) holding.push(name);
    };
    for (const name of all) look(name, await readFile(path.join(OUT, name)));
    for (const [name, bytes] of searchFiles(OUT)) look(name, bytes);
    expect(holding).toEqual([]);
    const found = (await allFound(OUT)).map(({address}) => address);
    expect(found.filter((address) => address.includes('retiree'))).toEqual([]);
  });
});

it('the counts of moderation are told in words and in tables', async () => {
  const page = (await read('contribuer/moderation/index.html')).replaceAll('<!-- -->', '');
  const text = parse(page).childNodes.map(words).join('').replace(/\s+/g, ' ');
  expect(text).toContain(
    'Compte du 31 mars 2026, depuis janvier 2026 : 7 textes reçus, dont 4 acceptés, 2 refusés et 1 en attente.',
  );
  expect(text).toContain('Délai médian de réponse : 4 jours.');
  expect(text).toContain('Ces nombres sont petits');
  expect(text).toContain('Témoignage42');
  expect(text).toContain('Met en danger la vie privée de quelqu’un1');
});
