import Link from '@docusaurus/Link';

interface Props {
  readonly letters: readonly {readonly letter: string; readonly address: string}[];
  /** The letter of this page. */
  readonly current?: string;
}

/** The letters of the concordance, each a page of its own. */
export function LetterNav({letters, current}: Props) {
  return (
    <nav className="initials" aria-label="Lettres">
      {letters.map(({letter, address}) => (
        <Link
          key={letter}
          to={address}
          aria-label={letter === '#' ? 'Autres signes' : undefined}
          aria-current={letter === current ? 'page' : undefined}
        >
          {letter}
        </Link>
      ))}
    </nav>
  );
}
