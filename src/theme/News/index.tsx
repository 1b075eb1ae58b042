import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {Props as ListProps} from '@theme/BlogListPage';
import {PostDate} from '#components/PostDate';
import type {PostTies} from '#core/view/post';

/** The day that sorts a post, as the framework gives it (an ISO instant), cut back to the day it was written as. */
export function dayOf(date: Date | string): string {
  return new Date(date).toISOString().slice(0, 10);
}

interface NewsItem {
  readonly frontMatter: {readonly slug?: string | undefined};
}

/** When a post is, as the archive says it: the framework only knows the day that sorts it. */
export function NewsDate({frontMatter}: NewsItem) {
  const {posts} = usePluginData('archive') as {posts: Record<string, PostTies>};
  const known = posts[frontMatter.slug ?? ''];
  return known && <PostDate date={known.date} dateTime={known.dateTime} />;
}

/** News in a list: the date, the title, one sentence. The words are in the post. */
export function NewsList({items}: {items: ListProps['items']}) {
  return (
    <ol className="posts">
      {items.map(({content: {metadata}}) => (
        <li key={metadata.permalink}>
          <NewsDate frontMatter={metadata.frontMatter} />
          <h2>
            <Link to={metadata.permalink}>{metadata.title}</Link>
          </h2>
          <p>{metadata.description}</p>
        </li>
      ))}
    </ol>
  );
}

/** The day on which any post last changed: for the pages that only list them. */
export function useNewsChanged(): string | undefined {
  return (usePluginData('archive') as {newsChanged?: string}).newsChanged;
}
