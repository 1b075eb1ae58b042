/*
 * Teams writes times without zeros in front, `0:0:6.90 --> 0:0:6.500`: what follows the full stop is a number of milliseconds.
 * https://learn.microsoft.com/graph/api/calltranscript-get shows some.
 */
const TIME = String.raw`(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}\s*$`);
/** Hours without one are met elsewhere. */
const WITHOUT_ZERO = /:\d(?=[:.])/;

/** Are the times of a text those of Teams: all of them, some without zeros in front? */
export function hasTeamsTimes(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.includes('-->'));
  return lines.every((line) => TIMES.test(line)) && lines.some((line) => WITHOUT_ZERO.test(line.trim()));
}

/** The same text, its times with all their zeros; as it is when they are not those of Teams. */
export function withZeros(text: string): string {
  if (!hasTeamsTimes(text)) return text;
  return text.replace(/^.*-->.*$/gm, (line) => line.replace(new RegExp(TIME, 'g'), pad));
}

function pad(_: string, hours: string, minutes: string, seconds: string, milliseconds: string): string {
  return `${[hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':')}.${milliseconds.padStart(3, '0')}`;
}
