import Head from '@docusaurus/Head';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {writeJsonLd} from '#core/metadata/json-ld';
import type {PageMetadata as Metadata} from '#core/metadata/page-metadata';

/** What a page says of itself to machines, in its head. */
export default function PageMetadata({tags, links, jsonLd}: Metadata) {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <Head>
      {links.map(({rel, href, type}) => (
        <link
          key={rel}
          rel={rel}
          {...(type === undefined ? {} : {type})}
          href={href.startsWith('/') ? withBaseUrl(href) : href}
        />
      ))}
      {tags.map(({name, content}, index) => (
        <meta key={index} name={name} content={content} />
      ))}
      {jsonLd.length > 0 && <script type="application/ld+json">{writeJsonLd(jsonLd)}</script>}
    </Head>
  );
}
