import type {Problem} from '#core/problem';

/**
 * What the gate says that nobody has been told to decide. Of a code for which someone was just told what to do, it gives
 * other advice, since it does not know the file: one fact has one instruction.
 *
 * @param decided Published codes that decisions are about
 */
export function leftToTell(problems: readonly Problem[], decided: readonly string[]): Problem[] {
  return problems.filter(({about}) => about === undefined || !about.every((code) => decided.includes(code)));
}
