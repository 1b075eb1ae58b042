import type {Problem} from '#core/problem';

/** The codes whose words a message of the gate is about: those that lost them, not those that have them. */
const LOST = /(?:sous le code|fusion|scission|ligne \d+,) ([0-9a-hjkmnp-tv-z]{5})(?![\p{L}\d])/gu;
/** A message that names some codes of many. */
const NOT_ALL = 'de même pour';

/**
 * What the gate says that nobody has been told to decide. Of a code for which someone was just told what to do, it gives
 * other advice, since it does not know the file: one fact has one instruction.
 *
 * @param decided Published codes that decisions are about
 */
export function leftToTell(problems: readonly Problem[], decided: readonly string[]): Problem[] {
  return problems.filter(({rule, message}) => {
    if (rule === 'anchor/lost') return !decided.some((code) => message.includes(code));
    if (rule !== 'anchor/words-moved' || message.includes(NOT_ALL)) return true;
    const codes = [...message.matchAll(LOST)].map(([, code]) => code!);
    return codes.length === 0 || !codes.every((code) => decided.includes(code));
  });
}
