import {wordsOf} from '#core/text/analyse';
import {APOSTROPHES} from '#core/text/fold';
import type {Token} from '#core/text/token';

/** A term and the ways it is written in a text: its name and aliases, those that may be recognised. */
export interface TermForms {
  readonly id: string;
  readonly forms: readonly string[];
}

/** Where a term stands in a text (offsets, end excluded). */
export interface TermMatch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export type TermMatcher = (text: string) => TermMatch[];

interface Form {
  readonly id: string;
  readonly words: readonly Expected[];
  /** What follows the last word in the form itself: the apostrophe of « démat’ ». */
  readonly tail: string;
}

interface Expected {
  readonly stem: string;
  /** For an acronym: the word itself, which is never stemmed, and must begin with a capital (« Caf », not « caf »). */
  readonly acronym?: string;
}

/** Between two words of one term: spaces, a hyphen, a percent sign, an elided word. Never a comma, a full stop or a bracket. */
const GAP = new RegExp(`^[\\s%\\u2010\\u2011-]*(?:(?:l|d|qu)[${APOSTROPHES}])?$`, 'iu');

const ACRONYM = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

/**
 * Terms → the function that finds them in a text, as search understands words: case, accents and elisions do not
 * count, plural and feminine are recognised, the longest form wins, matches never overlap.
 */
export function termMatcher(terms: readonly TermForms[]): TermMatcher {
  const byFirst = new Map<string, Form[]>();
  for (const form of terms.flatMap(formsOf)) {
    const first = form.words[0]?.stem;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const words = wordsOf(text);
    const matches: TermMatch[] = [];
    for (let at = 0; at < words.length; at++) {
      const form = byFirst.get(words[at]!.stem)?.find((candidate) => stands(candidate, text, words, at));
      if (!form) continue;
      const first = words[at]!;
      const last = words[at + form.words.length - 1]!;
      at += form.words.length - 1;
      if (isPartOfName(text, first.start)) continue;
      const end = last.end + (form.tail && /^['’]/.test(text.slice(last.end)) ? 1 : 0);
      matches.push({id: form.id, start: first.start, end});
    }
    return matches;
  };
}

/** « CGT Pôle Emploi » is a union, not the institution: a capital right after initials goes on with a name. */
function isPartOfName(text: string, start: number): boolean {
  return /\p{Lu}{2,} $/u.test(text.slice(Math.max(0, start - 12), start)) && /^\p{Lu}\p{Ll}/u.test(text.slice(start));
}

function formsOf({id, forms}: TermForms): Form[] {
  return forms.map((form) => {
    const found = wordsOf(form);
    return {
      id,
      words: found.map((word) => ({
        stem: word.stem,
        ...(ACRONYM.test(form.slice(word.start, word.end)) ? {acronym: word.form} : {}),
      })),
      tail: /\p{L}['’]$/u.test(form) ? '’' : '',
    };
  });
}

function stands(form: Form, text: string, words: readonly Token[], at: number): boolean {
  return form.words.every(({stem: expected, acronym}, step) => {
    const word = words[at + step];
    if (word?.stem !== expected) return false;
    if (acronym !== undefined && (word.form !== acronym || !/^\p{Lu}/u.test(text.slice(word.start)))) return false;
    return step === 0 || GAP.test(text.slice(words[at + step - 1]!.end, word.start));
  });
}
