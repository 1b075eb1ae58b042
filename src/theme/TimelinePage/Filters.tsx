import Link from '@docusaurus/Link';
import type {ChoiceView} from '#core/view/timeline-filter';

interface Props {
  readonly kinds: readonly ChoiceView[];
  readonly themes: readonly ChoiceView[];
}

/** Two lists of links: a kind, a theme. What would show nothing is told, not linked. */
export function Filters({kinds, themes}: Props) {
  return (
    <nav className="choices" aria-label="Filtrer la chronologie">
      <h2 id="choix-genre">Genre</h2>
      <Choices by="choix-genre" choices={kinds} />
      <h2 id="choix-theme">Thème</h2>
      <Choices by="choix-theme" choices={themes} />
    </nav>
  );
}

function Choices({by, choices}: {by: string; choices: readonly ChoiceView[]}) {
  return (
    <ul aria-labelledby={by}>
      {choices.map(({label, count, address, current}) => (
        <li key={label}>
          {address ? (
            <>
              <Link to={address} aria-current={current ? 'page' : undefined}>
                {label}
              </Link>{' '}
              <span className="count">{count}</span>
            </>
          ) : (
            `${label}\u00A0: aucune`
          )}
        </li>
      ))}
    </ul>
  );
}
