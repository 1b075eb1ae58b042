import type {ParseFrontMatter} from '@docusaurus/types';

/** Anything behind the dashes; the framework's reader passes over a mark of encoding before them. */
const OTHER_OPENER = /^\uFEFF?---[^\r\n-]/;

/**
 * Front matter of prose pages, before the framework reads it. Its reader executes code behind `---js` and lets a `.md`
 * turn itself into MDX; both are refused (see docs/contribuer/decisions).
 */
export const parseFrontMatter: ParseFrontMatter = async ({filePath, fileContent, defaultParseFrontMatter}) => {
  if (OTHER_OPENER.test(fileContent)) {
    throw new Error(`${filePath}\u00A0: l’en-tête doit s’ouvrir par «\u00A0---\u00A0» seul sur sa ligne.`);
  }
  const parsed = await defaultParseFrontMatter({filePath, fileContent});
  if (filePath.endsWith('.md') && 'mdx' in parsed.frontMatter) {
    throw new Error(`${filePath}\u00A0: la clé «\u00A0mdx\u00A0» est interdite dans un fichier .md.`);
  }
  return parsed;
};
