import Link from '@docusaurus/Link';
import type {ResourceLineView} from '#core/view/resource';

/** A bibliography: one line a resource. Its filters read the words, their language and the themes. */
export function ResourceList({resources}: {resources: readonly ResourceLineView[]}) {
  return (
    <ul className="resources">
      {resources.map(({address, title, language, line, themes}) => (
        <li key={address} data-themes={themes.join(' ')}>
          <Link to={address} lang={language === 'fr' ? undefined : language}>
            {title}
          </Link>
          <p>{line}</p>
        </li>
      ))}
    </ul>
  );
}
