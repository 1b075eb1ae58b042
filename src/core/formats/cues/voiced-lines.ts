import type {FindName} from '#core/formats/by-hand/names';
import type {Cue} from './cue';
import {openingOf} from './opening';

/**
 * Cues as people write them, in which a line may open another voice (« NOM : paroles »), cut where one does: the reader
 * hands in the lines of a cue that names nobody by itself, one after the other. A voice lasts until the next one.
 */
export class VoicedLines {
  #voice: string | undefined;

  constructor(private readonly findName: FindName) {}

  /** The cue names its voice by itself: nobody goes on after it. */
  forget(): void {
    this.#voice = undefined;
  }

  /** `lines`: those of one cue, under the line of its times. */
  read(lines: readonly Cue[]): Cue[] {
    const cues = lines.map((line, index): Cue => {
      const {voice = this.#voice, words = line.text, unknown} = openingOf(line.text, this.findName) ?? {};
      this.#voice = voice;
      // Two names may stand in one cue: each is told where it stands.
      const place = unknown === undefined ? {} : {unknown, line: line.line + 1 + index};
      return {...line, ...place, text: words, ...(voice === undefined ? {} : {voice})};
    });
    return joinLines(cues);
  }
}

/** The lines of a cue that one voice says are one cue again. */
function joinLines(cues: readonly Cue[]): Cue[] {
  const joined: Cue[] = [];
  for (const cue of cues) {
    const last = joined.at(-1);
    if (cue.text === '') continue;
    if (last && last.line === cue.line && last.voice === cue.voice) {
      joined[joined.length - 1] = {...last, text: `${last.text}\n${cue.text}`};
    } else joined.push(cue);
  }
  return joined;
}
