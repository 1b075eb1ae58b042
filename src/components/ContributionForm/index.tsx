import {NOTE_FIELDS, NOTE_LICENCE, STATEMENT} from '#core/model/note';
import type {ContributionView} from '#core/view/contribution';
import {Field, Part} from './parts';

/**
 * The form, plain HTML: its fields bear the names of the contract (`NOTE_FIELDS`), so that a browser without scripts sends
 * them to the service as they are. What a kind does not have is hidden by styles (`css/contribution.css`), and says whom
 * it is for where styles cannot. Without a service, only a script can do something with it.
 */
export function ContributionForm({view: {kinds, sessions, ways}, base}: {view: ContributionView; base: string}) {
  const {service, contact, forge} = ways;
  return (
    <archive-contribution
      data-base={base}
      data-service={service || undefined}
      data-contact={contact || undefined}
      data-forge={forge && JSON.stringify(forge)}
    >
      <form
        id="formulaire"
        className={`contribution${service ? '' : ' with-script'}`}
        action={service ? `${service}textes` : undefined}
        method="post"
        acceptCharset="utf-8"
      >
        <Part title="Ce que vous envoyez" name="kind">
          <div className="kinds">
            {kinds.map(({kind, slug, label, what}) => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} data-slug={slug} required />
                <span>
                  <b>{label}</b> <span>{what}</span>
                </span>
              </label>
            ))}
          </div>
        </Part>

        <Part title="De quoi il s’agit" name="about">
          <Field name="target" label="La page dont vous parlez">
            <select className="with-script" autoComplete="off">
              <option value="">Aucune en particulier</option>
              {sessions.map(({target, label}) => (
                <option key={target} value={target}>
                  Séance {label}
                </option>
              ))}
              <option value="…">Un passage, une ressource…</option>
            </select>
            <input id="f-target" name="target" list="pages" aria-describedby="h-target" spellCheck={false} />
            <datalist id="pages">
              {sessions.map(({target, label, notes}) => (
                <option key={target} value={target} data-notes={notes}>
                  {label}
                </option>
              ))}
            </datalist>
            <p className="hint" id="h-target">
              Une séance de la liste, <code>turn/</code> et le code d’un passage, ou <code>resource/</code> et le nom
              d’une ressource. Rien, si votre texte ne parle d’aucune page.
            </p>
          </Field>
          <Field name="against" label="L’empreinte du passage" only="correction">
            <input id="f-against" name="against" aria-describedby="h-against" spellCheck={false} />
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
              aria-describedby="h-address"
              spellCheck={false}
            />
            <p className="hint" id="h-address">
              Pour une ressource proposée, si elle est sur le web.
            </p>
          </Field>
          <Field name="receipt" label="Le numéro de reçu" only="withdrawal">
            <input id="f-receipt" name="receipt" aria-describedby="h-receipt" spellCheck={false} />
            <p className="hint" id="h-receipt">
              Pour une demande de retrait&nbsp;: celui qui vous a été donné à l’envoi du texte, si vous l’avez.
            </p>
          </Field>
        </Part>

        <Part title="Vos mots" name="words">
          <Field name="title" label="Le titre" not="withdrawal">
            <input id="f-title" name="title" maxLength={NOTE_FIELDS.title.max} aria-describedby="h-title" />
            <p className="hint" id="h-title">
              Pour une correction&nbsp;: la raison, en une ligne. Pour un retrait&nbsp;: rien.
            </p>
          </Field>
          <Field name="text" label="Le texte">
            <textarea id="f-text" name="text" rows={12} aria-describedby="h-text" />
            <p className="hint" id="h-text">
              20&#8239;000 caractères au plus. Une ligne vide entre deux paragraphes. N’écrivez ni le nom, ni le numéro,
              ni l’adresse, ni la situation de quelqu’un qui ne l’a pas choisi. Pour un retrait, rien n’est à
              dire&nbsp;: le numéro de reçu ou la page suffit.
            </p>
          </Field>
        </Part>

        <Part title="Votre signature" name="shown" not="withdrawal">
          <div className="choices">
            <label>
              <input type="radio" name="shown" value="name" /> Mon nom
            </label>
            <label>
              <input type="radio" name="shown" value="pseudonym" /> Un pseudonyme
            </label>
            <label>
              <input type="radio" name="shown" value="none" /> Rien
            </label>
          </div>
          <Field name="author" label="Le nom ou le pseudonyme à montrer" not="withdrawal">
            <input id="f-author" name="author" maxLength={NOTE_FIELDS.author.max} aria-describedby="h-author" />
            <p className="hint" id="h-author">
              Il paraît avec une note, un témoignage ou une réponse. D’une correction ou d’une ressource, seule
              l’association le lit.
            </p>
          </Field>
        </Part>

        <Part title="Date et accords" name="agreed">
          <Field name="date" label="Le jour où vous écrivez">
            <input id="f-date" name="date" type="date" />
          </Field>
          <div className="choices" data-not="withdrawal">
            <label data-field="licence">
              <input type="checkbox" id="f-licence" name="licence" value={NOTE_LICENCE} />
              <span>
                J’accepte que ce texte soit repris, avec ma signature et sous la même licence&nbsp;:
                CC&nbsp;BY-SA&nbsp;4.0.
              </span>
            </label>
            <label data-field="statement">
              <input type="checkbox" id="f-statement" name="statement" value={STATEMENT.version} />
              <span>{STATEMENT.text}</span>
            </label>
          </div>
        </Part>

        <p className="trap" aria-hidden="true">
          <label>
            Ne remplissez pas cette case <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </p>

        <Part title="Avant d’envoyer" name="before">
          <ul>
            <li data-not="correction resource withdrawal">
              Ce qui paraît&nbsp;: le titre, le texte, la signature choisie, le jour et la licence. Rien d’autre.
            </li>
            <li data-only="correction">
              Une correction change les mots du passage. Ce qui paraît avec elle&nbsp;: les mots d’avant et le jour où
              ils ont été corrigés, ni la raison, ni la signature.
            </li>
            <li data-only="resource">
              Ce qui paraît d’une ressource&nbsp;: sa fiche, que l’association écrit. Ni votre texte, ni votre
              signature.
            </li>
            <li data-not="withdrawal">Une personne de l’association lit avant que rien ne paraisse.</li>
            <li data-not="withdrawal">
              Ce qui a paru a pu être copié&nbsp;: un retrait efface ce texte d’ici, pas toutes les copies, et
              l’historique du dépôt garde les versions anciennes.
            </li>
            <li data-only="withdrawal">
              Une demande de retrait n’est pas publiée. Une personne de l’association la lit.
            </li>
          </ul>
          <p className="draft with-script">
            <label>
              <input type="checkbox" autoComplete="off" /> Garder un brouillon dans ce navigateur
            </label>
            <button type="button" hidden>
              Effacer le brouillon
            </button>
            <span role="status" />
          </p>
          <p className="send">
            <button type="submit" className="button">
              <span className="with-script">Relire avant d’envoyer</span>
              {service && <span className="without-script">Envoyer</span>}
            </button>
          </p>
          <p className="said not-loaded" role="status">
            <span hidden>
              La vérification n’a pas pu être chargée. Votre texte reste ici&nbsp;: réessayez quand le réseau sera
              revenu. <button type="button">Enregistrer le texte</button>
            </span>
          </p>
        </Part>
      </form>
      <div hidden className="receipt-blank">
        <h2 tabIndex={-1}>Cadre réservé à l’archive</h2>
        <p>
          Texte reçu. Numéro de reçu&nbsp;: <strong />
        </p>
        <p>Gardez ce numéro&nbsp;: il permet de demander plus tard le retrait, sans donner de nom.</p>
        <p className="ways-out">
          <button type="button">Enregistrer le reçu</button> <button type="button">Copier le numéro</button>
        </p>
      </div>
    </archive-contribution>
  );
}
