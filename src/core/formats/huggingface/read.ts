import * as z from 'zod';
import type {CueFile} from '#core/formats/cues/cue';
import {joinCut} from '#core/formats/json/join-cut';
import {notJson, parseJson} from '#core/formats/json/parse';
import {type Layout, readSegments, refuse, Seconds, toMs} from '#core/formats/json/segments';
import {maybe, withoutNaN} from '#core/formats/json/not-a-number';
import type {Read} from '#core/problem';

/*
 * What the `automatic-speech-recognition` pipeline of Hugging Face gives (https://huggingface.co/docs/transformers,
 * `return_timestamps`), and what insanely-fast-whisper makes of it: `{"text", "chunks": [{"timestamp": [0.0, 3.2], "text"}]}`, with the
 * same under `speakers`, and a `speaker`, when it was asked who speaks. The last end is often null.
 */
const Segment = z.object({
  timestamp: z.tuple([Seconds, maybe(Seconds)]).rest(z.unknown()),
  text: z.string(),
  speaker: maybe(z.string()),
});

type Segment = z.output<typeof Segment>;

const LAYOUT: Omit<Layout<Segment>, 'key'> = {
  format: 'huggingface',
  segment: Segment,
  toHeard: ({timestamp: [start, end], text, speaker}) => [
    {
      start: toMs(start),
      end: typeof end === 'number' ? toMs(end) : undefined,
      voice: speaker ?? undefined,
      text,
    },
  ],
  isInOrder: true,
  join,
};

const ENDS_INSIDE = /[\p{L}\p{M}\p{N}'’-]$/u;
const BEGINS_INSIDE = /^[\p{L}\p{M}\p{N}'’\-,.;:!?…»)]/u;

/** Asked for the time of each word, the program begins words with a space, and cuts some: « l », « 'été », « , ». */
function join(segments: readonly Segment[]): Segment[] {
  return joinCut(segments, {
    goesOn: (before, segment) =>
      (before.speaker ?? undefined) === (segment.speaker ?? undefined) &&
      ENDS_INSIDE.test(before.text) &&
      BEGINS_INSIDE.test(segment.text),
    put: (before, segment) => ({
      ...before,
      text: before.text + segment.text,
      timestamp: [before.timestamp[0], segment.timestamp[1]],
    }),
  });
}

const list = z.array(z.unknown()).nullish();
const File = z
  .object({chunks: list, speakers: list, text: z.unknown().optional()})
  .refine(({chunks, speakers}) => Array.isArray(chunks) || Array.isArray(speakers));

/** Reads the JSON of Hugging Face or of insanely-fast-whisper: by voices where it tells them. It says nothing of the language. */
export function readHuggingFace(text: string): Read<CueFile> {
  const json = withoutNaN(text);
  const parsed = parseJson(json);
  if ('stop' in parsed) {
    const problem = notJson('huggingface/not-json', parsed.stop, 'refaites-le, ou copiez-le de nouveau');
    return {value: undefined, problems: [problem]};
  }
  const file = File.safeParse(parsed.data);
  if (!file.success) {
    const message =
      'Ce fichier n’est pas une transcription de Hugging Face ou d’insanely-fast-whisper\u00A0: elle a une liste «\u00A0chunks\u00A0» ou «\u00A0speakers\u00A0». Vérifiez que c’est le bon.';
    return {value: undefined, problems: [refuse('huggingface/not-a-transcript', 1, message)]};
  }
  const {chunks, speakers, text: whole} = file.data;
  if (!chunks?.length && !speakers?.length && typeof whole === 'string' && whole.trim() !== '') {
    const message =
      'Ce fichier a des paroles, et aucune heure\u00A0: refaites-le en demandant les heures (return_timestamps), ou copiez ses paroles dans un fichier .txt.';
    return {value: undefined, problems: [refuse('huggingface/no-times', 1, message)]};
  }
  const isVoiced = (speakers ?? []).length > 0;
  const {value, problems} = readSegments(json, (isVoiced ? speakers : chunks) ?? [], {
    ...LAYOUT,
    key: isVoiced ? 'speakers' : 'chunks',
  });
  if (!value || !isVoiced || !chunks) return {value, problems};
  const lost = lettersOf(chunks) - lettersOf(speakers!);
  return {value: lost > 0 ? {...value, notes: [...(value.notes ?? []), saysLess(lost)]} : value, problems};
}

/** How many letters and digits the texts of a list hold. */
function lettersOf(segments: readonly unknown[]): number {
  const texts = segments.map((segment) => z.object({text: z.string()}).safeParse(segment).data?.text ?? '');
  return texts.reduce((sum, each) => sum + each.replace(/[^\p{L}\p{N}]+/gu, '').length, 0);
}

function saysLess(letters: number): string {
  return `Les passages qui ont une voix («\u00A0speakers\u00A0») disent moins que l’ensemble («\u00A0chunks\u00A0»)\u00A0: il y manque ${letters}\u00A0lettre${letters > 1 ? 's' : ''}. Vérifiez en écoutant, surtout la fin.`;
}
