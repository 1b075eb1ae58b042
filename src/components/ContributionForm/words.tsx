import {NOTE_FIELDS} from '#core/model/note';
import {Field, Part, Problems} from './parts';

/** The title and the text. */
export function Words() {
  return (
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
          20&#8239;000 caractères au plus. Une ligne vide entre deux paragraphes. N’écrivez ni le nom, ni le numéro, ni
          l’adresse, ni la situation de quelqu’un qui ne l’a pas choisi.{' '}
          <span data-only="withdrawal">
            Pour un retrait, rien n’est à dire&nbsp;: le numéro de reçu ou la page suffit.
          </span>
        </p>
      </Field>
    </Part>
  );
}

/** Under which name the text appears, if any. */
export function Signature() {
  return (
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
        <input id="f-author" name="author" maxLength={NOTE_FIELDS.author.max} aria-describedby="h-author p-author" />
        <p className="hint" id="h-author">
          Il paraît avec une note, un témoignage ou une réponse. D’une correction ou d’une ressource, seule
          l’association le lit.
        </p>
      </Field>
    </Part>
  );
}
