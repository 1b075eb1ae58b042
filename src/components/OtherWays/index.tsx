import Link from '@docusaurus/Link';
import type {ContributionView} from '#core/view/contribution';

/** The same papers without the form: a file to fill in, a sheet to print, a message, a forge; each kind has them all. */
export function OtherWays({view: {kinds, ways}, base}: {view: ContributionView; base: string}) {
  const {contact, paper, forge, service} = ways;
  return (
    <section aria-labelledby="autrement" className="other-ways">
      <h2 id="autrement">Sur papier, par fichier, par courriel</h2>
      {!service && (
        <p className="without-script">
          Sans JavaScript, le formulaire de cette page ne paraît pas&nbsp;: il ne pourrait rien envoyer. Ce qui suit
          s’en passe.
        </p>
      )}
      {!service && !contact && (
        <p className="notice">
          Rien n’est encore ouvert pour recevoir vos textes en ligne&nbsp;: l’association n’a donné ni adresse, ni
          service. Vous pouvez écrire, enregistrer et imprimer dès maintenant.
        </p>
      )}
      <dl>
        <dt>Sur papier</dt>
        <dd>
          Imprimez la feuille, remplissez-la, remettez-la
          {paper ? <>&nbsp;: {paper}.</> : '. L’association n’a pas encore dit où.'}
        </dd>
        <dt>Par fichier</dt>
        <dd>
          Téléchargez le modèle, remplacez ses mots, gardez ses lignes de tirets. Pour une correction, le code est dans
          l’adresse du passage&#8239;; laissez l’empreinte telle quelle si vous n’en avez pas.
        </dd>
        <dt>Par courriel</dt>
        <dd>
          {contact ? (
            <>
              <a href={`mailto:${contact}`}>{contact}</a>. Un message simple suffit.
            </>
          ) : (
            'L’association n’a pas encore donné d’adresse.'
          )}
        </dd>
        {forge && (
          <>
            <dt>Par la forge</dt>
            <dd>
              Si vous avez un compte sur <a href={forge.address}>celle de l’archive</a>&nbsp;: ce que l’on y écrit est
              public aussitôt. Là où le nom du fichier dit «&nbsp;a-renommer&nbsp;», mettez les mots de votre titre,
              sans accent et avec des traits d’union.
            </dd>
          </>
        )}
      </dl>
      <ul className="index papers">
        {kinds.map(({kind, label, template, sheet, mail, forge: newFile}) => (
          <li key={kind}>
            <b>{label}</b>
            <span>
              <Link to={sheet} aria-label={`Feuille à imprimer\u00A0: ${label}`}>
                feuille à imprimer
              </Link>
            </span>
            <span>
              <a href={base + template.slice(1)} download aria-label={`Fichier modèle\u00A0: ${label}`}>
                modèle
              </a>
            </span>
            {mail && (
              <span>
                <a href={mail} aria-label={`Courriel\u00A0: ${label}`}>
                  courriel
                </a>
              </span>
            )}
            {newFile && (
              <span>
                <a href={newFile} aria-label={`Forge\u00A0: ${label}`}>
                  forge
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
