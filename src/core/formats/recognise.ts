import {type InFormat, IN_FORMATS} from '#core/formats/list';
import {notJson, parseJson} from '#core/formats/json/parse';
import {withoutNaN} from '#core/formats/json/not-a-number';
import type {FoundProblem, Read} from '#core/problem';

/** Every format that comes in, as it is asked for and what it is, one a line: « srt : sous-titres SubRip ». */
export const KNOWN_FORMATS = IN_FORMATS.map(({id, name}) => `  ${id}\u00A0: ${name}`).join('\n');

/** The format that someone asked for by its id. */
export function formatNamed(id: string): InFormat | undefined {
  return IN_FORMATS.find((format) => format.id === id);
}

/**
 * The format of a text, by the end of its name and by what it holds: what it holds decides, since files are renamed. When
 * only the name says something, its reader says what is wrong; when neither does, the file is refused.
 */
export function recognise(fileName: string, text: string): Read<InFormat> {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const alike = IN_FORMATS.filter((format) => format.looksLike?.(text));
  // Any words look like plain text: it takes the ending of one, and a look that is no other's.
  const certain = alike.filter(({id}) => id !== 'texte');
  const named = IN_FORMATS.filter(
    (format) => format.looksLike && format.extensions.includes(ending) && (ending !== 'txt' || alike.includes(format)),
  );
  const found = certain.length === 1 ? certain[0] : named.length === 1 ? named[0] : undefined;
  return found ? {value: found, problems: []} : {value: undefined, problems: [refusal(ending, text)]};
}

function refusal(ending: string, text: string): FoundProblem {
  if (ending === 'json' || /^\s*(?:\{|\[\s*(?:[[{"\]]|$))/.test(text)) {
    const parsed = parseJson(withoutNaN(text));
    if ('stop' in parsed)
      return notJson(
        'import/not-json',
        parsed.stop,
        'exportez-le ou téléchargez-le de nouveau, puis vérifiez qu’il est en entier',
      );
  }
  const message = `Le format de ce fichier n’est pas reconnu. Si c’est l’un de ceux qui suivent, ajoutez «\u00A0--format\u00A0» et son nom, par exemple «\u00A0--format texte\u00A0»\u202F; sinon, enregistrez-le dans l’un d’eux.\n${KNOWN_FORMATS}.`;
  return {rule: 'import/unknown-format', severity: 'error', line: 1, message};
}
