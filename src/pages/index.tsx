import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {usePluginData} from '@docusaurus/useGlobalData';
import Layout from '@theme/Layout';
import PageMetadata from '@theme/PageMetadata';
import {PostList} from '#components/PostList';
import {SessionList} from '#components/SessionList';
import type {PageMetadata as Metadata} from '#core/metadata/page-metadata';
import {ARCHIVE_DESCRIPTION} from '#core/metadata/prose';
import {writeDate} from '#core/model/imprecise-date';
import type {HomeView} from '#core/view/home';

/** The counter: what this is, the search field, the four sessions, the shelves, the news, how to take part. */
export default function Home() {
  const {home, metadata} = usePluginData('archive') as {home: HomeView; metadata: Record<string, Metadata>};
  const {sessions, themes, news, counts, opening, changed} = home;
  return (
    <Layout ownSearch title="Archive du cycle de débats" description={ARCHIVE_DESCRIPTION}>
      <PageMetadata {...metadata['/']!} />
      <main id="contenu" className="home" data-sheet="counter" tabIndex={-1}>
        <header className="counter">
          <h1>
            Dématérialiser <br />
            pour mieux régner
          </h1>
          <p className="counter-what">
            L’archive publique de quatre débats sur la dématérialisation des services publics et le contrôle par
            algorithme&nbsp;: Caf, Pôle emploi, travail social. Paris, 2022-2023.
          </p>
          <Window />
          <figure className="opening">
            {opening && (
              <blockquote>
                <p>{opening}</p>
              </blockquote>
            )}
            <figcaption>
              Un cycle du Mouton Numérique, avec La Quadrature du Net et le centre social Le Picoulet.{' '}
              <Link to="/presentation/">Lire le texte de présentation</Link>
            </figcaption>
          </figure>
        </header>

        <section aria-labelledby="seances">
          <h2 id="seances">Les quatre séances</h2>
          <SessionList sessions={sessions} />
        </section>

        <section aria-labelledby="themes" className="home-themes">
          <h2 id="themes">Par thème</h2>
          <ul className="shelf">
            {themes.map(({address, title, description, count}) => (
              <li key={address}>
                <Link to={address}>{title}</Link>
                <span className="count">{count}</span>
                <p>{description}</p>
              </li>
            ))}
          </ul>
          <p>
            Ou tout parcourir&nbsp;: <Link to="/ressources/">{counts.resources} ressources</Link>,{' '}
            <Link to="/glossaire/">{counts.terms} mots du glossaire</Link>,{' '}
            <Link to="/intervenants/">{counts.people} personnes et collectifs</Link>.
          </p>
        </section>

        <section aria-labelledby="actualites">
          <h2 id="actualites">Dernières nouvelles</h2>
          <PostList posts={news} />
          <p>
            <Link to="/actualites/">Toutes les actualités</Link>, et toute l’archive dans l’ordre du temps&nbsp;:{' '}
            <Link to="/chronologie/">la chronologie</Link>.
          </p>
        </section>

        <section aria-labelledby="contribuer" className="home-contribute">
          <h2 id="contribuer">Vous étiez là&#8239;? Vous savez quelque chose&#8239;?</h2>
          <p>
            Cette archive se complète avec celles et ceux dont elle parle&nbsp;: travail social, guichets, syndicats,
            usagères et usagers. Il n’y a pas de compte à créer, et vous choisissez le nom qui paraît.
          </p>
          <p>
            <Link to="/contribuer/" className="button">
              Contribuer
            </Link>
          </p>
        </section>
        <footer className="page-footer">
          <p>
            {changed ? (
              <>
                Dernière modification de l’archive&nbsp;: <time dateTime={changed}>{writeDate(changed as never)}</time>.
              </>
            ) : (
              'Date de la dernière modification inconnue.'
            )}
          </p>
          <p>
            <Link to="/contribuer/signaler/?page=/">Signaler une erreur sur cette page</Link>
          </p>
        </footer>
      </main>
    </Layout>
  );
}

/** The counter window: the same search as in the header, larger. */
function Window() {
  const action = useBaseUrl('/recherche/');
  return (
    <archive-search class="search big-search" data-base={useBaseUrl('/')}>
      <form role="search" aria-label="Chercher dans l’archive" action={action} method="get" className="ask">
        <label htmlFor="q-accueil">Que cherchez-vous&#8239;?</label>
        <input id="q-accueil" name="q" type="search" autoComplete="off" spellCheck="false" />
        <button type="submit">Chercher</button>
      </form>
    </archive-search>
  );
}
