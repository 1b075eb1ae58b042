import {expect, it} from 'vitest';
import {attribute, builtPages, textOf} from './built-site';

/** Recordings on the built pages: nothing of them comes with a page, and each can be taken away. */

const pages = builtPages();
const players = pages.flatMap(({file, elements}) =>
  elements.filter(({tagName}) => tagName === 'audio' || tagName === 'video').map((element) => ({file, element})),
);

it('are played when one asks, by the browser’s own player', () => {
  expect(players.map(({file}) => file)).toContain('presentation/index.html');
  for (const {file, element} of players) {
    expect(attribute(element, 'preload'), file).toBe('none');
    expect(attribute(element, 'controls'), file).toBe('');
    expect(attribute(element, 'autoplay'), file).toBeUndefined();
    expect(attribute(element, 'src'), file).toBeUndefined();
  }
});

/** How to cite the page: a file beside it, or in the link. */
const isRecord = (href: string) => /^data:|\.(?:json|bib|ris)$/.test(href);

it('have a link to each of their files, with its size', () => {
  for (const {file, elements} of pages.filter((page) => players.some((player) => player.file === page.file))) {
    const sources = elements.filter(({tagName}) => tagName === 'source').map((element) => attribute(element, 'src'));
    const links = elements.filter(
      (element) => attribute(element, 'download') !== undefined && !isRecord(attribute(element, 'href') ?? ''),
    );
    expect(sources.length, file).toBeGreaterThan(0);
    expect(
      links.map((element) => attribute(element, 'href')),
      file,
    ).toEqual(sources);
    for (const link of links) expect(textOf(link), file).toMatch(/, [\d,]+\s(?:ko|Mo|Go)$/);
  }
});

it('no page holds a frame', () => {
  const frames = pages.flatMap(({file, elements}) =>
    elements.filter(({tagName}) => tagName === 'iframe').map(() => file),
  );
  expect(frames).toEqual([]);
});
