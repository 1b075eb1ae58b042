import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Page from '../Page';
import {addressOf} from '../Page/address';
import {NewsList, useNewsChanged} from '../News';
import type {Props} from '@theme/BlogListPage';
import Link from '@docusaurus/Link';
import {FeedLinks} from '#components/FeedLinks';
import {Pager} from '#components/Pager';
import {NEWS_FEED} from '#core/view/feed-forms';

export default function BlogListPage({metadata, items}: Props) {
  const {siteConfig} = useDocusaurusContext();
  const {page, totalPages, nextPage, previousPage, permalink} = metadata;
  return (
    <Page
      title={page > 1 ? `Actualités, page ${page}` : 'Actualités'}
      description={page > 1 ? `${metadata.blogDescription} Page ${page} sur ${totalPages}.` : metadata.blogDescription}
      trail={page > 1 ? [{address: '/actualites/', label: 'Actualités'}] : []}
      address={addressOf(permalink, siteConfig.baseUrl)}
      changed={useNewsChanged()}
      lead={<p>{metadata.blogDescription}</p>}
    >
      <NewsList items={items} />
      <Pager page={page} totalPages={totalPages} newer={previousPage} older={nextPage} />
      <ul className="links">
        <li>
          <Link to="/actualites/archives/">Toutes les nouvelles par année</Link>
        </li>
        <li>
          <Link to="/chronologie/">La chronologie&nbsp;: séances, nouvelles et ressources dans l’ordre du temps</Link>
        </li>
        <li>
          <Link to="/actualites/etiquettes/">Les étiquettes</Link>
        </li>
        <li>
          <FeedLinks words="Suivre les actualités" folder={NEWS_FEED} />
        </li>
      </ul>
    </Page>
  );
}
