import Link from '@docusaurus/Link';

interface Props {
  readonly page: number;
  readonly totalPages: number;
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

/** From one page of news to the next; nothing when all stand on one page. */
export function Pager({page, totalPages, newer, older}: Props) {
  if (totalPages < 2) return null;
  return (
    <nav className="neighbours" aria-label="Pages">
      {newer && <Link to={newer}>Nouvelles plus récentes</Link>}
      <span>
        Page {page} sur {totalPages}
      </span>
      {older && <Link to={older}>Nouvelles plus anciennes</Link>}
    </nav>
  );
}
