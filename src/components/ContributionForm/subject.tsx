import type {ContributionView} from '#core/view/contribution';
import {Field, Part} from './parts';

/** What a text is about: a page, and what some kinds have besides. */
export function Subject({sessions}: Pick<ContributionView, 'sessions'>) {
  return (
    <Part title="De quoi il s’agit">
      <Field name="target" label="La page dont vous parlez">
        <select className="with-script" autoComplete="off" aria-describedby="p-target">
          <option value="">Aucune en particulier</option>
          {sessions.map(({target, label}) => (
            <option key={target} value={target}>
              Séance {label}
            </option>
          ))}
          <option value="…">Un passage, une ressource…</option>
        </select>
        <input
          id="f-target"
          name="target"
          list="pages"
          aria-describedby="h-target p-target"
          spellCheck={false}
          data-label="Le code du passage ou le nom de la ressource"
        />
        <datalist id="pages">
          {sessions.map(({target, label, notes}) => (
            <option key={target} value={target} data-notes={notes}>
              {label}
            </option>
          ))}
        </datalist>
        <p className="hint" id="h-target">
          Une séance de la liste, l’adresse ou le code d’un passage, ou <code>resource/</code> et le nom d’une
          ressource. Rien, si votre texte ne parle d’aucune page.
        </p>
      </Field>
      <Field name="against" label="L’empreinte du passage" only="correction">
        <input id="f-against" name="against" aria-describedby="h-against p-against" spellCheck={false} />
        <p className="hint" id="h-against">
          Pour une correction, remplie par le lien «&nbsp;Proposer une correction&nbsp;» du passage. Sans script,
          envoyez plutôt un courriel, un fichier ou une feuille.
        </p>
      </Field>
      <Field name="address" label="L’adresse de la ressource" only="resource">
        <input
          id="f-address"
          name="address"
          inputMode="url"
          placeholder="https://"
          aria-describedby="h-address p-address"
          spellCheck={false}
        />
        <p className="hint" id="h-address">
          Pour une ressource proposée, si elle est sur le web.
        </p>
      </Field>
      <Field name="receipt" label="Le numéro de reçu" only="withdrawal">
        <input id="f-receipt" name="receipt" aria-describedby="h-receipt p-receipt" spellCheck={false} />
        <p className="hint" id="h-receipt">
          Pour une demande de retrait&nbsp;: celui qui vous a été donné à l’envoi du texte, si vous l’avez.
        </p>
      </Field>
    </Part>
  );
}
