import path from 'node:path';
import {expect, it} from 'vitest';
import {checkSite} from '../../src/plugins/html-first/check-site';

/** The check of built links is itself checked, on a tiny site where each thing is wrong once. */

const site = (name: string) => path.join(import.meta.dirname, '../fixtures/e2e', name);

it('a site where everything leads somewhere has no problem', async () => {
  expect(await checkSite(site('sound'), '/')).toEqual({pages: 2, links: 13, problems: []});
});

it('each broken link, anchor, image, script and file from elsewhere is told, once', async () => {
  const {problems} = await checkSite(site('broken'), '/');
  expect(problems.map(({page, message}) => `${page}: ${message}`)).toEqual([
    'index.html: charge un fichier d’un autre site : https://cdn.example.org/style.css',
    'index.html: lien rompu : /absent.js',
    'index.html: lien rompu : /nulle-part/',
    'index.html: lien rompu : /page',
    'index.html: ancre absente : /page/#absente',
    'index.html: ancre absente : #ici-non-plus',
    'index.html: lien rompu : relatif/',
    'index.html: charge un fichier d’un autre site : https://elsewhere.example.org/pixel.gif',
    'index.html: lien rompu : /absente.png',
    'index.html: lien rompu : /petite.png',
    'index.html: charge un fichier d’un autre site : //cdn.example.org/grande.png',
    'index.html: lien rompu : /formulaire/',
    'index.html: charge un fichier d’un autre site : https://video.example.org/embed/1',
    'index.html: lien rompu : /absente.webm',
    'index.html: charge un fichier d’un autre site : https://video.example.org/1.webm',
  ]);
});

it('under a base path, an address outside it leads nowhere', async () => {
  const {problems} = await checkSite(site('sound'), '/archive/');
  expect(problems.map(({message}) => message)).toContain('lien rompu : /page/');
});
