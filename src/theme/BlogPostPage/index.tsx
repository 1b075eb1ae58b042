import {BlogPostProvider} from '@docusaurus/plugin-content-blog/client';
import {usePluginData} from '@docusaurus/useGlobalData';
import Link from '@docusaurus/Link';
import MDXContent from '@theme/MDXContent';
import Page from '../Page';
import {dayOf, NewsDate} from '../News';
import type {Props} from '@theme/BlogPostPage';
import {LinkList} from '#components/LinkList';
import type {PostTies} from '#core/view/post';

/** A post: its date, its words, its sources, what it concerns in the archive. */
export default function BlogPostPage({content: Content}: Props) {
  const {metadata, frontMatter} = Content;
  const {posts} = usePluginData('archive') as {posts: Record<string, PostTies>};
  const slug = frontMatter.slug ?? '';
  const ties = posts[slug];
  const changed = metadata.lastUpdatedAt ? dayOf(new Date(metadata.lastUpdatedAt)) : undefined;
  return (
    <BlogPostProvider content={Content} isBlogPostPage>
      <Page
        title={metadata.title}
        description={metadata.description}
        trail={[{address: '/actualites/', label: 'Actualités'}]}
        over={<NewsDate frontMatter={frontMatter} />}
        address={`/actualites/${slug}/`}
        changed={changed}
        className="post"
      >
        {/* The feeds take the words from the element of this name. */}
        <article id="__blog-post-container" className="prose">
          <MDXContent>
            <Content />
          </MDXContent>
        </article>
        {ties && (
          <section className="ties" aria-labelledby="sources">
            <h2 id="sources">Sources</h2>
            <ul className="links">
              {ties.sources.map(({address, label, title}) => (
                <li key={address}>
                  {label}
                  {'\u00A0'}: <Link to={address}>{title}</Link>
                </li>
              ))}
            </ul>
            <LinkList title="Séances" links={ties.sessions} />
            <LinkList title="Personnes et collectifs" links={ties.people} />
            <LinkList title="Autres ressources" links={ties.resources} />
            <LinkList title="Glossaire" links={ties.terms} />
          </section>
        )}
        <p className="tags">
          Étiquettes{'\u00A0'}:{' '}
          {metadata.tags.map(({label, permalink}, index) => (
            <span key={permalink}>
              {index > 0 && ', '}
              <Link to={permalink}>{label}</Link>
            </span>
          ))}
        </p>
        <nav className="neighbours" aria-label="Autres nouvelles">
          {metadata.nextItem && (
            <Link to={metadata.nextItem.permalink} rel="prev">
              <span>Nouvelle précédente</span> {metadata.nextItem.title}
            </Link>
          )}
          {metadata.prevItem && (
            <Link to={metadata.prevItem.permalink} rel="next">
              <span>Nouvelle suivante</span> {metadata.prevItem.title}
            </Link>
          )}
        </nav>
      </Page>
    </BlogPostProvider>
  );
}
