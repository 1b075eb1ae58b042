import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';

/** A page that does not exist: say so, and offer the ways on. */
export default function NotFound() {
  const action = useBaseUrl('/recherche/');
  return (
    <Layout title="Page introuvable" description="Cette adresse ne mène à aucune page de l’archive." ownSearch>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main id="contenu" className="page" data-sheet="counter" tabIndex={-1}>
        <header className="page-header">
          <p className="over">Guichet fermé</p>
          <h1>Il n’y a pas de page à cette adresse</h1>
          <div className="lead">
            <p>
              L’adresse est peut-être incomplète, ou recopiée avec une faute. Rien de ce que l’archive a publié ne
              devrait disparaître sans explication&nbsp;: si un lien vous a menée ou mené ici, c’est une erreur de notre
              part.
            </p>
          </div>
          <p className="lead">
            L’adresse d’un passage s’écrit en minuscules&nbsp;: <code>/t/</code>, puis cinq signes. <archive-moved />
          </p>
        </header>
        <form
          role="search"
          aria-label="Chercher dans l’archive"
          action={action}
          method="get"
          className="ask big-search"
        >
          <label htmlFor="q-404">Que cherchez-vous&#8239;?</label>
          <input id="q-404" name="q" type="search" />
          <button type="submit">Chercher</button>
        </form>
        <ul className="links">
          <li>
            <Link to="/">L’accueil de l’archive</Link>
          </li>
          <li>
            <Link to="/seances/">Les quatre séances</Link>
          </li>
          <li>
            <Link to="/ressources/">Les ressources</Link>
          </li>
          <li>
            <Link to="/glossaire/">Le glossaire</Link>
          </li>
          <li>
            <Link to="/contribuer/signaler/">Signaler ce lien rompu</Link>
          </li>
        </ul>
      </main>
    </Layout>
  );
}
