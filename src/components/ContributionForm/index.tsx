import {STATEMENT} from '#core/model/accepted';
import {NOTE_FIELDS, NOTE_LICENCE} from '#core/model/note';
import type {ContributionView} from '#core/view/contribution';
import {BeforeSending} from './before-sending';
import {Field, Part, Problems} from './parts';
import {ReceiptBlank} from './receipt-blank';
import {SENTENCES} from './sentences';

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
        {...SENTENCES}
        className={`contribution${service ? '' : ' with-script'}`}
        action={service ? `${service}textes` : undefined}
        method="post"
        acceptCharset="utf-8"
      >
        <Part title="Ce que vous envoyez">
          <div className="choices">
            {kinds.map(({kind, slug, label, what}) => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} data-slug={slug} required aria-describedby="p-kind" />
                <span>
                  <b>{label}</b> <span>{what}</span>
                </span>
              </label>
            ))}
            <Problems of="kind" />
          </div>
        </Part>

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
              Une séance de la liste, <code>turn/</code> et le code d’un passage, ou <code>resource/</code> et le nom
              d’une ressource. Rien, si votre texte ne parle d’aucune page.
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

        <Part title="Vos mots">
          <Field name="title" label="Le titre" not="withdrawal">
            <input id="f-title" name="title" maxLength={NOTE_FIELDS.title.max} aria-describedby="h-title p-title" />
            <div id="h-title">
              <p className="hint" data-only="correction">
                Pour une correction&nbsp;: la raison, en une ligne.
              </p>
              <p className="hint" data-only="withdrawal">
                Pour un retrait&nbsp;: rien.
              </p>
            </div>
          </Field>
          <Field name="text" label="Le texte">
            <textarea id="f-text" name="text" rows={12} aria-describedby="h-text p-text" />
            <p className="hint" id="h-text">
              20&#8239;000 caractères au plus. Une ligne vide entre deux paragraphes. N’écrivez ni le nom, ni le numéro,
              ni l’adresse, ni la situation de quelqu’un qui ne l’a pas choisi.{' '}
              <span data-only="withdrawal">
                Pour un retrait, rien n’est à dire&nbsp;: le numéro de reçu ou la page suffit.
              </span>
            </p>
          </Field>
        </Part>

        <Part title="Votre signature" not="withdrawal">
          <div className="choices">
            <label>
              <input type="radio" name="shown" value="name" aria-describedby="p-shown" /> Mon nom
            </label>
            <label>
              <input type="radio" name="shown" value="pseudonym" aria-describedby="p-shown" /> Un pseudonyme
            </label>
            <label>
              <input type="radio" name="shown" value="none" aria-describedby="p-shown" /> Rien
            </label>
            <Problems of="shown" />
          </div>
          <Field name="author" label="Le nom ou le pseudonyme à montrer" not="withdrawal">
            <input
              id="f-author"
              name="author"
              maxLength={NOTE_FIELDS.author.max}
              aria-describedby="h-author p-author"
            />
            <p className="hint" id="h-author">
              Il paraît avec une note, un témoignage ou une réponse. D’une correction ou d’une ressource, seule
              l’association le lit.
            </p>
          </Field>
        </Part>

        <Part title="Date et accords">
          <Field name="date" label="Le jour où vous écrivez">
            <input id="f-date" name="date" type="date" aria-describedby="h-date p-date" />
            <p className="hint" id="h-date">
              Pas le jour des faits&nbsp;: celui-là se dit dans le texte, si ancien soit-il.
            </p>
          </Field>
          <div className="choices" data-not="withdrawal">
            <label>
              <input type="checkbox" id="f-licence" name="licence" value={NOTE_LICENCE} aria-describedby="p-licence" />
              <span>
                J’accepte que ce texte soit repris, avec ma signature et sous la même licence&nbsp;:
                CC&nbsp;BY-SA&nbsp;4.0.
              </span>
            </label>
            <Problems of="licence" />
            <label>
              <input
                type="checkbox"
                id="f-statement"
                name="statement"
                value={STATEMENT.version}
                aria-describedby="p-statement"
              />
              <span>{STATEMENT.text}</span>
            </label>
            <Problems of="statement" />
          </div>
        </Part>

        {/* The script's own: drawn by it, kept with the draft, never sent as it is. */}
        <input type="hidden" name="seed" disabled />
        <p className="trap" aria-hidden="true">
          <label>
            Ne remplissez pas cette case <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </p>

        <BeforeSending isServed={service !== ''} />
      </form>
      <ReceiptBlank />
    </archive-contribution>
  );
}
