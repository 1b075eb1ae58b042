import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Page from '../Page';
import {addressOf} from '../Page/address';
import {NewsList, useNewsChanged} from '../News';
import type {Props} from '@theme/BlogTagsPostsPage';

export default function BlogTagsPostsPage({tag, items}: Props) {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Page
      title={`Actualités : ${tag.label}`}
      description={tag.description ?? `Les nouvelles de l’archive sous l’étiquette « ${tag.label} ».`}
      trail={[
        {address: '/actualites/', label: 'Actualités'},
        {address: '/actualites/etiquettes/', label: 'Étiquettes'},
      ]}
      lead={tag.description && <p>{tag.description}</p>}
      address={addressOf(tag.permalink, siteConfig.baseUrl)}
      changed={useNewsChanged()}
    >
      <NewsList items={items} />
    </Page>
  );
}
