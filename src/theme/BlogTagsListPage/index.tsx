import Link from '@docusaurus/Link';
import {useNewsChanged} from '../News';
import Page from '../Page';
import type {Props} from '@theme/BlogTagsListPage';

export default function BlogTagsListPage({tags}: Props) {
  return (
    <Page
      title="Étiquettes des actualités"
      description="Les sujets des actualités, et combien de nouvelles chacun rassemble."
      trail={[{address: '/actualites/', label: 'Actualités'}]}
      address="/actualites/etiquettes/"
      changed={useNewsChanged()}
    >
      <ul className="index">
        {tags.map(({label, permalink, count, description}) => (
          <li key={permalink}>
            <Link to={permalink}>{label}</Link>
            {description && <span>{description}</span>}
            <span className="index-where">{count === 1 ? '1 nouvelle' : `${count} nouvelles`}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
