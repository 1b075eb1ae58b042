import {alarmWords} from '#core/explain/alarms';
import {publishedWords} from '#core/explain/non-recours';
import {scoreWords} from '#core/explain/score';
import {takeUpWords} from '#core/explain/take-up';
import {toTex} from '#core/text/french-number';

/** One table of written numbers for each explanation, by the name that pages use: `alarms.ppv`. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alarms: alarmWords(),
  score: scoreWords(),
  takeUp: takeUpWords(),
  published: publishedWords(),
};

/** The written number that a page asks for. An unknown name is a mistake in the page: it stops the build. */
export function explainedValue(name: string): string {
  const [explanation = '', key = ''] = name.split('.');
  const written = WRITTEN[explanation]?.[key];
  if (written === undefined) {
    const known = Object.keys(WRITTEN[explanation] ?? WRITTEN).join(', ');
    throw new Error(`Aucun nombre ne s’appelle «\u00A0${name}\u00A0». Noms connus\u00A0: ${known}.`);
  }
  return written;
}

/** The same numbers for formulas: `alarms.ppv` is written `\alarmsPpv`. A formula thus says what the text says. */
export function formulaMacros(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(WRITTEN).flatMap(([explanation, numbers]) =>
      Object.entries(numbers).map(([key, written]) => [
        `\\${explanation}${key.charAt(0).toUpperCase()}${key.slice(1)}`,
        toTex(written),
      ]),
    ),
  );
}

/** The text of an explanation with its numbers in their place, for those who read the source: search. */
export function withValues(mdx: string): string {
  return mdx.replace(/<Value of="([^"]*)" \/>/g, (_, name: string) => explainedValue(name));
}
