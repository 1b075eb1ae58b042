import type {Root} from 'mdast';
import {paragraphAnchor, paragraphsIn} from '#core/markdown/paragraphs';

/** What the site builder tells of the file: its front matter. */
interface ProseFile {
  readonly data: {readonly frontMatter?: {readonly verbatim?: unknown}};
}

/** Gives each paragraph of a text kept word for word its anchor and a link to it; the link has no words of its own. */
export function paragraphAnchors() {
  return (root: Root, file: ProseFile) => {
    if (String(file.data.frontMatter?.verbatim) !== 'true') return;
    for (const [index, paragraph] of paragraphsIn(root).entries()) {
      const id = paragraphAnchor(index + 1);
      paragraph.data = {...paragraph.data, hProperties: {id}};
      paragraph.children.push({
        type: 'link',
        url: `#${id}`,
        children: [],
        data: {hProperties: {className: ['anchor'], 'aria-label': `Lien vers le paragraphe ${index + 1}`}},
      });
    }
  };
}
