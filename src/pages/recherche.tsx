import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {usePluginData} from '@docusaurus/useGlobalData';
import Page from '../theme/Page';
import {LetterNav} from '#components/LetterNav';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {ConcordanceLetter} from '#core/view/concordance';
import type {HomeView} from '#core/view/home';
import {QueryHelp} from '#components/QueryHelp';

type Letters = readonly Pick<ConcordanceLetter, 'letter' | 'address'>[];

/** Search as a page of its own, with an address to share. Without a script it is a desk with drawers to open by hand. */
export default function SearchPage() {
  const {home, letters} = usePluginData('archive') as {home: HomeView; letters: Letters};
  const action = useBaseUrl('/recherche/');
  return (
    <Page
      title="Recherche"
      description="Chercher un mot, un nom ou un sigle dans toute l’archive."
      address="/recherche/"
      changed={home.changed}
      className="search-page"
      sheet="counter"
      ownSearch
    >
      <archive-results data-base={useBaseUrl('/')}>
        <form
          role="search"
          aria-label="Chercher dans toute l’archive"
          action={action}
          method="get"
          className="ask big-search with-script"
        >
          <label htmlFor="q-page">Que cherchez-vous&#8239;?</label>
          <input id="q-page" name="q" type="search" autoComplete="off" spellCheck="false" />
          <button type="submit">Chercher</button>
        </form>
        <QueryHelp />
      </archive-results>
      <section className="without-script">
        <h2>Sans JavaScript</h2>
        <p>
          La recherche se fait dans votre navigateur et demande JavaScript&nbsp;: rien de ce que vous cherchez n’est
          envoyé. Sans lui, <Link to={CONCORDANCE_ADDRESS}>les mots, les noms et les sigles de A à Z</Link> mènent aux
          passages des débats où ils sont dits&nbsp;:
        </p>
        <LetterNav letters={letters} />
        <p>Tout se trouve aussi à la main&nbsp;:</p>
        <ul className="links">
          <li>
            <Link to="/seances/">Les {home.sessions.length} séances</Link>
          </li>
          <li>
            <Link to="/glossaire/">Les {home.counts.terms} mots du glossaire, de A à Z</Link>
          </li>
          <li>
            <Link to="/intervenants/">Les {home.counts.people} personnes et collectifs</Link>
          </li>
          <li>
            <Link to="/ressources/">Les {home.counts.resources} ressources</Link>
          </li>
          {home.themes.map(({address, title}) => (
            <li key={address}>
              <Link to={address}>Thème&nbsp;: {title}</Link>
            </li>
          ))}
          <li>
            <Link to="/actualites/archives/">Toutes les nouvelles</Link>
          </li>
        </ul>
      </section>
    </Page>
  );
}
