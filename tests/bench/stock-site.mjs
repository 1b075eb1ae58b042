import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * The template's site with the same words: preset-classic as it comes, the presentation and a session's summary as
 * pages of its docs. It uses this project's packages.
 * @param {string} root this project
 * @param {string} folder where to make it
 */
export async function makeStockSite(root, folder) {
  await fs.rm(folder, {recursive: true, force: true});
  await fs.mkdir(path.join(folder, 'docs'), {recursive: true});
  await fs.mkdir(path.join(folder, 'src/css'), {recursive: true});
  await fs.mkdir(path.join(folder, 'src/pages'));
  const write = (/** @type {string} */ file, /** @type {string} */ text) => fs.writeFile(path.join(folder, file), text);
  const read = (/** @type {string} */ file) => fs.readFile(path.join(root, file), 'utf8');
  const body = (/** @type {string} */ text) =>
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replaceAll(/\[@[^\]]*\]/g, '')
      .replaceAll('](/', '](https://localhost/');
  await write('package.json', JSON.stringify({name: 'stock', private: true}));
  await write('src/css/custom.css', ':root { --ifm-color-primary: #2e8555; }\n');
  await write('docs/presentation.md', `# Présentation du cycle\n\n${body(await read('docs/presentation.md'))}`);
  await write('src/pages/index.md', '# Stock\n');
  const session = await read('docs/seances/3-controle-caf/resume.md');
  await write('docs/controle-caf.md', `# L’algorithmisation du contrôle CAF\n\n${body(session)}`);
  await write(
    'docusaurus.config.js',
    `module.exports = {
  title: 'Stock', url: 'http://localhost', baseUrl: '/', trailingSlash: true, onBrokenLinks: 'ignore',
  i18n: {defaultLocale: 'fr', locales: ['fr']}, future: {v4: true, faster: true},
  presets: [['classic', {docs: {}, blog: false, theme: {customCss: './src/css/custom.css'}}]],
  themeConfig: {navbar: {title: 'Stock', items: [{to: '/docs/presentation/', label: 'Docs'}]}},
};\n`,
  );
  return folder;
}
