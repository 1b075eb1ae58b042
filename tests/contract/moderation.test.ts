import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {REASONS} from '#core/model/moderation';
import {MODERATION_FILE} from '#core/archive/read-file';
import {builtPages} from './built-site';

const ROOT = path.resolve(import.meta.dirname, '../..');
const page = builtPages().find(({file}) => file === 'contribuer/moderation/index.html');

it('the page of moderation gives every reason by which a text may be refused', () => {
  for (const [name, words] of Object.entries(REASONS)) expect(page?.text).toContain(`${name} ${words}`);
});

it('and says so when nothing was counted', () => {
  const isCounted = fs.existsSync(path.join(ROOT, MODERATION_FILE));
  expect(page?.text.includes('Rien n’a encore été compté')).toBe(!isCounted);
});
