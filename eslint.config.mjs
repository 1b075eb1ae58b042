import path from 'node:path';
import js from '@eslint/js';
import {createTypeScriptImportResolver} from 'eslint-import-resolver-typescript';
import {importX} from 'eslint-plugin-import-x';
import {defineConfig} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/*
 * One table says which layer may import what (the rest of the file turns it into rules). Each message says where the
 * code belongs instead. tests/contract/import-zones.test.ts breaks every line of it.
 */

/** Pure packages: text in, values out; neither disk, nor browser, nor React. */
const PURE = [
  'uqr',
  'zod',
  'yaml',
  'parse5',
  'saxes',
  'github-slugger',
  '(?:mdast|hast|unist|micromark)(?:-[\\w-]+)?',
  '@noble/hashes(?:/.+)?',
];
/** What draws markup when the site is built, and what draws pages. */
const MARKUP = ['react(?:/.+)?', '@docusaurus/.+'];
const PAGES = [...MARKUP, '@theme(?:-original|-init)?/.+', '@site/.+', '@generated/.+', '@mdx-js/react'];

const PAGE_MESSAGE =
  'A page receives its values as JSON, from a plugin through addRoute. Reading disk or settings belongs in src/plugins, behaviour in the browser in src/enhance.';

/*
 * `files`: the layer. `layers`: what it may import below src/. `packages`: what it may import from elsewhere, as
 * regular expressions (absent: anything but what draws pages).
 */
/** @type {{files: string[], layers: string[], packages?: string[], message: string}[]} */
const LAYERS = [
  {
    files: ['src/core'],
    layers: ['core'],
    packages: PURE,
    message:
      'src/core is the domain: pure values, no disk, browser, React or Docusaurus. Reading disk belongs in src/plugins, behaviour in src/enhance, markup in src/components; what core needs from them comes in as a parameter.',
  },
  {
    files: ['src/search'],
    layers: ['core', 'search'],
    packages: ['lunr', 'fflate'],
    message:
      'src/search is an island: core, search, lunr and fflate. Reading and writing files belongs in src/plugins/search, what the reader sees and types in src/enhance.',
  },
  {
    files: ['src/search/worker.ts', 'src/search/*.worker.ts', 'src/search/worker/**'],
    layers: ['core/text', 'core/query', 'search'],
    packages: ['lunr', 'fflate'],
    message:
      'The search worker sees only src/search, src/core/text, src/core/query, lunr and fflate: prepare anything else when the index is built, in src/search/records.ts.',
  },
  {
    files: ['src/plugins'],
    layers: ['core', 'search', 'plugins', 'settings.ts'],
    message:
      'A plugin only joins disk, core and Docusaurus. Pages belong in src/theme and src/components and receive JSON through addRoute; browser code belongs in src/enhance; tree transforms in src/remark, named by docusaurus.config.ts.',
  },
  {
    files: ['src/intake'],
    layers: ['core', 'intake', 'plugins/archive', 'settings.ts'],
    message:
      'src/intake is the service that receives texts, and their moderation: core and src/plugins/archive. Pages belong in src/theme and src/pages, behaviour of the form in src/enhance.',
  },
  {
    files: ['src/remark'],
    layers: ['core', 'remark'],
    packages: PURE,
    message: 'A remark transform sees the syntax tree and src/core. Reading disk belongs in src/plugins.',
  },
  {
    files: ['src/components'],
    layers: ['core', 'components'],
    packages: MARKUP,
    message:
      'A component takes values of src/core and returns markup. Connecting it to a page belongs in src/theme or src/pages, reading disk in src/plugins, behaviour in src/enhance.',
  },
  {
    files: ['src/theme'],
    layers: ['core', 'components', 'theme'],
    packages: PAGES,
    message: PAGE_MESSAGE,
  },
  {
    files: ['src/pages'],
    layers: ['core', 'components', 'theme', 'pages'],
    packages: PAGES,
    message: PAGE_MESSAGE,
  },
  {
    files: ['src/enhance'],
    layers: ['core', 'search/client.ts', 'search/protocol.ts', 'enhance', 'css'],
    packages: [],
    message:
      'src/enhance is plain browser code over HTML that already works: src/core, #search/client and #search/protocol. Markup belongs in src/components, built with the site; searching belongs in src/search, behind its client.',
  },
];

/** Dead in production, where React draws pages and no reader's browser runs it (DESIGN § 2). */
const NOT_IN_THE_BROWSER =
  'React does not run in readers’ browsers: behaviour belongs in a custom element of src/enhance, over HTML that works without it.';
