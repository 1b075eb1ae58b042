import fs from 'node:fs';
import path from 'node:path';
import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';
import {describe, expect, it} from 'vitest';

/*
 * The layers of DESIGN § 2 hold because ESLint refuses an import that breaks them. Each refusal is tried here once, on
 * a file that does not exist, and so is what the layers need from one another.
 */

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  // Types need files that exist, cycles need the whole graph: neither is what these tests are about.
  overrideConfig: [
    {files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked},
    {rules: {'import-x/no-cycle': 'off'}},
  ],
});

const ARCHITECTURE = new Set([
  'import-x/no-restricted-paths',
  'import-x/no-default-export',
  'no-restricted-imports',
  'no-restricted-syntax',
  'archive/described-disable',
]);

/** What ESLint says about the architecture of this text, if it stood in this file. */
async function said(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, {filePath: path.join(root, file)});
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return (result?.messages ?? []).filter(({ruleId}) => ARCHITECTURE.has(ruleId ?? '')).map(({message}) => message);
}

/** A module of a layer that really exists: a path that resolves to nothing would be let through. */
function moduleOf(layer: string): string {
  const files = fs.readdirSync(path.join(root, 'src', layer), {recursive: true, encoding: 'utf8'}).sort();
  const found = files.find((file) => /(?<!\.d)\.tsx?$/.test(file) && !/worker/.test(file));
  if (!found) throw new Error(`src/${layer} has no module`);
  return `src/${layer}/${found}`;
}

function importOf(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/\.tsx?$/, '');
  return `import * as it from '${relative.startsWith('.') ? relative : `./${relative}`}';\nexport const used = it;\n`;
}

const LAYERS = ['core', 'search', 'plugins', 'remark', 'components', 'theme', 'pages', 'enhance', 'intake'] as const;
type Layer = (typeof LAYERS)[number];

/** DESIGN § 2, once more and on purpose: the arrows, read from importer to imported. */
const MAY: Record<Layer, readonly Layer[]> = {
  core: [],
  search: ['core'],
  plugins: ['core', 'search'],
  remark: ['core'],
  components: ['core'],
  theme: ['core', 'components'],
  pages: ['core', 'components', 'theme'],
  enhance: ['core'],
  intake: ['core', 'plugins'],
};

describe.each(LAYERS)('src/%s', (layer) => {
  const file = `src/${layer}/essai/essai.tsx`;

  it.each(LAYERS.filter((other) => other === layer || MAY[layer].includes(other)))(
    'may import src/%s',
    async (other) => {
      expect(await said(file, importOf(file, moduleOf(other)))).toEqual([]);
    },
  );

  it.each(LAYERS.filter((other) => other !== layer && !MAY[layer].includes(other)))(
    'may not import src/%s, and says where the code belongs',
    async (other) => {
      const target = moduleOf(other);
      const dynamic = `export const it = ${/'(.+)'/.exec(importOf(file, target))?.[0]};`.replace(
        /= ('.+')/,
        '= import($1)',
      );
      for (const text of [importOf(file, target), dynamic]) {
        const messages = await said(file, text);
        expect(messages).toHaveLength(1);
        expect(messages[0]).toMatch(/src\/(?:plugins|enhance|components|search|theme)/);
      }
    },
  );

  it('may not import tests', async () => {
    expect(await said(file, importOf(file, 'tests/contract/import-zones.test.ts'))).toHaveLength(1);
  });
});

describe('an alias is no way round', () => {
  it.each([
    ['src/core/essai.ts', '#search/protocol'],
    ['src/core/essai.ts', `#components/${path.basename(path.dirname(moduleOf('components')))}`],
    ['src/core/essai.ts', '#settings'],
    ['src/search/essai.ts', '#settings'],
    ['src/theme/Essai/index.tsx', '#settings'],
    ['src/enhance/essai.ts', '#search/answer'],
    ['src/search/worker.ts', '#core/archive/find'],
    ['src/components/Essai/index.tsx', '@theme/Layout'],
    ['src/plugins/essai/index.ts', '@theme/Layout'],
    ['src/intake/essai.ts', '@theme/Layout'],
    ['src/core/essai.ts', '@theme/Layout'],
  ])('%s may not import %s', async (file, name) => {
    expect(await said(file, `import * as it from '${name}';\nexport const used = it;\n`)).not.toEqual([]);
  });

  it.each([
    ['src/search/essai.ts', '#core/problem'],
    ['src/search/worker.ts', '#core/text/slug'],
    ['src/search/worker.ts', '#core/query/search'],
    ['src/search/worker.ts', '#search/protocol'],
    ['src/enhance/essai.ts', '#search/protocol'],
    ['src/enhance/essai.ts', '#search/client'],
    ['src/enhance/index.ts', '../css/index.css'],
    ['src/plugins/essai/index.ts', '#settings'],
    ['src/intake/essai.ts', '#settings'],
    ['src/theme/Essai/index.tsx', '@theme/Layout'],
    ['src/pages/essai.tsx', '@theme/Layout'],
  ])('%s may import %s', async (file, name) => {
    expect(await said(file, `import * as it from '${name}';\nexport const used = it;\n`)).toEqual([]);
  });
});

