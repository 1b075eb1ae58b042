import Link from '@docusaurus/Link';
import Page from '../Page';
import type {ThemeSummaryView} from '#core/view/shelf';

interface Props {
  readonly themes: readonly ThemeSummaryView[];
  readonly address: string;
  readonly changed?: string;
}

export default function ThemesPage({themes, address, changed}: Props) {
  return (
    <Page
      title="Thèmes"
      description="Les huit rayons de l’archive : séances, ressources, termes et actualités rangés par thème."
      address={address}
      changed={changed}
    >
      <ul className="index">
        {themes.map(({address: to, title, description, count}) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            <span>{description}</span>
            <span className="index-where">{count} ressources</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
