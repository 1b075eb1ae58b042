import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Page from '../Page';
import {addressOf} from '../Page/address';
import {NewsList, useNewsChanged} from '../News';
import type {Props} from '@theme/BlogTagsPostsPage';
import {FeedLinks} from '#components/FeedLinks';
import {Pager} from '#components/Pager';
import {FEED_FORMS} from '#core/view/feed-forms';

export default function BlogTagsPostsPage({tag, items, listMetadata}: Props) {
  const {siteConfig} = useDocusaurusContext();
  const {page, totalPages, nextPage, previousPage, permalink} = listMetadata;
  const folder = addressOf(tag.permalink, siteConfig.baseUrl);
  const start = useBaseUrl(folder);
  const of = page > 1 ? `, page ${page}` : '';
  return (
    <Page
      title={`Actualités : ${tag.label}${of}`}
      description={`${tag.description ?? `Les nouvelles sous l’étiquette «\u00A0${tag.label}\u00A0».`}${page > 1 ? ` Page ${page} sur ${totalPages}.` : ''}`}
      trail={[
        {address: '/actualites/', label: 'Actualités'},
        {address: '/actualites/etiquettes/', label: 'Étiquettes'},
      ]}
      lead={tag.description && <p>{tag.description}</p>}
      address={addressOf(permalink, siteConfig.baseUrl)}
      changed={useNewsChanged()}
    >
      <Head>
        {FEED_FORMS.map(({file, type, name}) => (
          <link
            key={file}
            rel="alternate"
            type={type}
            href={start + file}
            title={`Actualités\u00A0: ${tag.label} (${name})`}
          />
        ))}
      </Head>
      <NewsList items={items} />
      <Pager page={page} totalPages={totalPages} newer={previousPage} older={nextPage} />
      <ul className="links">
        <li>
          <FeedLinks words="Suivre cette étiquette" folder={folder} />
        </li>
      </ul>
    </Page>
  );
}
