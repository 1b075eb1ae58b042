import {Fragment} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {FEED_FORMS} from '#core/view/feed-forms';

interface Props {
  /** « Suivre les actualités »: what is followed. */
  readonly words: string;
  /** Root-relative address below which the feeds stand. */
  readonly folder: string;
}

/** The ways to follow some news from elsewhere: one link a form. */
export function FeedLinks({words, folder}: Props) {
  // Files, not pages: a plain link, which the router leaves alone.
  const start = useBaseUrl(folder);
  return (
    <>
      {words} (
      {FEED_FORMS.map(({file, type, name}, index) => (
        <Fragment key={file}>
          {index > 0 && ', '}
          <a href={start + file} type={type}>
            {name}
          </a>
        </Fragment>
      ))}
      )
    </>
  );
}
