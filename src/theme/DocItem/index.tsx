import {DocProvider, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import MDXContent from '@theme/MDXContent';
import Page from '../Page';
import {addressOf} from '../Page/address';
import type {Props} from '@theme/DocItem';
import {permalink} from '#core/citation/permalink';
import type {ReadingView} from '#core/view/recording';
import {Contents} from './Contents';
import {Credit} from './Credit';
import {Listen} from './Listen';

/** A prose page: its words, where they come from, its sections, its neighbours. */
export default function DocItem({content: Content}: Props) {
  const {metadata, frontMatter, toc} = Content;
  const {siteConfig} = useDocusaurusContext();
  const {credit, source, verbatim} = frontMatter as Record<string, string | boolean | undefined>;
  const address = addressOf(metadata.permalink, siteConfig.baseUrl);
  const changed = metadata.lastUpdatedAt ? new Date(metadata.lastUpdatedAt).toISOString().slice(0, 10) : undefined;
  const {readings} = usePluginData('archive') as {readings: Record<string, ReadingView>};
  const reading = readings[address];
  const inGuide = address.startsWith('/contribuer/');
  return (
    <DocProvider content={Content}>
      <Page
        title={metadata.title}
        description={metadata.description}
        trail={inGuide ? [{address: '/contribuer/', label: 'Contribuer'}] : []}
        address={address}
        changed={changed}
        className={verbatim ? 'verbatim' : 'doc'}
      >
        {typeof credit === 'string' && (
          <Credit words={credit} source={typeof source === 'string' ? permalink('resource', source) : undefined} />
        )}
        {reading && <Listen {...reading} />}
        <Contents toc={toc} />
        {address === '/contribuer/signaler/' && <archive-reported />}
        <div className="prose">
          <MDXContent>
            <Content />
          </MDXContent>
        </div>
        <Guide address={address} />
      </Page>
    </DocProvider>
  );
}

/** The pages of the same guide, this one marked. */
function Guide({address}: {address: string}) {
  const {siteConfig} = useDocusaurusContext();
  const items = useDocsSidebar()?.items ?? [];
  if (items.length === 0) return null;
  return (
    <nav className="guide" aria-labelledby="guide">
      <h2 id="guide">Le guide</h2>
      <ul>
        {items.map((item) =>
          item.type === 'link' ? (
            <li key={item.href}>
              <Link
                to={item.href}
                aria-current={addressOf(item.href, siteConfig.baseUrl) === address ? 'page' : undefined}
              >
                {item.label}
              </Link>
            </li>
          ) : null,
        )}
        <li>
          <Link to="/contribuer/champs/">Les champs des fiches</Link>
        </li>
      </ul>
    </nav>
  );
}
