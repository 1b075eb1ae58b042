import Link from '@docusaurus/Link';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {DownloadView} from '#core/view/downloads';

/** The files beside the page of a session's words, written by the exports plugin; none when there are no words. */
export function useDownloads(address: string): readonly DownloadView[] {
  const {downloads} = usePluginData('exports') as {downloads: Record<string, readonly DownloadView[]>};
  return downloads[address] ?? [];
}

/** The words of a session as files: what each is for, and what it weighs. */
export function Downloads({downloads}: {downloads: readonly DownloadView[]}) {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <>
      <ul className="links">
        {downloads.map(({id, name, mediaType, forWhom, address, size}) => (
          <li key={id}>
            {/* Files, not pages: a plain link, which the router leaves alone. */}
            <a href={withBaseUrl(address)} type={mediaType} download>
              {`${name} (${size})`}
            </a>
            {`\u00A0: ${forWhom}`}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/formats/">Ce que garde chaque format</Link>.
      </p>
    </>
  );
}
