import * as z from 'zod';
import type {CueFile} from '#core/formats/cues/cue';
import {withoutNaN} from '#core/formats/json/not-a-number';
import {notJson, parseJson} from '#core/formats/json/parse';
import {readSegments, refuse} from '#core/formats/json/segments';
import type {Read} from '#core/problem';
import {WHISPER, WHISPER_CPP} from './segment';

const list = z.array(z.unknown());
const File = z.object({language: z.unknown().optional(), segments: list});
const CppFile = z.object({
  result: z.object({language: z.unknown().optional()}).optional().catch(undefined),
  transcription: list,
});

/** Reads the JSON that openai-whisper, whisperX and whisper.cpp write of a recording. */
export function readWhisper(text: string): Read<CueFile> {
  const json = withoutNaN(text);
  const parsed = parseJson(json);
  if ('stop' in parsed) {
    const problem = notJson('whisper/not-json', parsed.stop, 'refaites-le, ou copiez-le de nouveau');
    return {value: undefined, problems: [problem]};
  }
  const cpp = CppFile.safeParse(parsed.data);
  if (cpp.success) {
    const {value, problems} = readSegments(json, cpp.data.transcription, WHISPER_CPP);
    return {value: value && {...languageOf(cpp.data.result?.language), ...value}, problems};
  }
  const file = File.safeParse(parsed.data);
  if (file.success) {
    const {value, problems} = readSegments(json, file.data.segments, WHISPER);
    return {value: value && {...languageOf(file.data.language), ...value}, problems};
  }
  const message =
    'Ce fichier n’est pas une transcription de Whisper\u00A0: elle a une liste «\u00A0segments\u00A0» ou «\u00A0transcription\u00A0». Vérifiez que c’est le bon.';
  return {value: undefined, problems: [refuse('whisper/not-a-transcript', 1, message)]};
}

/** Two letters; OpenAI’s service writes the English name. */
function languageOf(language: unknown): Pick<CueFile, 'language'> {
  if (language === 'french') return {language: 'fr'};
  return typeof language === 'string' && /^[a-z]{2}$/.test(language) ? {language} : {};
}
