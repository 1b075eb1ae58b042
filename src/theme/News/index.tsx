import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {Props as ListProps} from '@theme/BlogListPage';
import {writeDate} from '#core/model/imprecise-date';

/** The day of a post, as the framework gives it (an ISO instant), cut back to the day it was written as. */
export function dayOf(date: Date | string): string {
  return new Date(date).toISOString().slice(0, 10);
}

/** News in a list: the day, the title, one sentence. The words are in the post. */
export function NewsList({items}: {items: ListProps['items']}) {
  return (
    <ol className="posts">
      {items.map(({content: {metadata}}) => {
        const day = dayOf(metadata.date);
        return (
          <li key={metadata.permalink}>
            <time dateTime={day}>{writeDate(day as never)}</time>
            <h2>
              <Link to={metadata.permalink}>{metadata.title}</Link>
            </h2>
            <p>{metadata.description}</p>
          </li>
        );
      })}
    </ol>
  );
}

/** The day on which any post last changed: for the pages that only list them. */
export function useNewsChanged(): string | undefined {
  return (usePluginData('archive') as {newsChanged?: string}).newsChanged;
}
