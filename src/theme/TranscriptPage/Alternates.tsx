import Head from '@docusaurus/Head';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {DownloadView} from '#core/view/downloads';

/** The forms that programs look for in the head of a page: the words with their codes and times. */
const TOLD: readonly DownloadView['id'][] = ['tei', 'webvtt', 'turns-json'];

export function Alternates({downloads}: {downloads: readonly DownloadView[]}) {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <Head>
      {downloads
        .filter(({id}) => TOLD.includes(id))
        .map(({id, name, mediaType, address}) => (
          <link key={id} rel="alternate" type={mediaType} href={withBaseUrl(address)} title={name} />
        ))}
    </Head>
  );
}
