import Link from '@docusaurus/Link';
import type {ResourceLineView} from '#core/view/resource';

interface Props {
  readonly resources: readonly ResourceLineView[];
  /** Ids in the order in which filters know them: each line has the ranks of its own, which are shorter. */
  readonly themeOrder?: readonly string[];
}

/** A bibliography: one line a resource. Its filters read the words, their language and the themes. */
export function ResourceList({resources, themeOrder}: Props) {
  return (
    <ul className="resources">
      {resources.map(({address, title, language, line, themes}) => (
        <li key={address} data-themes={themeOrder && themes.map((id) => themeOrder.indexOf(id)).join(' ')}>
          <Link to={address} lang={language === 'fr' ? undefined : language}>
            {title}
          </Link>
          <p>{line}</p>
        </li>
      ))}
    </ul>
  );
}
