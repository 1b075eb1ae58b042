import {makeCode} from '#core/anchors/code';
import type {Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';
import type {Chapter, Transcript} from '#core/model/transcript';
import {toSlug} from '#core/text/slug';

interface Placed {
  readonly session: string;
  readonly transcript: Transcript | undefined;
}

/** The transcripts in which something was missing, with it, and how much was given. */
export interface Assigned<T extends Placed> {
  readonly transcripts: readonly T[];
  readonly codes: number;
  readonly anchors: number;
}

/**
 * Gives a code to every turn and an anchor to every titled chapter of `toFill` that has none. No code is given that any
 * of `all` has, or that a ledger ever named: announced, withdrawn or merged ones too.
 *
 * @param random A number from 0 to 1 (excluded) each time; it must not be guessable nor drawn twice on two machines.
 */
export function assign<T extends Placed>(
  toFill: readonly T[],
  all: readonly Placed[],
  volumes: readonly Volume[],
  random: () => number,
): Assigned<T> {
  const taken = new Set([
    ...volumes.flatMap(({state}) => Object.values(state).flatMap(({what, id}) => (what === 'turn' ? [id] : []))),
    ...all.flatMap(({transcript}) =>
      chaptersIn(transcript).flatMap(({turns}) => turns.flatMap(({code}) => code ?? [])),
    ),
  ]);
  let codes = 0;
  let anchors = 0;
  const newCode = () => {
    const code = makeCode(random, taken);
    taken.add(code);
    codes++;
    return code;
  };
  const transcripts = toFill.flatMap((placed): T[] => {
    const {transcript, session} = placed;
    const before = codes + anchors;
    const volume = volumes.find((each) => each.session === session);
    const used = new Set(chaptersIn(transcript).flatMap(({anchor}) => anchor ?? []));
    const newAnchor = (title: string) => {
      const anchor = makeAnchor(title, (name) => used.has(name) || isGone(name, volume));
      used.add(anchor);
      anchors++;
      return anchor;
    };
    const chapters = chaptersIn(transcript).map(({anchor, title, turns, ...rest}) => ({
      ...rest,
      title,
      anchor: anchor ?? (title === undefined ? undefined : newAnchor(title)),
      turns: turns.map(({code, ...turn}) => ({...turn, code: code ?? newCode()})),
    }));
    return transcript && codes + anchors > before ? [{...placed, transcript: {...transcript, chapters}}] : [];
  });
  return {transcripts, codes, anchors};
}

function chaptersIn(transcript: Transcript | undefined): readonly Chapter[] {
  return transcript?.chapters ?? [];
}

/** `c-ouverture`, then `c-ouverture-2`… */
function makeAnchor(title: string, isTaken: (anchor: string) => boolean): string {
  const anchor = `c-${toSlug(title)}`;
  for (let rank = 1; ; rank++) {
    const candidate = rank === 1 ? anchor : `${anchor}-${rank}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** Withdrawn or renamed: it would come back to life in silence. */
function isGone(anchor: string, volume: Volume | undefined): boolean {
  const known = volume?.state[keyOf('chapter', anchor)];
  return known !== undefined && known.status !== 'alive';
}
