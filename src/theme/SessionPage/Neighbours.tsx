import Link from '@docusaurus/Link';
import type {SessionSummaryView} from '#core/view/session';

interface Props {
  readonly previous?: SessionSummaryView | undefined;
  readonly next?: SessionSummaryView | undefined;
}

/** The sessions before and after this one. */
export function Neighbours({previous, next}: Props) {
  return (
    <nav className="neighbours" aria-label="Autres séances">
      {previous && (
        <Link to={previous.address} rel="prev">
          <span>Séance précédente</span> {previous.title}
        </Link>
      )}
      {next && (
        <Link to={next.address} rel="next">
          <span>Séance suivante</span> {next.title}
        </Link>
      )}
    </nav>
  );
}
