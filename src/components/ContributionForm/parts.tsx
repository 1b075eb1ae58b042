import type {ReactNode} from 'react';
import type {NoteFieldName, NoteKind} from '#core/model/note';

/** A part of the form, with its number in the margin. `not`: the kind that does without it. */
export function Part({title, not, children}: {title: string; not?: NoteKind; children: ReactNode}) {
  return (
    <fieldset className="part" data-not={not}>
      <legend>{title}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

interface FieldProps {
  readonly name: NoteFieldName;
  readonly label: string;
  /** The only kind that has it. */
  readonly only?: NoteKind;
  /** The kind that does without it. */
  readonly not?: NoteKind;
  readonly children: ReactNode;
}

/** A box of the form: its caption in the corner, what one writes, what is to be known. */
export function Field({name, label, only, not, children}: FieldProps) {
  return (
    <div className="box" data-field={name} data-only={only} data-not={not}>
      <label htmlFor={`f-${name}`}>{label}</label>
      {children}
      <Problems of={name} />
    </div>
  );
}

/** Where the script says what is wrong with a field (`enhance/contribution-problems.ts`): its input is described by it. */
export function Problems({of}: {readonly of: NoteFieldName}) {
  return <div className="problem" id={`p-${of}`} />;
}
