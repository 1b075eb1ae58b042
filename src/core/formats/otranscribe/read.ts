import * as z from 'zod';
import {writeTime} from '#core/formats/archive-markdown/time';
import type {ByHand} from '#core/formats/by-hand/by-hand';
import type {Element} from '#core/formats/by-hand/html-lines';
import {readHtml} from '#core/formats/by-hand/read-html';
import {readWrittenTime} from '#core/formats/by-hand/written-time';
import {notJson, parseJson} from '#core/formats/json/parse';
import {repeatedKeys, twice} from '#core/formats/json/repeated-keys';
import {refuse, Seconds, toMs} from '#core/formats/json/segments';
import type {Read} from '#core/problem';

const File = z.object({text: z.string()});

/**
 * Reads the `.otr` file of oTranscribe: a JSON whose `text` is HTML. « Nom : » or a name in bold opens a turn; `names` are
 * those that the session declares.
 */
export function readOTranscribe(text: string, names: readonly string[]): Read<ByHand> {
  const parsed = parseJson(text);
  if ('stop' in parsed) {
    const advice = 'un fichier d’oTranscribe en est toujours, exportez-le de nouveau';
    return {value: undefined, problems: [notJson('otranscribe/not-json', parsed.stop, advice)]};
  }
  const repeated = repeatedKeys(text).map(({key, line}) => refuse('otranscribe/repeated-key', line, twice(key)));
  if (repeated.length > 0) return {value: undefined, problems: repeated};
  const file = File.safeParse(parsed.data);
  if (!file.success) {
    const message =
      'Ce fichier n’a pas de paroles d’oTranscribe (la clé «\u00A0text\u00A0»)\u00A0: dans oTranscribe, choisissez «\u00A0Exporter\u00A0», puis le format .otr.';
    return {value: undefined, problems: [refuse('otranscribe/not-a-transcript', 1, message)]};
  }
  // oTranscribe puts a non-breaking space after each time, which nobody typed.
  const html = file.data.text.replace(/<\/span>(?:&nbsp;|\u00A0)/g, '</span> ');
  return readHtml(html, names, 'otranscribe', {standsFor: timeOf, foreign: () => undefined, source: text});
}

/** A timestamp, as a time between brackets: seconds in its attribute; old files write « 1:02:03 » there, or nowhere. */
function timeOf({attrs, childNodes}: Element): string | undefined {
  const attribute = (wanted: string) => attrs.find(({name}) => name === wanted)?.value;
  if (!attribute('class')?.split(/\s+/).includes('timestamp')) return undefined;
  const shown = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  const written = attribute('data-timestamp') ?? '';
  const seconds = Seconds.safeParse(written.trim() === '' ? undefined : Number(written));
  const time = seconds.success
    ? toMs(seconds.data)
    : (readWrittenTime(written.trim()) ?? readWrittenTime(shown.trim()));
  // What cannot be a time is what it shows.
  return time === undefined ? shown : `[${writeTime(time)}]`;
}
