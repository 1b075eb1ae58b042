import Link from '@docusaurus/Link';
import Page from '../Page';
import {RecordLinks} from '#components/RecordLinks';
import {ResourceList} from '#components/ResourceList';
import {BIBLIOGRAPHY} from '#core/citation/permalink';
import {WHOLE_LIST} from '#core/view/record-words';
import type {ResourceLineView} from '#core/view/resource';
import type {ThemeSummaryView} from '#core/view/shelf';

interface Props {
  readonly resources: readonly ResourceLineView[];
  readonly themes: readonly ThemeSummaryView[];
  readonly address: string;
  readonly changed?: string;
}

export default function ResourcesPage({resources, themes, address, changed}: Props) {
  return (
    <Page
      title="Ressources"
      description="La bibliographie de l’archive : livres, rapports, articles, films, textes de loi, par thème, genre, langue et année."
      address={address}
      changed={changed}
      className="resources-page"
      sheet="bibliography"
      lead={
        <p>
          {`${resources.length} documents cités ou conseillés.`} Aucun lien n’est tenu pour vérifié tant qu’il n’a pas
          été ouvert en ligne&nbsp;: chaque fiche le dit.
        </p>
      }
    >
      <nav className="shelves" aria-labelledby="par-theme">
        <h2 id="par-theme">Par thème</h2>
        <ul>
          {themes.map(({address: to, title, count}) => (
            <li key={to}>
              <Link to={to}>{title}</Link> <span className="count">{count}</span>
            </li>
          ))}
        </ul>
      </nav>
      <archive-filter>
        <h2>Toute la liste</h2>
        <RecordLinks address={BIBLIOGRAPHY}>{WHOLE_LIST}</RecordLinks>
        <ResourceList resources={resources} themeOrder={themes.map(({id}) => id)} />
      </archive-filter>
    </Page>
  );
}
