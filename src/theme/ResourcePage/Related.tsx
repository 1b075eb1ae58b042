import Link from '@docusaurus/Link';
import type {RelatedView} from '#core/view/related';

/** Other resources to see, each with why; nothing at all when there is none. */
export function Related({resources}: {resources: readonly RelatedView[]}) {
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby="voir-aussi">
      <h2 id="voir-aussi">À voir aussi</h2>
      <ul className="resources">
        {resources.map(({address, title, language, line, reason}) => (
          <li key={address}>
            <Link to={address} lang={language === 'fr' ? undefined : language}>
              {title}
            </Link>
            <p>{line}</p>
            <p className="related-reason">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
