import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import PageMetadata from '@theme/PageMetadata';
import {usePluginData} from '@docusaurus/useGlobalData';
import {Cite} from '#components/Cite';
import {Definitions} from '#components/Definitions';
import {breadcrumbs} from '#core/metadata/breadcrumbs';
import type {PageMetadata as Metadata} from '#core/metadata/page-metadata';
import {writeDate} from '#core/model/imprecise-date';
import type {ShortDefinition} from '#core/view/definitions';
import type {LinkView} from '#core/view/link';

interface Props {
  /** Of the document, and of the page unless `heading` says it in other words. */
  readonly title: string;
  readonly heading?: string;
  readonly description: string;
  readonly children: ReactNode;
  /** The way back: « Séances », « Ressources ». */
  readonly trail?: readonly LinkView[];
  /** A short line above the title: kind, number. */
  readonly over?: ReactNode;
  /** The language of the title when it is not French. */
  readonly titleLanguage?: string | undefined;
  readonly lead?: ReactNode;
  /** Root-relative address of this page, for « signaler une erreur ». */
  readonly address: string;
  /** Day of the last change, `YYYY-MM-DD`. */
  readonly changed?: string | undefined;
  /** What that day is of, when the page also shows what stands in other files: each has its day on its own page. */
  readonly dated?: 'page' | 'record';
  /** For machines; prose pages find theirs by their address. */
  readonly metadata?: Metadata | undefined;
  readonly className?: string;
  readonly ownSearch?: boolean;
  /** The page puts how to cite it among its own tools. */
  readonly citedWithin?: boolean;
  /** The style sheet of its own, `src/css/sheets/`. */
  readonly sheet?: 'bibliography' | 'contribution' | 'counter' | 'paper' | 'timeline' | 'transcripts';
}

const DATED = {page: 'cette page', record: 'cette fiche'} as const;
const NOTHING: Metadata = {tags: [], links: [], jsonLd: []};

/** A page of the archive: where one is, its title, its words, when it last changed, how to report an error. */
export default function Page({
  title,
  heading = title,
  description,
  children,
  trail = [],
  over,
  titleLanguage,
  lead,
  address,
  changed,
  dated = 'page',
  metadata,
  className,
  ownSearch = false,
  citedWithin = false,
  sheet,
}: Props) {
  const {siteConfig} = useDocusaurusContext();
  const archive = usePluginData('archive') as {
    definitions: Record<string, readonly ShortDefinition[]>;
    metadata: Record<string, Metadata>;
  };
  const {tags, links, jsonLd} = metadata ?? archive.metadata[address] ?? NOTHING;
  const way = [{address: '/', label: 'Accueil'}, ...trail, {address, label: title}];
  const ways = trail.length > 0 ? [breadcrumbs(way, {root: siteConfig.url + siteConfig.baseUrl})] : [];
  return (
    <Layout title={title} description={description} ownSearch={ownSearch}>
      <PageMetadata tags={tags} links={links} jsonLd={[...jsonLd, ...ways]} />
      <main id="contenu" className={className ? `page ${className}` : 'page'} tabIndex={-1} data-sheet={sheet}>
        {trail.length > 0 && (
          <nav className="trail" aria-label="Fil d’Ariane">
            <ol>
              <li>
                <Link to="/">Accueil</Link>
              </li>
              {trail.map((step) => (
                <li key={step.address}>
                  <Link to={step.address}>{step.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <header className="page-header">
          {over && <p className="over">{over}</p>}
          <h1 lang={titleLanguage === 'fr' ? undefined : titleLanguage}>{heading}</h1>
          {lead && <div className="lead">{lead}</div>}
        </header>
        {!citedWithin && <Cite address={address} />}
        {children}
        <Definitions definitions={archive.definitions[address] ?? []} />
        <footer className="page-footer">
          <p>
            {changed ? (
              <>
                Dernière modification de {DATED[dated]}&nbsp;:{' '}
                <time dateTime={changed}>{writeDate(changed as never)}</time>.
                {dated === 'record' && ' Ce que d’autres pages en disent est daté sur ces pages.'}
              </>
            ) : (
              'Date de la dernière modification inconnue.'
            )}
          </p>
          <p>
            <Link to={`/contribuer/signaler/?page=${address}`}>Signaler une erreur sur cette page</Link>
          </p>
        </footer>
      </main>
    </Layout>
  );
}
