import type {Names} from '#core/anchors/names';
import {saltedHash} from '#core/anchors/hash';
import type {Volume} from '#core/anchors/register';
import {keyOf, type AddressState} from '#core/anchors/state';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Chapter, Turn} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import type {SpeakerOf} from '#core/import/spoken';

/** What the ledgers know, to judge the codes that a file brings. */
export interface Ledgers {
  readonly volumes: readonly Volume[];
  readonly names: Names;
  readonly session: string;
}

/**
 * Chapters whose turns have only the codes that the ledger vouches for: published in this session, in service, for these
 * very words by this very speaker, each once. Any other is dropped, except those of `mine`, which the transcript that is
 * there has given already.
 */
export function keepKnownCodes(
  chapters: readonly Chapter[],
  ledgers: Ledgers,
  speakerOf: SpeakerOf,
  mine: ReadonlySet<string> = new Set(),
): Chapter[] {
  const used = new Set<string>();
  const keep = ({code, ...turn}: Turn): Turn => {
    if (code === undefined || used.has(code)) return turn;
    if (!mine.has(code) && !isKnown(code, turn, ledgers, speakerOf)) return turn;
    used.add(code);
    return {...turn, code};
  };
  return chapters.map((chapter) => ({...chapter, turns: chapter.turns.map(keep)}));
}

function isKnown(code: string, turn: Turn, {volumes, names, session}: Ledgers, speakerOf: SpeakerOf): boolean {
  const found = findState(code, volumes);
  if (found?.state.status !== 'alive') return false;
  const {volume, state} = found;
  if (names.today('session', state.session ?? volume.session ?? volume.name) !== session) return false;
  const [words, speaker] = [state.words, state.speaker];
  const [wordsSalt, speakerSalt] = [words, speaker].map((seal) => seal && volume.entries.get(seal.seq)?.salt);
  if (!words || !speaker || wordsSalt === undefined || speakerSalt === undefined) return false;
  return (
    saltedHash(wordsOf(turn), wordsSalt) === words.hash &&
    names.ever('person', speakerOf(turn.label)).some((name) => saltedHash(name, speakerSalt) === speaker.hash)
  );
}

/**
 * Turns of a file that were withdrawn since it was made: their words must not come back by it. Only files that bear codes
 * can tell.
 */
export function checkWithdrawn(chapters: readonly Chapter[], volumes: readonly Volume[]): FoundProblem[] {
  return chapters
    .flatMap(({turns}) => turns)
    .flatMap(({code, label, line}): FoundProblem[] => {
      const state = code === undefined ? undefined : findState(code, volumes)?.state;
      if (state?.status !== 'withdrawn') return [];
      const message = `Ce tour de «\u00A0${label}\u00A0», de code ${code}, a été retiré le ${state.since}\u00A0: retirez-le de ce fichier, ses mots ne doivent pas revenir.`;
      return [{rule: 'import/withdrawn-turn', severity: 'error', line, message}];
    });
}

/** Is a code one that readers may have cited? */
export function isPublished(code: string | undefined, volumes: readonly Volume[]): code is string {
  return code !== undefined && findState(code, volumes)?.state.status === 'alive';
}

function findState(code: string, volumes: readonly Volume[]): {volume: Volume; state: AddressState} | undefined {
  const key = keyOf('turn', code);
  const volume = volumes.find(({state}) => Object.hasOwn(state, key));
  return volume && {volume, state: volume.state[key]!};
}
