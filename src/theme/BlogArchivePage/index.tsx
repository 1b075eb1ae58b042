import Link from '@docusaurus/Link';
import Page from '../Page';
import {dayOf, NewsDate, useNewsChanged} from '../News';
import type {Props} from '@theme/BlogArchivePage';

export default function BlogArchivePage({archive}: Props) {
  const posts = [...archive.blogPosts].sort((a, b) => dayOf(b.metadata.date).localeCompare(dayOf(a.metadata.date)));
  const years = [...new Set(posts.map(({metadata}) => dayOf(metadata.date).slice(0, 4)))];
  return (
    <Page
      title="Toutes les nouvelles"
      description="Les actualités de l’archive, année par année."
      trail={[{address: '/actualites/', label: 'Actualités'}]}
      address="/actualites/archives/"
      changed={useNewsChanged()}
    >
      {years.map((year) => (
        <section key={year} aria-labelledby={`annee-${year}`}>
          <h2 id={`annee-${year}`}>{year}</h2>
          <ul className="index">
            {posts
              .filter(({metadata}) => dayOf(metadata.date).startsWith(year))
              .map(({metadata}) => (
                <li key={metadata.permalink}>
                  <Link to={metadata.permalink}>{metadata.title}</Link>
                  <NewsDate frontMatter={metadata.frontMatter} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
