import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Page from '../Page';
import {addressOf} from '../Page/address';
import {NewsList, useNewsChanged} from '../News';
import type {Props} from '@theme/BlogTagsPostsPage';
import {FeedLinks} from '#components/FeedLinks';
import {FEED_FORMS} from '#core/view/feed-forms';

export default function BlogTagsPostsPage({tag, items}: Props) {
  const {siteConfig} = useDocusaurusContext();
  const address = addressOf(tag.permalink, siteConfig.baseUrl);
  const start = useBaseUrl(address);
  return (
    <Page
      title={`Actualités : ${tag.label}`}
      description={tag.description ?? `Les nouvelles de l’archive sous l’étiquette « ${tag.label} ».`}
      trail={[
        {address: '/actualites/', label: 'Actualités'},
        {address: '/actualites/etiquettes/', label: 'Étiquettes'},
      ]}
      lead={tag.description && <p>{tag.description}</p>}
      address={address}
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
      <p>
        <FeedLinks words="Suivre cette étiquette" folder={address} />
      </p>
    </Page>
  );
}
