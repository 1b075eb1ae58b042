import type {Chapter, Ms, Paragraph, Turn} from '#core/model/transcript';
import type {Cue, CueFile} from './cue';
import {readMarks} from './marks';

/** The label of turns of which no one knows who speaks: whoever imports the file has to find out. */
export const UNKNOWN_VOICE = 'À identifier';

/** A silence after which a sentence that begins opens a paragraph. */
const PAUSE = 2000;
/** Characters after which the next sentence opens a paragraph. */
const LONG = 600;

/**
 * Machines may write hours without a full stop (YouTube, Whisper): where no sentence ends, a paragraph opens after such a
 * silence, after a `PAUSE` once it is `LONG`, and anywhere beyond so many characters, about a minute and a half of words.
 */
const [LONG_PAUSE, TOO_LONG] = [5000, 1200];

/** Characters at the end of a paragraph that tell whether a sentence ends there. */
const ENDING = 80;
const END_OF_SENTENCE = /[.!?…](?:\s*\[[^[\]]*\])*[\s»”"’')\]]*$/u;

interface OpenTurn {
  readonly voice: string;
  code?: string | undefined;
  readonly cues: Cue[];
}

/** One cue may hold hours of words, and there may be thousands: a text is put together once, not looked at for each cue. */
interface OpenParagraph {
  readonly start: Ms;
  readonly words: string[];
  length: number;
  ending: string;
}

/**
 * Cues → turns, all in one chapter without title (files of cues have none). Cues of one voice that follow each other make
 * a turn, unless the codes of our own export tell them apart; cues that overlap stay in the order of their starts. A code
 * is that of the first turn that bears it. Each paragraph but the first begins with its time.
 */
export function toChapters({cues, namesEach: isTold = false}: CueFile): Chapter[] {
  const ordered = cues.filter(({text}) => text.trim() !== '').sort((a, b) => a.start - b.start);
  const namesEach = isTold || namesEachCue(ordered);
  const turns: OpenTurn[] = [];
  const given = new Set<string>();
  /** The code of the cue before, even where the turn could not take it: what bears another is another turn. */
  let lastCode: string | undefined;
  for (const cue of ordered) {
    const last = turns.at(-1);
    const voice = cue.voice ?? (namesEach || cue.opens ? UNKNOWN_VOICE : (last?.voice ?? UNKNOWN_VOICE));
    const goesOn =
      last?.voice === voice &&
      cue.unknown === undefined &&
      !cue.opens &&
      (cue.code === undefined || lastCode === undefined || cue.code === lastCode);
    const turn = goesOn ? last : {voice, cues: []};
    if (!goesOn) {
      turns.push(turn);
      lastCode = undefined;
    }
    turn.cues.push(cue);
    if (cue.code === undefined) continue;
    lastCode = cue.code;
    if (!given.has(cue.code)) turn.code = cue.code;
    given.add(cue.code);
  }
  return turns.length === 0 ? [] : [{turns: turns.map(toTurn), line: turns[0]!.cues[0]!.line}];
}

/**
 * Where names stand among the words: does the file say who speaks on each cue, or only when it changes? On each, as soon as it names one voice twice in a
 * row: a cue without name is then by who knows whom. Otherwise it goes on with the voice before.
 */
function namesEachCue(cues: readonly Cue[]): boolean {
  return cues.some(({voice}, index) => voice !== undefined && voice === cues[index - 1]?.voice);
}

function toTurn({voice, code, cues}: OpenTurn): Turn {
  return {
    ...(code === undefined ? {} : {code}),
    label: voice,
    kind: 'speech',
    start: cues[0]!.start,
    paragraphs: toParagraphs(cues),
    line: cues[0]!.line,
  };
}

function toParagraphs(cues: readonly Cue[]): Paragraph[] {
  const paragraphs: OpenParagraph[] = [];
  let heardUntil: number | undefined;
  for (const {start, end, text} of cues) {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ').trim();
    const last = paragraphs.at(-1);
    const silence = heardUntil === undefined ? 0 : start - heardUntil;
    if (!last || opensParagraph(last, silence)) {
      paragraphs.push({start, words: [words], length: words.length, ending: words.slice(-ENDING)});
    } else {
      last.words.push(words);
      last.length += 1 + words.length;
      last.ending = `${last.ending} ${words}`.slice(-ENDING);
    }
    if (end !== undefined) heardUntil = Math.max(end, heardUntil ?? 0);
  }
  return paragraphs.map(({start, words}, index) =>
    index === 0 ? readMarks(words.join(' ')) : [{kind: 'time', at: start}, ...readMarks(` ${words.join(' ')}`)],
  );
}

function opensParagraph({length, ending}: OpenParagraph, silence: number): boolean {
  const isPause = silence >= PAUSE;
  if (silence >= LONG_PAUSE || length >= TOO_LONG || (isPause && length >= LONG)) return true;
  return (isPause || length >= LONG) && END_OF_SENTENCE.test(ending);
}
