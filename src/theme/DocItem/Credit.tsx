import Link from '@docusaurus/Link';

/** Whose words these are, when they are not the archive's, and the record of where they were read. */
export function Credit({words, source}: {words: string; source?: string | undefined}) {
  return (
    <p className="credit">
      {words}.{' '}
      {source && (
        <>
          Voir <Link to={source}>la fiche de la page d’origine</Link>.
        </>
      )}
    </p>
  );
}
