import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import {NEWS_FOLDERS} from './src/core/citation/permalink';
import {formulaMacros} from './src/core/explain/values';
import {contentSecurityPolicy, schemeScript} from './src/plugins/html-first/scheme-script';
import {loadTermMatcher} from './src/plugins/archive/load-terms';
import {parseFrontMatter} from './src/plugins/archive/parse-front-matter';
import type {FeedOptions} from './src/plugins/feeds';
import {formulaRegion} from './src/remark/formula-region';
import {glossaryTerms} from './src/remark/glossary-terms';
import {paragraphAnchors} from './src/remark/paragraph-anchors';
import {shortLinks} from './src/remark/short-links';
import {toComplete} from './src/remark/to-complete';
import {givenToPages, settings} from './src/settings';

const PROSE = ['*.{md,mdx}', 'comprendre/**/*.{md,mdx}', 'contribuer/**/*.{md,mdx}'];
const production = process.env.NODE_ENV === 'production';
// V8 would let garbage double the heap before it looks for it: 2.2 GB for 400 sessions, 1.7 so, at the same speed. Once
// the archive is read, its plugin lets it again.
if (production) v8.setFlagsFromString('--heap-growing-percent=50');
// Eight times what V8 asks of a function before it compiles it for speed: it spent a third of the build of 4 sessions on
// functions that then ran for a moment. Those of 400 sessions are soon found all the same.
if (production) v8.setFlagsFromString('--interrupt-budget=540000');
// And WebAssembly, of fonts and of shared images, is compiled for speed after fifty times as much: six fonts were cut in
// 1.1 s of the processor, and are in 0.7.
if (production) v8.setFlagsFromString('--wasm-tiering-budget=100000000');

// The list of browsers is fixed by version (package.json): how old its data are changes nothing.
process.env.BROWSERSLIST_IGNORE_OLD_DATA ??= '1';

const markdown = {
  remarkPlugins: [
    remarkMath,
    paragraphAnchors,
    [shortLinks, {baseUrl: settings.baseUrl}],
    [toComplete, givenToPages(settings)],
    [glossaryTerms, {load: () => loadTermMatcher(settings.content)}],
  ] as [
    typeof remarkMath,
    typeof paragraphAnchors,
    [typeof shortLinks, object],
    [typeof toComplete, object],
    [typeof glossaryTerms, object],
  ],
  // MathML alone: today's browsers draw it, without a font, a stylesheet or a style attribute.
  rehypePlugins: [[rehypeKatex, {output: 'mathml', strict: true, macros: formulaMacros()}], formulaRegion] as [
    [typeof rehypeKatex, object],
    typeof formulaRegion,
  ],
  showLastUpdateTime: true,
};

const config: Config = {
  title: 'Dématérialiser pour mieux régner',
  tagline: 'Archive du cycle de débats',
  url: settings.url,
  baseUrl: settings.baseUrl,
  baseUrlIssueBanner: false,
  trailingSlash: true,
  favicon: 'logo.svg',
  // A local address must not be indexed: the real one comes with ARCHIVE_URL.
  noIndex: false,
  i18n: {defaultLocale: 'fr', locales: ['fr']},
  future: {
    v4: true,
    // The client no longer compiles MDX: a server that waits for its cache would wait for ever.
    faster: {
      mdxCrossCompilerCache: !production,
      rspackPersistentCache: !production,
      // Each thread starts with a copy of the whole bundle: 240 MB each at 400 sessions, for pages that take 11 s in all.
      ssgWorkerThreads: false,
    },
  },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    mdx1Compat: {headingIds: false, comments: false, admonitions: false},
    parseFrontMatter,
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  staticDirectories: ['static'],
  ssrTemplate: fs.readFileSync(path.join(__dirname, 'src/plugins/html-first/template.html'), 'utf8'),
  headTags: [
    ...(production
      ? [{tagName: 'meta', attributes: {'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy}}]
      : []),
    {tagName: 'script', attributes: {}, innerHTML: schemeScript} as never,
  ],
  customFields: {forge: settings.forge},
  presets: [
    [
      'classic',
      {
        docs: {
          path: path.join(settings.content, 'docs'),
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          include: PROSE,
          // Decision records keep their number in their address.
          numberPrefixParser: false,
          ...markdown,
        },
        blog: {
          path: path.join(settings.content, 'blog'),
          routeBasePath: 'actualites',
          archiveBasePath: NEWS_FOLDERS.archive,
          tagsBasePath: NEWS_FOLDERS.tags,
          authorsBasePath: NEWS_FOLDERS.authors,
          pageBasePath: NEWS_FOLDERS.page,
          blogTitle: 'Actualités',
          blogDescription: 'Les nouvelles du cycle et des mobilisations, chacune datée et sourcée.',
          blogSidebarCount: 0,
          postsPerPage: 20,
          tags: 'tags.yml',
          onInlineTags: 'throw',
          onUntruncatedBlogPosts: 'throw',
          // Written by our own plugin, for each tag too.
          feedOptions: {type: null},
          ...markdown,
        },
        theme: {},
        sitemap: {lastmod: 'date', ignorePatterns: [`${settings.baseUrl}recherche/`]},
      } satisfies PresetOptions,
    ],
  ],
  plugins: [
    './src/plugins/html-first/index.ts',
    './src/plugins/archive/index.ts',
    './src/plugins/search/index.ts',
    './src/plugins/social-cards/index.ts',
    './src/plugins/short-pages/index.ts',
    './src/plugins/exports/index.ts',
    './src/plugins/citations/index.ts',
    './src/plugins/contribution/index.ts',
    [
      './src/plugins/feeds/index.ts',
      {
        title: 'Dématérialiser pour mieux régner : actualités',
        description: 'Les nouvelles du cycle et des mobilisations, chacune datée et sourcée.',
        rights: 'Textes de l’archive : CC BY-SA 4.0',
      } satisfies FeedOptions,
    ],
  ],
  themeConfig: {
    colorMode: {disableSwitch: true, respectPrefersColorScheme: true},
  } satisfies ThemeConfig,
};

export default config;
