import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx';
import {paragraphAnchor, paragraphsIn} from '#core/markdown/paragraphs';

/** What the site builder tells of the file: its front matter. */
interface ProseFile {
  readonly data: {readonly frontMatter?: {readonly verbatim?: unknown; readonly slug?: unknown}};
}

/**
 * Gives each paragraph of a text kept word for word its anchor, a link to it that has no words of its own, and after it how
 * to cite it.
 */
export function paragraphAnchors() {
  return (root: Root, file: ProseFile) => {
    const {verbatim, slug} = file.data.frontMatter ?? {};
    if (String(verbatim) !== 'true') return;
    for (const [index, paragraph] of paragraphsIn(root).entries()) {
      const id = paragraphAnchor(index + 1);
      paragraph.data = {...paragraph.data, hProperties: {id}};
      paragraph.children.push({
        type: 'link',
        url: `#${id}`,
        children: [],
        data: {hProperties: {className: ['anchor'], 'aria-label': `Lien vers le paragraphe ${index + 1}`}},
      });
      root.children.splice(root.children.indexOf(paragraph) + 1, 0, cite(`${String(slug)}#${id}`));
    }
  };
}

/** The panel of an address, as `MDXComponents` draws it. */
function cite(address: string): MdxJsxFlowElement {
  const attributes = [{type: 'mdxJsxAttribute' as const, name: 'address', value: address}];
  return {type: 'mdxJsxFlowElement', name: 'Cite', attributes, children: []};
}
