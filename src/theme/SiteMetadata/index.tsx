import Head from '@docusaurus/Head';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import {recordAt} from '#core/citation/permalink';
import {CARD_FOLDER, CARD_SIZE, cardNameOf} from '#core/view/social-card';
import {addressOf} from '../Page/address';

/** What every page says of itself to machines: its one address, its language, its site, the image of a shared link. */
export default function SiteMetadata() {
  const {siteConfig} = useDocusaurusContext();
  const {pathname} = useLocation();
  const cards = usePluginData('social-cards') as Record<string, string>;
  // The page that answers unknown addresses has no address of its own.
  if (pathname.endsWith('.html')) return null;
  const address = siteConfig.url + (pathname.endsWith('/') ? pathname : `${pathname}/`);
  const own = addressOf(pathname, siteConfig.baseUrl);
  const card = cardNameOf(own, (name) => Object.hasOwn(cards, name));
  return (
    <Head>
      <link rel="canonical" href={address} />
      <meta property="og:url" content={address} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content="fr_FR" />
      {/* Zotero would take it for the journal of the article, or the publisher's site, that the page is the record of. */}
      {recordAt(own)?.kind !== 'resource' && <meta property="og:site_name" content={siteConfig.title} />}
      <meta property="og:image" content={`${siteConfig.url}${siteConfig.baseUrl}${CARD_FOLDER}/${card}.png`} />
      <meta property="og:image:width" content={String(CARD_SIZE.width)} />
      <meta property="og:image:height" content={String(CARD_SIZE.height)} />
      <meta property="og:image:alt" content={cards[card]} />
      <meta name="twitter:card" content="summary_large_image" />
    </Head>
  );
}
