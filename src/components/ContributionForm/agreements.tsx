import {STATEMENT} from '#core/model/accepted';
import {NOTE_LICENCE} from '#core/model/note';
import {Field, Part, Problems} from './parts';

/** The day, and what one agrees to. */
export function Agreements() {
  return (
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
            J’accepte que ce texte soit repris, avec ma signature si elle paraît, sous la même licence&nbsp;:
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
  );
}
