import Page from '../Page';
import {NewsList, useNewsChanged} from '../News';
import type {Props} from '@theme/BlogListPage';
import Link from '@docusaurus/Link';
import {FeedLinks} from '#components/FeedLinks';
import {NEWS_FEED} from '#core/view/feed-forms';

export default function BlogListPage({metadata, items}: Props) {
  const {page, totalPages, nextPage, previousPage} = metadata;
  return (
    <Page
      title={page > 1 ? `Actualités, page ${page}` : 'Actualités'}
      description={metadata.blogDescription}
      address={page > 1 ? `/actualites/page/${page}/` : '/actualites/'}
      changed={useNewsChanged()}
      lead={<p>{metadata.blogDescription}</p>}
    >
      <NewsList items={items} />
      <nav className="neighbours" aria-label="Pages">
        {previousPage && <Link to={previousPage}>Nouvelles plus récentes</Link>}
        {totalPages > 1 && (
          <span>
            Page {page} sur {totalPages}
          </span>
        )}
        {nextPage && <Link to={nextPage}>Nouvelles plus anciennes</Link>}
      </nav>
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
