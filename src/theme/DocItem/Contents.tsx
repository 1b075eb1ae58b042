import type {TOCItem} from '@docusaurus/mdx-loader';

/** The sections of a long page, as plain links. Below four, the page is its own table of contents. */
export function Contents({toc}: {toc: readonly TOCItem[]}) {
  const sections = toc.filter(({level}) => level === 2);
  if (sections.length < 4) return null;
  return (
    <nav className="contents" aria-labelledby="sommaire">
      <h2 id="sommaire">Dans cette page</h2>
      <ol>
        {sections.map(({id, value}) => (
          <li key={id}>
            {/* Headings may hold marks (a code word): the table of contents gives them as HTML made by the build. */}
            <a href={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
