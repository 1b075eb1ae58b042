import type {Root} from 'mdast';
import {linkTerms} from '#core/markdown/link-terms';
import {termLink} from '#core/markdown/term-link';
import type {TermMatcher} from '#core/text/match-terms';

/** What the site builder tells of the file: its front matter. */
interface ProseFile {
  readonly data: {readonly frontMatter?: {readonly verbatim?: unknown}};
}

/** Links the first occurrence of each glossary term in a prose page or a post; a page kept word for word is left as it is. */
export function glossaryTerms({load}: {load: () => Promise<TermMatcher>}) {
  return async (root: Root, file: ProseFile) => {
    if (String(file.data.frontMatter?.verbatim) === 'true') return;
    linkTerms(root, await load(), termLink);
  };
}
