import Link from '@docusaurus/Link';
import Page from '../Page';
import {Filters} from './Filters';
import {PerYear} from './PerYear';
import {Register} from './Register';
import type {TimelineListView} from '#core/view/timeline-list';

interface Props {
  readonly list: TimelineListView;
  readonly address: string;
  readonly changed?: string;
}

/** The register of what the archive dates. Each choice of the filters is a page of its own: the address is the filter. */
export default function TimelinePage({list, address, changed}: Props) {
  const {title, description, whole, count, vague, years, periods, undated} = list;
  return (
    <Page
      title={title}
      description={description}
      trail={whole ? [{address: whole, label: 'Chronologie'}] : []}
      address={address}
      changed={changed}
      className="timeline"
      sheet="timeline"
      lead={
        <p>
          {count > 1 ? `${count} entrées, de la plus ancienne à la plus récente.` : `${count} entrée.`}
          {vague && ' Une entrée dont le mois n’est pas connu se trouve en tête de son année.'}
        </p>
      }
    >
      <Filters {...list} />
      <nav className="initials" aria-label="Années">
        {years.map(({year}) => (
          <a key={year} href={`#annee-${year}`}>
            {year}
          </a>
        ))}
        {periods && <a href="#par-annee">Combien par année</a>}
      </nav>
      <Register years={years} />
      {undated.sessions > 0 && (
        <p className="undated">
          {undated.sessions > 1 ? 'Des séances n’ont' : 'Une séance n’a'} pas de date connue et ne
          {undated.sessions > 1 ? ' figurent' : ' figure'} pas ici&nbsp;:{' '}
          <Link to="/seances/">voir toutes les séances</Link>.
        </p>
      )}
      {undated.resources > 0 && (
        <p className="undated">
          <Link to={undated.address}>
            {undated.resources > 1 ? `${undated.resources} ressources` : 'Une ressource'} sans date
          </Link>{' '}
          {undated.resources > 1 ? 'ne figurent' : 'ne figure'} pas ici.
        </p>
      )}
      {periods && <PerYear periods={periods} of={title} />}
    </Page>
  );
}
