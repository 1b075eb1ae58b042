import Link from '@docusaurus/Link';
import {APPEARS, COPIED} from '#core/notes/what-appears';
import {Part} from './parts';

/** The last part of the form: what will appear and what will not, the draft, the button. `isServed`: does a service receive it? */
export function BeforeSending({isServed}: {readonly isServed: boolean}) {
  return (
    <Part title="Avant d’envoyer">
      <ul>
        <li data-not="correction resource withdrawal">{APPEARS.note}</li>
        <li data-only="correction">{APPEARS.correction}</li>
        <li data-only="resource">{APPEARS.resource}</li>
        <li data-not="withdrawal">L’association lit avant toute publication.</li>
        <li data-not="withdrawal">{COPIED}</li>
        <li data-only="withdrawal">Une demande de retrait n’est pas publiée. Une personne de l’association la lit.</li>
      </ul>
      <p className="draft with-script">
        <label>
          <input type="checkbox" autoComplete="off" /> Garder un brouillon dans ce navigateur
        </label>
        <button type="button" hidden>
          Effacer le brouillon
        </button>
        <span role="status">
          <span />
          <span hidden>
            Le brouillon d’un autre texte est gardé&nbsp;: <Link to="/contribuer/">reprenez-le</Link>, ou effacez-le
            d’abord.
          </span>
        </span>
      </p>
      <p className="send">
        <button type="submit" className="button">
          <span className="with-script">Relire avant d’envoyer</span>
          {isServed && <span className="without-script">Envoyer</span>}
        </button>
      </p>
      <p className="said not-loaded" role="status">
        <span hidden>
          La vérification n’a pas pu être chargée. Votre texte reste ici&nbsp;: réessayez quand le réseau sera revenu.{' '}
          <button type="button">Enregistrer le texte</button>
        </span>
      </p>
    </Part>
  );
}
