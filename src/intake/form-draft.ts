import {NOTE_FIELD_NAMES, NOTE_FIELDS, NOTE_KINDS, type NoteField} from '#core/model/note';

/**
 * What someone wrote in a form that no script looked after. Boxes that the chosen kind does not have may still be filled,
 * where nobody sees them: they are left out, and so is a name when nothing is to be shown. Of a kind that is not known, only
 * the boxes that a single kind has are left out. No day: today.
 */
export function readFormDraft(fields: Readonly<Record<string, string>>, today: string): Record<string, string> {
  const kind = NOTE_KINDS.find((each) => each === fields['kind']);
  const isHidden = (name: string) => {
    const field: NoteField | undefined = NOTE_FIELD_NAMES.includes(name as never)
      ? NOTE_FIELDS[name as keyof typeof NOTE_FIELDS]
      : undefined;
    if (name === 'author' && fields['shown'] === 'none') return true;
    if (field === undefined) return false;
    const kinds = [...field.required, ...field.optional];
    return kind ? !kinds.includes(kind) : kinds.length === 1;
  };
  const seen = Object.entries(fields).filter(([name]) => !isHidden(name));
  return {...Object.fromEntries(seen), date: fields['date'] || today};
}
