import Head from '@docusaurus/Head';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** What every page says of itself to machines: its one address, its language, its site. */
export default function SiteMetadata() {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  // The page that answers unknown addresses has no address of its own.
  if (pathname.endsWith('.html')) return null;
  const address = siteConfig.url + (pathname.endsWith('/') ? pathname : `${pathname}/`);
  return (
    <Head>
      <link rel="canonical" href={address} />
      <meta property="og:url" content={address} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content="fr_FR" />
      <meta property="og:site_name" content={siteConfig.title} />
    </Head>
  );
}
