import Link from '@docusaurus/Link';
import type {ResourceLineView} from '#core/view/resource';

/** A bibliography: one line a resource, with the values that the filters read. */
export function ResourceList({resources}: {resources: readonly ResourceLineView[]}) {
  return (
    <ul className="resources">
      {resources.map(({address, title, language, authors, year, type, typeId, themes}) => (
        <li
          key={address}
          data-type={typeId}
          data-language={language}
          data-year={year || 'sans-date'}
          data-themes={themes.join(' ')}
        >
          <Link to={address} lang={language === 'fr' ? undefined : language}>
            {title}
          </Link>
          <span className="resource-line">{[authors, year || 'sans date', type].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