describe('packages', () => {
  it.each([
    ['src/core/essai.ts', 'node:fs'],
    ['src/core/essai.ts', 'fs/promises'],
    ['src/core/essai.ts', 'react'],
    ['src/core/essai.ts', 'lunr'],
    ['src/core/essai.ts', '@docusaurus/utils'],
    ['src/core/essai.ts', 'zod-extra'],
    ['src/search/essai.ts', 'node:path'],
    ['src/search/essai.ts', 'react'],
    ['src/search/worker.ts', 'zod'],
    ['src/remark/essai.ts', 'node:fs'],
    ['src/plugins/essai/essai.ts', 'react'],
    ['src/plugins/essai/essai.ts', 'react-dom/server'],
    ['src/components/Essai/index.tsx', 'node:fs'],
    ['src/theme/Essai/index.tsx', 'node:fs'],
    ['src/pages/essai.tsx', 'lunr'],
    ['src/enhance/essai.ts', 'react'],
    ['src/enhance/essai.ts', '@docusaurus/useBaseUrl'],
    ['src/enhance/essai.ts', 'lunr'],
  ])('%s may not import %s, statically or later', async (file, name) => {
    expect(await said(file, `import * as it from '${name}';\nexport const used = it;\n`)).toHaveLength(1);
    expect(await said(file, `export const it = import('${name}');\n`)).toHaveLength(1);
  });

  it.each([
    ['src/core/essai.ts', 'zod'],
    ['src/core/essai.ts', 'yaml'],
    ['src/core/essai.ts', 'mdast'],
    ['src/core/essai.ts', 'hast-util-to-html'],
    ['src/core/essai.ts', '@noble/hashes/sha2.js'],
    ['src/search/worker.ts', 'lunr'],
    ['src/remark/essai.ts', 'unist-util-visit'],
    ['src/plugins/essai/essai.ts', 'node:fs'],
    ['src/plugins/essai/essai.ts', '@docusaurus/utils'],
    ['src/components/Essai/index.tsx', '@docusaurus/Link'],
    ['src/theme/Essai/index.tsx', 'react'],
  ])('%s may import %s', async (file, name) => {
    expect(await said(file, `import * as it from '${name}';\nexport const used = it;\n`)).toEqual([]);
  });
});

describe.each(['src/components/Essai/index.tsx', 'src/theme/Essai/index.tsx', 'src/pages/essai.tsx'])('%s', (file) => {
  it.each([
    ['useState', "import {useState} from 'react';\nexport const it = useState;\n"],
    ['useState under another name', "import {useState as memory} from 'react';\nexport const it = memory;\n"],
    ['React.useEffect', "import * as React from 'react';\nexport const it = () => React.useEffect(() => {});\n"],
    ['useLayoutEffect', "import {useLayoutEffect} from 'react';\nexport const it = useLayoutEffect;\n"],
    ['BrowserOnly', "import Only from '@docusaurus/BrowserOnly';\nexport const it = Only;\n"],
    ['onClick', 'export const It = () => <button onClick={() => {}}>Non</button>;\n'],
  ])('refuses %s: nobody’s browser runs it', async (_, text) => {
    const messages = await said(file, text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('src/enhance');
  });

  it('accepts markup that works without a script', async () => {
    const text = 'export const It = () => <button type="button" popoverTarget="menu">Menu</button>;\n';
    expect(await said(file, text)).toEqual([]);
  });
});

describe('habits', () => {
  it.each(['src/core/essai.ts', 'src/components/Essai/index.tsx', 'src/enhance/essai.ts'])(
    '%s has no default export',
    async (file) => {
      expect(await said(file, 'export default 1;\n')).toHaveLength(1);
    },
  );

  it.each(['src/theme/Essai/index.tsx', 'src/pages/essai.tsx', 'src/plugins/essai/index.ts', 'docusaurus.config.ts'])(
    '%s has one, because Docusaurus asks for it',
    async (file) => {
      expect(await said(file, 'export default 1;\n')).toEqual([]);
    },
  );

  it('an exception to a rule gives its reason', async () => {
    const line = '// eslint-disable-next-line no-var';
    expect(await said('src/core/essai.ts', `${line}\nexport var a = 1;\n`)).toHaveLength(1);
    expect(await said('src/core/essai.ts', `${line} -- read by old phones\nexport var a = 1;\n`)).toEqual([]);
  });
});
