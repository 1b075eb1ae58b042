import type {Salt} from '#core/anchors/hash';
import {writeLedger} from '#core/anchors/ledger';
import {publish, type Publication} from '#core/anchors/publish';
import {ledgerPath, wordsPath, type RegisterFile} from '#core/anchors/register';
import {writeWordsBeside} from '#core/anchors/words-beside';
import type {Problem} from '#core/problem';
import {askedSessions} from './asked-sessions';
import {changeFiles, type FileChange} from './change-files';
import {inOrder, openArchive} from './read-archive';

export interface Published {
  /** What was added to each ledger, by its name: how many events of each kind of thing. */
  readonly ledgers: readonly {
    readonly name: string;
    readonly turns: number;
    readonly reworded: number;
    readonly addresses: number;
  }[];
  /** Why nothing was written. */
  readonly problems: readonly Problem[];
}

/**
 * Promises what is new: all of it, or that of the sessions that are named. With `isTrial`, says what it would promise.
 *
 * @throws {Refusal} when a name is no session's
 */
export async function publishRegister(
  siteDir: string,
  day: string,
  newSalt: () => Salt,
  isTrial = false,
  sessions: readonly string[] = [],
): Promise<Published> {
  return changeFiles<Published>(siteDir, async () => {
    const {gate, register, contentProblems} = await openArchive(siteDir);
    const asked = askedSessions(sessions, gate);
    const sessionOf = new Map(register.volumes.map(({name, session}) => [name, session]));
    const isAsked = (name: string) => sessions.length === 0 || asked.has(sessionOf.get(name) ?? name);
    const {volumes, problems: left} = publish(gate, day, newSalt, isAsked);
    const problems = inOrder([...contentProblems, ...left]);
    if (problems.length > 0) return {changes: [], result: {ledgers: [], problems}};
    const earlier = new Map(gate.ledgers.map(({name, text}) => [name, text.split('\n').length - 1]));
    const ledgers = volumes.map(({name, ledger}) => {
      const events = ledger.events.slice(earlier.get(name) ?? 0);
      const count = (isCounted: (event: (typeof events)[number]) => boolean) => events.filter(isCounted).length;
      return {
        name,
        turns: count(({kind, what}) => kind === 'published' && what === 'turn'),
        reworded: count(({kind}) => kind === 'reworded'),
        addresses: count(({what}) => what !== 'turn'),
      };
    });
    return {changes: isTrial ? [] : changesOf(volumes, gate.wordsBeside), result: {ledgers, problems: []}};
  });
}

/** The files of ledgers and of the words kept beside them; no empty file where there are no words. */
export function changesOf(volumes: Publication['volumes'], wordsBeside: readonly RegisterFile[]): FileChange[] {
  const kept = new Set(wordsBeside.map(({name}) => name));
  return volumes.flatMap(({name, ledger, words}) => [
    {path: ledgerPath(name), text: writeLedger(ledger)},
    ...(words.length > 0 || kept.has(name) ? [{path: wordsPath(name), text: writeWordsBeside(words)}] : []),
  ]);
}
