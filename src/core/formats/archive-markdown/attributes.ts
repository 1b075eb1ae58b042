import {ALPHABET, isCode} from '#core/anchors/code';
import type {TurnKind} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {nearest} from '#core/text/nearest';
import {SLUG} from '#core/text/slug';
import {quote, wrong} from './wrong';

/** What stands between braces at the end of a line that opens a turn. */
export interface TurnAttributes {
  readonly code?: string;
  readonly kind: TurnKind;
}

const KINDS: readonly string[] = ['kind=question', 'kind=speech'] satisfies readonly `kind=${TurnKind}`[];

/** `#t-7f3k2 kind=question`, in any order, each at most once. */
export function readTurnAttributes(inside: string, line: number, problems: FoundProblem[]): TurnAttributes {
  // Nearly all: a code, and nothing else.
  if (inside.startsWith('#t-') && isCode(inside.slice(3))) return {code: inside.slice(3), kind: 'speech'};
  /** Empty once a code was met that is none: a second one is still one too many. */
  let code: string | undefined;
  let kind: TurnKind | undefined;
  for (const token of inside.split(/\s+/).filter(Boolean)) {
    if (token.startsWith('#') && code === undefined) {
      code = token.replace(/^#(?:t-)?/, '');
      if (token.startsWith('#t-') && isCode(code)) continue;
      problems.push(wrong('transcript/malformed-code', line, codeAdvice(token, code)));
      code = '';
    } else if (KINDS.includes(token) && kind === undefined) {
      kind = token.slice('kind='.length) as TurnKind;
    } else {
      problems.push(unknown(token, KINDS, line));
    }
  }
  return {...(code ? {code} : {}), kind: kind ?? 'speech'};
}

/** `#c-ouverture`, alone. */
export function readChapterAnchor(inside: string, line: number, problems: FoundProblem[]): string | undefined {
  let anchor: string | undefined;
  for (const token of inside.split(/\s+/).filter(Boolean)) {
    if (!token.startsWith('#') || anchor !== undefined) {
      problems.push(unknown(token, [], line));
      continue;
    }
    anchor = token.slice(1);
    if (anchor.startsWith('c-') && SLUG.test(anchor)) continue;
    const message = `L’ancre ${quote(token)} ne peut pas servir d’adresse\u00A0: écrivez #c- puis des minuscules sans accent, des chiffres et des traits d’union, par exemple #c-ouverture.`;
    problems.push(wrong('transcript/malformed-anchor', line, message));
    anchor = '';
  }
  return anchor || undefined;
}

function unknown(token: string, known: readonly string[], line: number): FoundProblem {
  const meant = token.length > 40 ? undefined : nearest(token, known);
  const advice =
    meant && meant !== token ? `vouliez-vous écrire ${meant}\u202F?` : 'retirez-le, ou écrivez-le une seule fois.';
  return wrong(
    'transcript/unknown-attribute',
    line,
    `Entre accolades, ${quote(token)} n’a pas de sens ici\u00A0: ${advice}`,
  );
}

/** Codes are given by a command: one that is wrong was typed, or lost a character on its way. */
function codeAdvice(token: string, code: string): string {
  const lower = code.toLowerCase();
  const what = `Le code ${quote(token)} n’est pas bien écrit\u00A0: `;
  if (isCode(lower)) return `${what}écrivez #t-${lower}.`;
  const stray = [...new Set(lower)].filter((character) => !ALPHABET.includes(character));
  if (lower.length === 5 && stray.every((character) => 'ilou'.includes(character))) {
    return `${what}un code n’a jamais de i, de l, de o ni de u, trop proches de 1, de 0 et de v. Copiez-le de nouveau.`;
  }
  return `${what}#t- puis cinq chiffres ou lettres minuscules, par exemple #t-7f3k2. Un tour nouveau n’a pas de code\u00A0: retirez-le, une commande en donnera un.`;
}
