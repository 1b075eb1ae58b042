import type {ParseFrontMatter} from '@docusaurus/types';

/**
 * Front matter of prose pages, before the framework reads it. Its reader executes code behind `---js` and lets a `.md`
 * turn itself into MDX; both are refused (see docs/contribuer/decisions).
 */
export const parseFrontMatter: ParseFrontMatter = async ({filePath, fileContent, defaultParseFrontMatter}) => {
  if (/^---[^\r\n-]/.test(fileContent)) {
    throw new Error(`${filePath} : l’en-tête doit s’ouvrir par « --- » seul sur sa ligne.`);
  }
  const parsed = await defaultParseFrontMatter({filePath, fileContent});
  if (filePath.endsWith('.md') && 'mdx' in parsed.frontMatter) {
    throw new Error(`${filePath} : la clé « mdx » est interdite dans un fichier .md.`);
  }
  return parsed;
};
