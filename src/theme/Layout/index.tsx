import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import {SiteFooter} from './SiteFooter';
import {SiteHeader} from './SiteHeader';

interface Props {
  readonly children: ReactNode;
  readonly title?: string;
  readonly description?: string;
  /** A page that has its own search field does without the header's. */
  readonly ownSearch?: boolean;
}

/** The frame of every page: skip link, header, words, footer. It works without a script. */
export default function Layout({children, title, description, ownSearch = false}: Props) {
  return (
    <>
      {title !== undefined && <PageMetadata title={title} />}
      {description !== undefined && <PageMetadata description={description} />}
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <SiteHeader search={!ownSearch} />
      {children}
      <SiteFooter />
    </>
  );
}
