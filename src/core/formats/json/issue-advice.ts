import type * as z from 'zod';
import {INFINITE, NOT_A_NUMBER} from './not-a-number';

const TYPES: Partial<Record<string, string>> = {
  number: 'un nombre',
  int: 'un nombre entier',
  string: 'un texte entre guillemets',
  array: 'une liste entre crochets',
  tuple: 'une liste entre crochets',
  object: 'un objet entre accolades',
};

/** What is wrong with a value of a JSON. */
export interface Advice {
  readonly what: 'missing-key' | 'wrong-form';
  /** A sentence without its full stop, and what to do, as one that another way out may follow. */
  readonly wrong: string;
  readonly remedy: 'Ajoutez-le' | 'Corrigez-le';
}

/**
 * What a schema says of a value, in French; it was asked to report its input. `path`: how the message names the value.
 * Messages that the schema gives to its own formats must be French already.
 */
export function adviceOn(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = issue.path): Advice {
  const key = path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' › ');
  if (issue.input === undefined && key !== '')
    return {what: 'missing-key', wrong: `«\u00A0${key}\u00A0» manque`, remedy: 'Ajoutez-le'};
  const subject = key === '' ? 'il' : `«\u00A0${key}\u00A0»`;
  return {
    what: 'wrong-form',
    wrong: `${subject} n’a pas la forme attendue (${quote(issue.input)}), ${expected(issue)}`,
    remedy: 'Corrigez-le',
  };
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `il faut ${TYPES[issue.expected] ?? 'autre chose'}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `il faut un nombre d’au moins ${issue.minimum}`
        : 'il ne faut pas qu’il soit vide';
    case 'too_big':
      return issue.input === NOT_A_NUMBER ? 'il faut un nombre' : `il faut un nombre d’au plus ${issue.maximum}`;
    case 'invalid_value':
      return `il faut l’un de ces mots\u00A0: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.message;
    default:
      return 'voyez le schéma que le fichier nomme';
  }
}

function quote(input: unknown): string {
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? 'une liste' : 'un objet';
  // As some programs write what no JSON may hold; it would be told as null.
  if (typeof input === 'number') return numberAsWritten(input);
  return JSON.stringify(input)?.slice(0, 40) ?? 'rien';
}

function numberAsWritten(input: number): string {
  if (input === NOT_A_NUMBER) return 'NaN';
  if (Math.abs(input) === INFINITE) return input > 0 ? 'Infinity' : '-Infinity';
  return Number.isFinite(input) ? String(input) : 'un nombre trop grand';
}
