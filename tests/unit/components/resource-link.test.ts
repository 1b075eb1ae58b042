import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {ResourceLink} from '#components/ResourceLink';

type Props = Parameters<typeof ResourceLink>[0];

const draw = (props: Props) => renderToStaticMarkup(createElement(ResourceLink, props));
const link = 'https://exemple.example/page';

describe('the link of a resource', () => {
  it('that is broken says so in words, beside the copy that is kept', () => {
    const html = draw({
      link,
      online: {words: 'Lien rompu, constaté le 1er mars 2026', isAlert: true},
      archived: {address: 'https://archives.example/page', label: 'Copie archivée (20 janvier 2025)'},
    });
    expect(html).toContain('<span class="stamp stamp-alert">Lien rompu, constaté le 1er mars 2026</span>');
    expect(html).toContain(
      '<a class="external" href="https://archives.example/page" rel="noopener noreferrer">Copie archivée (20 janvier 2025)</a>',
    );
  });

  it('that moved leads to the new address without recommending it', () => {
    const movedTo = 'https://exemple.example/ici?a="><script>';
    const html = draw({link, online: {words: 'La page a déménagé', isAlert: false, movedTo}});
    expect(html).toContain('rel="nofollow noopener noreferrer"');
    expect(html).not.toContain('<script>');
  });

  it('that does not exist says that, and nothing of when it was checked', () => {
    expect(draw({})).toBe('<span class="stamp stamp-plain">Sans lien</span>  ');
  });
});
