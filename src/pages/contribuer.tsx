import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {usePluginData} from '@docusaurus/useGlobalData';
import Page from '../theme/Page';
import {ContributionForm} from '#components/ContributionForm';
import {OtherWays} from '#components/OtherWays';
import type {ContributionView} from '#core/view/contribution';
import type {HomeView} from '#core/view/home';

/** The counter: one form for all that can be sent, and the same thing on paper, by mail, as a file. */
export default function ContributePage() {
  const view = usePluginData('contribution') as ContributionView;
  const {home} = usePluginData('archive') as {home: HomeView};
  return (
    <Page
      title="Contribuer"
      heading="Écrire à l’archive"
      description="Envoyer une note, un témoignage, une correction, demander un retrait : sans compte, et sous le nom que vous voulez."
      address="/contribuer/"
      changed={home.changed}
      sheet="contribution"
      lead={
        <p>
          Sans compte, sans diplôme, sous votre nom, sous un autre ou sans nom. À l’écran, ou{' '}
          <a href="#autrement">sur papier</a>.
        </p>
      }
    >
      <ContributionForm view={view} base={useBaseUrl('/')} />
      <OtherWays view={view} base={useBaseUrl('/')} />
      <section aria-labelledby="guides">
        <h2 id="guides">Être aidé·e</h2>
        <ul className="links">
          <li>
            <Link to="/contribuer/guides/">Ce que l’on peut envoyer, et ce qui se passe ensuite</Link>
          </li>
          <li>
            <Link to="/contribuer/signaler/">Signaler une erreur, en une ligne</Link>
          </li>
          <li>
            <Link to="/contribuer/ecrire-une-note/">Écrire une note, pas à pas</Link>
          </li>
        </ul>
      </section>
    </Page>
  );
}
