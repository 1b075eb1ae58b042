import {readLedger, type Ledger} from '#core/anchors/ledger';
import type {AddressState, State} from '#core/anchors/state';
import {readWordsBeside, type WordsBeside, type WordsEntry} from '#core/anchors/words-beside';
import {inFile, type Problem} from '#core/problem';

/** A ledger, or the words kept beside it, under the ledger's name. */
export interface RegisterFile {
  readonly name: string;
  readonly text: string;
}

/** The ledger of what belongs to no session: people, resources, terms, posts… No session can be called so. */
export const ADDRESSES = '_adresses';

/** The folder of the ledgers, kept by commands and never by hand. */
export const REGISTER = 'docs/_registre';

/** A ledger keeps the name it was created with, whatever its session is called later: its file is never renamed. */
export function ledgerPath(name: string): string {
  return `${REGISTER}/${name}.ndjson`;
}
export function wordsPath(name: string): string {
  return `${REGISTER}/${name}.mots.ndjson`;
}

/** One ledger, with what its hashes are made of. */
export interface Volume {
  readonly name: string;
  readonly ledger: Ledger;
  readonly state: State;
  /** What the state says, once for all who ask: of turns, and of all other addresses. */
  readonly turns: readonly AddressState[];
  readonly addresses: readonly AddressState[];
  readonly words: WordsBeside;
  readonly entries: ReadonlyMap<number, WordsEntry>;
  /** What its session is called today. */
  readonly session?: string | undefined;
}

/** All ledgers, read once and handed to whoever asks something of them. */
export interface OpenRegister {
  readonly volumes: readonly Volume[];
  readonly problems: readonly Problem[];
}

/** Reads all ledgers and their words. One that cannot be read is left out: its problems are enough. */
export function readRegister(ledgers: readonly RegisterFile[], words: readonly RegisterFile[]): OpenRegister {
  const problems: Problem[] = [];
  const wordsOf = new Map(words.map(({name, text}) => [name, text]));
  const volumes = ledgers.flatMap(({name, text}): Volume[] => {
    const ledger = readLedger(text);
    const beside = readWordsBeside(wordsOf.get(name) ?? '');
    problems.push(...inFile(ledgerPath(name), ledger.problems), ...inFile(wordsPath(name), beside.problems));
    return ledger.value && beside.value ? [toVolume(name, ledger.value, beside.value)] : [];
  });
  return {volumes, problems};
}

export function toVolume(name: string, ledger: Ledger, words: WordsBeside): Volume {
  const {state} = ledger;
  const all = Object.values(state);
  const turns = all.filter(({what}) => what === 'turn');
  const addresses = all.filter(({what}) => what !== 'turn');
  const session = addresses.find(({what, status}) => what === 'session' && status === 'alive')?.id;
  const entries = new Map(words.map((entry) => [entry.seq, entry]));
  return {name, ledger, state, turns, addresses, words, entries, session};
}

/** The ledger that has an address, by `keyOf`; the last of them, should several have it. */
export function homeOf(volumes: readonly Volume[], key: string): Volume | undefined {
  return volumes.filter(({state}) => Object.hasOwn(state, key)).at(-1);
}

/** The words that ledgers keep of each code, as they were published last. */
export function lastWords(volumes: readonly Volume[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const volume of volumes) {
    for (const {id, words: sealed} of volume.turns) {
      const kept = sealed && volume.entries.get(sealed.seq)?.words;
      if (kept !== undefined) words.set(id, kept);
    }
  }
  return words;
}

/** The codes that are published, whatever became of them since; not those that a split announces. */
export function promisedCodes(volumes: readonly Volume[]): Set<string> {
  const codes = new Set<string>();
  for (const {turns} of volumes) for (const {id, status} of turns) if (status !== 'split') codes.add(id);
  return codes;
}

export function errorAt(rule: string, file: string, line: number, message: string): Problem {
  return {rule, severity: 'error', file, line, message};
}
