import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {addressesOf} from '#core/archive/check-links';
import {shownTitle} from '#core/citation/short-label';
import {recordAt} from '#core/citation/permalink';
import {paragraphAnchor, paragraphsOf} from '#core/markdown/paragraphs';
import {writeDate} from '#core/model/imprecise-date';
import {frenchSpacing} from '#core/text/typography';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';

/** The examples of « Comment citer » are citations of true records, as the archive has them today. */

const {archive} = await readArchive(ROOT);
const page = readFileSync(path.join(ROOT, 'docs/comment-citer.md'), 'utf8');
const examples = page.split('\n').filter((line) => line.startsWith('> '));
const inside = examples.flatMap((example) => {
  const [, address] = /\{\{à compléter : adresse publique du site\}\}(\/[^\s,]*)/.exec(example) ?? [];
  return address ? [[address, example] as const] : [];
});
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

/** The title that a page of the archive shows, and the day of what it tells when it is sure of one. */
function shownAt(address: string): {title: string; day?: string | undefined} {
  const {kind, id} = recordAt(address) ?? {};
  const session = archive.sessions.find((one) => one.id === id);
  if (kind === 'session' && session)
    return {title: session.title.value, day: 'value' in session.date ? writeDate(session.date.value) : undefined};
  const post = archive.posts.find((one) => one.id === id);
  if (kind === 'post' && post) return {title: post.title, day: writeDate(post.date)};
  const resource = archive.resources.find((one) => one.id === id);
  if (kind === 'resource' && resource) return {title: shownTitle(resource)};
  const term = archive.terms.find((one) => one.id === id);
  if (kind === 'term' && term) return {title: term.term};
  return {title: pageAt(address)?.title ?? 'Dématérialiser pour mieux régner'};
}

const pageAt = (address: string) => archive.pages.find((one) => one.address === address.replace(/#.*/, ''));

/** Addresses that lead somewhere, those of the paragraphs of the presentation text among them. */
function known(): string[] {
  const paragraphs = paragraphsOf(pageAt('/presentation/')!.body.markdown);
  return [...addressesOf(archive), ...paragraphs.map((_, at) => `/presentation/#${paragraphAnchor(at + 1)}`)];
}

describe('the examples of « Comment citer »', () => {
  it('are one of each kind, and one of a page elsewhere', () => {
    const kinds = inside.map(([address]) => recordAt(address)?.kind ?? address).sort();
    expect(kinds).toEqual(['/', '/presentation/#p-2', 'post', 'resource', 'session', 'session', 'term']);
    expect(examples).toHaveLength(inside.length + 1);
  });

  it.each(inside)('%s exists, under the title it is given', (address, example) => {
    expect(known()).toContain(address);
    expect(plain(example)).toContain(plain(frenchSpacing(shownAt(address).title)));
  });

  it.each(inside.filter(([address]) => /^\/(?:seances\/travail-social|actualites)/.test(address)))(
    '%s is given its day',
    (address, example) => {
      expect(plain(example)).toContain(plain(shownAt(address).day!));
    },
  );

  it('a paragraph is called by the rank of its anchor', () => {
    const [, example] = inside.find(([address]) => address === `/presentation/#${paragraphAnchor(2)}`)!;
    expect(example).toContain('deuxième paragraphe');
    expect(page).toContain(`\`#${paragraphAnchor(2)}\` pour le deuxième`);
  });

  it('say that a date or a title is inferred when it is', () => {
    for (const session of archive.sessions) {
      const [, example] = inside.find(([address]) => address === `/seances/${session.id}/`) ?? [];
      if (!example) continue;
      if (session.date.certainty === 'inferred') expect(example).toMatch(/\((?:année|date) déduite\)/);
      // In square brackets, as in the panel.
      if (session.title.certainty === 'inferred') expect(example).toContain(`[${session.title.value}] (titre déduit)`);
    }
  });

  it('a page elsewhere is cited from its own address, with what its record says', () => {
    const outside = examples.filter((example) => !inside.some(([, other]) => other === example));
    const [example = ''] = outside;
    const [, address] = /<(https:[^>]+)>/.exec(example) ?? [];
    const resource = archive.resources.find(({URL}) => URL === address);
    expect(resource).toBeDefined();
    expect(plain(example)).toContain(plain(shownTitle(resource!)));
    expect(plain(example)).toContain(plain(writeDate(resource!.issued!)));
    expect(example).not.toContain('à compléter');
  });
});
