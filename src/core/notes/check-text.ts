import {MAX_NESTING, tooDeepAt, tooMuchToRead} from '#core/markdown/too-much-to-read';
import {NOTE_LENGTH, type NoteKind} from '#core/model/note';
import {deeperThan} from '#core/notes/depth';
import {checkHiddenNames} from '#core/notes/hidden-references';
import {inField, type NoteProblem} from '#core/notes/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';

/** What is wrong in the text of a contribution. One that is too long is not looked into. */
export function checkText(text: string, kind: NoteKind | undefined): NoteProblem[] {
  if (text.length > NOTE_LENGTH) {
    const message = 'Ce texte est trop long\u00A0: 20\u202F000 caractères au plus. Coupez-le.';
    return [{rule: 'note/too-long', field: 'text', line: 1, message}];
  }
  const hidden = checkHiddenCharacters(text);
  // Corrected words are words: no mark of Markdown means anything in them.
  if (kind === 'correction') return inField('text', hidden);
  // Only marks that Markdown turns into nothing (an empty quotation, an empty list), and what shows nothing.
  if (/^(?:[\s\p{M}\p{C}>*+_#~`=|\\-]|&nbsp;|!\[\]\([^)]*\))*$/u.test(text)) {
    return [{rule: 'record/missing', field: 'text', line: 1, message: 'Il manque le texte\u00A0: écrivez-le.'}];
  }
  const deep = tooMuchToRead(text) ?? deeperThan(MAX_NESTING, text);
  const named = checkHiddenNames(text).filter(({line}) => !hidden.some((other) => other.line === line));
  return inField('text', [...hidden, ...named, ...(deep === undefined ? [] : [tooDeepAt(deep)])]);
}
