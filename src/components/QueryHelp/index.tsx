/** The marks that a question may hold, for whoever unfolds them (src/core/query/scan-query.ts). */
export function QueryHelp() {
  return (
    <details className="query-help with-script">
      <summary>Préciser la recherche</summary>
      <ul>
        <li>
          <code>"contrôle social"</code>, entre guillemets&nbsp;: ces mots à la suite, écrits ainsi.
        </li>
        <li>
          <code>-logement</code>, précédé d’un tiret&nbsp;: sans ce mot.
        </li>
        <li>
          <code>qui:Deville</code>&nbsp;: seulement cette personne ou ce collectif.
        </li>
        <li>
          <code>séance:contrôle</code>&nbsp;: seulement les séances dont le titre a ce mot.
        </li>
      </ul>
      <p>
        Les accents, les majuscules, le pluriel et l’article ne comptent pas&#8239;; le dernier mot peut être inachevé.
      </p>
    </details>
  );
}
