import {describe, expect, it} from 'vitest';
import type {Page} from '#core/archive/archive';
import {addressesOf} from '#core/archive/check-links';
import {permalink} from '#core/citation/permalink';
import {toPublished} from '#core/consent/filter';
import {toSiteMap, type SiteMapPart} from '#core/view/site-map';
import {checkFiles, validFiles} from '../../../support/archive-of';

const {archive} = checkFiles(await validFiles());
const partsOf = (pages: readonly Page[]) => toSiteMap(toPublished({...archive, pages}, 'shown'));
const linksOf = (parts: readonly SiteMapPart[]) =>
  parts.flatMap(({links, parts: smaller}) => [...links, ...smaller.flatMap(({links: inner}) => inner)]);
const page = (address: string) => ({...archive.pages[0]!, address, title: `Titre de ${address}`});

describe('the site map', () => {
  const parts = partsOf(archive.pages);
  const addresses = linksOf(parts).map(({address}) => address);

  it('leads to every address of the archive, its own, anchors and the records of the bibliography aside', () => {
    const resources = new Set<string>(archive.resources.map(({id}) => permalink('resource', id)));
    const expected = [...addressesOf(archive)].filter(
      (address) => !address.includes('#') && !resources.has(address) && address !== '/plan-du-site/',
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.filter((address) => !addresses.includes(address))).toEqual([]);
  });

  it('leads to each once', () => {
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  it('leaves out a part that is empty', () => {
    expect(parts.map(({title}) => title)).not.toContain('Comprendre');
    for (const {links, parts: smaller} of parts) expect(links.length + smaller.length).toBeGreaterThan(0);
  });

  it.each([
    ['/presentation/', 'Pour commencer'],
    ['/comprendre/un-calcul/', 'Comprendre'],
    ['/contribuer/aider/', 'Contribuer'],
    ['/contribuer/decisions/0001-choix/', 'Contribuer'],
    ['/d-une-autre-sorte/', 'À propos'],
  ])('puts the prose page %s in « %s », with its title', (address, title) => {
    const holding = partsOf([page(address)]).filter((part) => linksOf([part]).some((link) => link.address === address));
    expect(holding.map((part) => part.title)).toEqual([title]);
    expect(linksOf(holding)).toContainEqual({address, label: `Titre de ${address}`});
  });
});
