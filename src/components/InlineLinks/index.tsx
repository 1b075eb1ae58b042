import {Fragment} from 'react';
import Link from '@docusaurus/Link';
import type {LinkView} from '#core/view/link';

/** Links in the run of a sentence, with what stands between them. */
export function InlineLinks({links, between = ', '}: {links: readonly LinkView[]; between?: string}) {
  return (
    <>
      {links.map(({address, label, title}, index) => (
        <Fragment key={address}>
          {index > 0 && between}
          <Link to={address} title={title}>
            {label}
          </Link>
        </Fragment>
      ))}
    </>
  );
}

/** Between sources and other names that may hold commas themselves: a semicolon, with its narrow space. */
export const SEMICOLON = '\u202F; ';
