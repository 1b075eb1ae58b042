import {NOTE_FIELD_NAMES, NOTE_FIELDS, type NoteField, type NoteKind} from '#core/model/note';

/**
 * What someone wrote in a form that no script looked after. Boxes that the chosen kind does not have may still be filled,
 * where nobody sees them: they are left out, and so is a name when nothing is to be shown. No day: today.
 */
export function readFormDraft(fields: Readonly<Record<string, string>>, today: string): Record<string, string> {
  const kind = fields['kind'] as NoteKind;
  const isHidden = (name: string) => {
    const field: NoteField | undefined = NOTE_FIELD_NAMES.includes(name as never)
      ? NOTE_FIELDS[name as keyof typeof NOTE_FIELDS]
      : undefined;
    if (name === 'author' && fields['shown'] === 'none') return true;
    return field !== undefined && !field.required.includes(kind) && !field.optional.includes(kind);
  };
  const seen = Object.entries(fields).filter(([name]) => !isHidden(name));
  return {...Object.fromEntries(seen), date: fields['date'] || today};
}