const DEAD = [
  {selector: 'JSXAttribute[name.name=/^on[A-Z]/]', message: NOT_IN_THE_BROWSER},
  ...['ImportSpecifier[imported.name=NAMES]', 'MemberExpression[property.name=NAMES]'].map((selector) => ({
    selector: selector.replace('NAMES', '/^(?:useState|useReducer|useEffect|useLayoutEffect|BrowserOnly)$/'),
    message: NOT_IN_THE_BROWSER,
  })),
  {selector: 'ImportDeclaration[source.value="@docusaurus/BrowserOnly"]', message: NOT_IN_THE_BROWSER},
];
const DRAWN = ['src/components/', 'src/theme/', 'src/pages/'];

/** What `bugfixes` (src/plugins/html-first/light-scripts.ts) leaves as it is. */
const OLD_CHROME = ['CallExpression[optional=true]', 'ChainExpression > CallExpression'].map((call) => ({
  selector: `${call} > SpreadElement`,
  message: 'Chrome reads a spread in an optional call wrong until version 91: test for the function first.',
}));

const archive = {
  rules: {
    /** `// eslint-disable-next-line rule -- reason`: an exception tells its reason. */
    'described-disable': {
      meta: {messages: {reason: 'Say why this rule is off here, after « -- ».'}},
      /** @param {import('eslint').Rule.RuleContext} context */
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            if (comment.loc && /^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
              context.report({loc: comment.loc, messageId: 'reason'});
            }
          }
        },
      }),
    },
  },
};

/** Where a framework asks for a default export. */
const DEFAULT_EXPORTS = ['*.{ts,mts,mjs}', 'src/plugins/*/index.ts', 'src/theme/**/index.tsx', 'src/pages/**/*.tsx'];

export default defineConfig(
  {
    ignores: [
      'build/',
      'build-archive/',
      'build-world/',
      '.docusaurus*/',
      'node_modules/',
      'tests/fixtures/',
      'tests/.tmp/',
      'static/',
    ],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error'}},
  js.configs.recommended,
  tseslint.configs.strict,
  {
    plugins: {'import-x': importX, archive},
    settings: {'import-x/resolver-next': [createTypeScriptImportResolver({project: 'src/theme/tsconfig.json'})]},
    rules: {
      'archive/described-disable': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      // With `noUncheckedIndexedAccess`, `!` is how one says that an index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
    },
  },
  {files: DEFAULT_EXPORTS, rules: {'import-x/no-default-export': 'off'}},
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: globals.node}},
  {
    // Loaders: CommonJS, as the bundler asks.
    files: ['src/plugins/**/*.js'],
    languageOptions: {sourceType: 'commonjs'},
    rules: {'@typescript-eslint/no-require-imports': 'off'},
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    languageOptions: {parserOptions: {project: projects(), tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
    },
  },
  LAYERS.map(toRules),
);

/**
 * @param {(typeof LAYERS)[number]} layer
 * @returns {import('eslint').Linter.Config}
 */
function toRules({files, layers, packages, message}) {
  const whole = files.every((file) => !path.extname(file) && !file.includes('*'));
  // Relative paths and `#aliases` are the zones' business; this is about packages.
  const outside = packages
    ? `^(?!\\.{1,2}(?:/|$)|#${packages.map((name) => `|${name}$`).join('')})`
    : `^(?:${PAGES.slice(0, 1).concat('react-dom(?:/.+)?', PAGES.slice(2)).join('|')})$`;
  return {
    files: files.map((file) => (whole ? `${file}/**/*.{ts,tsx}` : file)),
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: files.flatMap((target) => [
            {target, from: 'src', except: layers, message},
            {target, from: 'tests', message: 'src/ never needs tests/: what both use belongs in src/.'},
          ]),
        },
      ],
      'no-restricted-imports': ['error', {patterns: [{regex: outside, message}]}],
      'no-restricted-syntax': [
        'error',
        {selector: `ImportExpression[source.value=/${outside.replaceAll('/', '\\/')}/]`, message},
        ...OLD_CHROME,
        ...(files.some((file) => DRAWN.includes(`${file}/`)) ? DEAD : []),
      ],
    },
  };
}

function projects() {
  return [
    'tsconfig.json',
    'src/core/tsconfig.json',
    'src/search/tsconfig.json',
    'src/search/tsconfig.worker.json',
    'src/enhance/tsconfig.json',
    'src/theme/tsconfig.json',
    'tests/e2e/tsconfig.json',
  ];
}
