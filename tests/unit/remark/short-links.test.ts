import {compile} from '@mdx-js/mdx';
import {expect, it} from 'vitest';
import {TURNS_SCHEMA} from '#core/formats/turns-json/schema';
import {shortLinks} from '../../../src/remark/short-links';

async function compiled(markdown: string, format: 'md' | 'mdx'): Promise<string> {
  return String(await compile(markdown, {format, remarkPlugins: [[shortLinks, {baseUrl: '/base/'}]], jsx: true}));
}

it.each(['md', 'mdx'] as const)('a link to a passage is a plain link under the base path (%s)', async (format) => {
  const code = await compiled('Voir [le *passage*](/t/7f3k2/).', format);
  expect(code).toContain('<a href="/base/t/7f3k2/">');
  expect(code).toContain('passage');
});

it('so is a link to the schema of turns', async () => {
  expect(await compiled(`[le schéma](/${TURNS_SCHEMA})`, 'md')).toContain(`<a href="/base/${TURNS_SCHEMA}">`);
});

it('other links are left to the framework', async () => {
  const code = await compiled(
    '[le registre](/registre/) [les formats](/formats/) [ailleurs](https://example.org/t/7f3k2/) [t](/t/7f3k2/x)',
    'md',
  );
  expect(code).not.toContain('/base/');
});
