import type * as z from 'zod';

/** What is wrong with an item of a list, one French sentence each; the schema was asked to report its input. */
export function adviceOn({
  issues,
}: z.ZodError): {readonly what: 'missing-key' | 'wrong-form'; readonly advice: string}[] {
  return issues.map(({path, input}) => {
    const key = path.join(' › ');
    if (input === undefined && key !== '') return {what: 'missing-key', advice: `il manque «\u00A0${key}\u00A0».`};
    const subject = key === '' ? 'il' : `«\u00A0${key}\u00A0»`;
    return {what: 'wrong-form', advice: `${subject} n’a pas la forme attendue\u00A0: ${quote(input)}.`};
  });
}

function quote(input: unknown): string {
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? 'une liste' : 'un objet';
  return `«\u00A0${JSON.stringify(input)?.slice(0, 40)}\u00A0»`;
}
