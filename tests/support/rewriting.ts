import {checkGate} from '../../src/core/anchors/gate';
import type {Problem} from '../../src/core/problem';
import {afterPublishing, declare, declaring, toInput, type Declaration, type Line, type World} from './anchor-world';
import {DECLARABLE, LONG, type Edit, type Kind, type Script} from './edit-scripts';

/*
 * Random changes to a random archive, and an oracle that is not the gate: every word carries the code under which it
 * was published, so the script knows where words went, whatever they look like. Words are compared nowhere here.
 */

const LABELS = ['Intervenante 1', 'Intervenant 2', 'Question de la salle'] as const;
const COMMON = 'de la le les que et il y a en un une des est pour dans ce qui ne pas on nous'.split(' ');
/** Words that each side of a split keeps, at least. */
const CUT = 15;
/** Words of another code that make a turn a stray one. */
const MANY = LONG - 3;
/** The part of the words of a merged turn that is too small, and the part from which on nobody doubts. */
const LOST = 0.35;
const KEPT = 0.75;
/** A turn of less words has some that anyone says. */
const FEW = 6;
/** The part of a turn's words that another cannot say by taste. */
const MOST = 0.75;
/** Words in a row of another speaker, who keeps them, that are no short quotation. */
const PASTED = 18;

/** From so many words on, a turn that keeps none of them is no correction. */
const HEARD = 6;

interface Word {
  readonly text: string;
  /** The code that was published with this word; absent for a word nobody published. */
  readonly from?: string | undefined;
  /** It corrects a word published with this code, among others that passed. */
  readonly corrects?: string | undefined;
}
interface Turn {
  code?: string | undefined;
  label: string;
  words: Word[];
  start: number;
}
/** What was promised of a code. */
interface Promised {
  status: 'alive' | 'split' | 'withdrawn' | 'merged';
  label: string;
  /** The label it was published with last. */
  was: string;
  /** Given to a speaker since it was published last. */
  isGiven: boolean;
  session: string;
  readonly ledger: string;
  /** Words published under it last. */
  size: number;
}

/** An archive under change, with what was promised of it. */
export class Rewriting {
  readonly promises = new Map<string, Promised>();
  /** What each change that had an effect was. */
  readonly done: string[] = [];
  private readonly sessions = new Map<string, Turn[]>();
  /** Published name of each session, by the name of its ledger. */
  private readonly names = new Map<string, string>();
  /** Declared splits and merges since the last publication. */
  private links: [string, string][] = [];
  private isTampered = false;
  /** Codes whose words were pasted. */
  private readonly pasted = new Set<string>();
  /** Declared merges of two voices: the code, and the one it went into. */
  private crossed: [string, string][] = [];
  /** Declared merges since the last publication: the code, the one it went into, and how many words it had. */
  private merges: {code: string; into: string; size: number; links: number}[] = [];
  /** Codes withdrawn since the last publication: git still has who spoke. */
  private readonly withdrawn = new Set<string>();
  /** Words that a maintainer said to be right, as the turn then had them. */
  private readonly confirmed = new Map<string, readonly Word[]>();
  /** Turns whose words passed: what else became of them would make of it a matter of taste. */
  private readonly passed = new Set<Turn>();
  private count = 0;
  private random: number;
  private world: World = {sessions: {}, addresses: [], ledgers: [], words: []};

  constructor({sessions}: Script) {
    this.random = sessions.flat().reduce((seed, [size, label]) => seed * 31 + size * 3 + label + 1, 7) % 2147483647;
    for (const [index, turns] of sessions.entries()) {
      const session = `seance-${'abc'[index]}`;
      this.sessions.set(
        session,
        turns.map(([size, label]) => ({
          code: this.newCode(),
          label: LABELS[label]!,
          start: 0,
          words: size === 1 ? [{text: 'oui'}] : this.newWords(size),
        })),
      );
    }
    this.publish();
  }

  /** The gate's opinion of the archive as it is. */
  problems(): Problem[] {
    return checkGate(toInput(this.current()));
  }

  /** The oracle: what the script did to promises, in English. Empty when every promise is kept. */
  broken(): string[] {
    const broken: string[] = this.isTampered ? ['the ledger was tampered with'] : [];
    for (const [code, into] of this.crossed)
      if (!this.isWithdrawn(code) && !this.isWithdrawn(into))
        broken.push(`${code} went into ${into}, of another voice`);
    for (const {code, into, kept} of this.keptByMerges())
      if (kept < LOST) broken.push(`${code} went into ${into} without its words`);
    const places = new Map<string, {turn: Turn; session: string}[]>();
    for (const [session, turns] of this.sessions) {
      for (const turn of turns)
        if (turn.code) places.set(turn.code, [...(places.get(turn.code) ?? []), {turn, session}]);
    }
    for (const [code, all] of places) if (all.length > 1) broken.push(`${code} is used twice`);
    for (const name of this.names.values()) if (!this.sessions.has(name)) broken.push(`session ${name} is gone`);
    for (const [code, {status, label, session}] of this.promises) {
      const place = places.get(code)?.[0];
      if (status === 'withdrawn' || status === 'merged') {
        if (place) broken.push(`${code} is back`);
      } else if (!place) {
        if (status === 'alive') broken.push(`${code} is lost`);
      } else {
        if (place.session !== session) broken.push(`${code} changed session`);
        if (place.turn.label !== label) broken.push(`${code} changed speaker`);
      }
    }
    for (const {code, kept} of this.keptWords()) if (kept === 0) broken.push(`${code} says other words`);
    const strays = this.strayWords().filter(({count}) => count >= MANY);
    return [...broken, ...strays.map(({from, code}) => `words of ${from} stand under ${code}`)];
  }

  /** A few words passed to another turn: whether that is a correction is a matter of taste, so nobody is asked. */
  isUndecided(): boolean {
    if (this.broken().length > 0) return false;
    // Who spoke under a code that goes at once is erased in part.
    if (this.merges.some(({code, into}) => !this.isWithdrawn(code) && this.isWithdrawn(into))) return true;
    return (
      this.strayWords().length > 0 ||
      this.keptByMerges().some(({kept}) => kept < KEPT) ||
      this.keptWords().some(({kept}) => kept < LOST)
    );
  }

  /** Of each turn that was published with more than a few words, which part of them its code still says. */
  private keptWords(): {code: string; kept: number}[] {
    return [...this.sessions.values()].flat().flatMap(({code, words}) => {
      if (code === undefined || !this.isAlive({code}) || this.confirmed.get(code) === words) return [];
      const {size} = this.promises.get(code)!;
      if (Math.max(size, words.length) < HEARD) return [];
      const kept = words.filter(({from}) => from === code).length / Math.min(size, words.length);
      // Of a few words that went, some are in any other text.
      return [{code, kept: size < LONG ? Math.max(kept, LOST / 2) : kept}];
    });
  }

  /** Of each merge that stands, which part of the words that were published can still be read where it leads. */
  private keptByMerges(): {code: string; into: string; kept: number}[] {
    const turns = [...this.sessions.values()].flat();
    return this.merges.flatMap(({code, into, size, links}) => {
      const heirs = this.heirs(code, links);
      const readers = turns.filter((turn) => turn.code && turn.code !== code && heirs.has(turn.code));
      if (this.promises.get(code)!.status !== 'merged' || readers.length === 0) return [];
      const held = new Set(readers.flatMap(({words}) => words.filter(({from}) => from === code)));
      const kept = size === 0 ? 1 : held.size / size;
      return [{code, into, kept: size < FEW ? Math.max(kept, LOST) : kept}];
    });
  }

  /** Words published under a code that now stand in a turn which no declaration leads to, and how many. */
  private strayWords(): {from: string; code: string | undefined; count: number}[] {
    const turns = [...this.sessions.values()].flat();
    const still = new Map<string, Set<Word>>();
    for (const {code, words} of turns) if (code) still.set(code, new Set([...(still.get(code) ?? []), ...words]));
    return turns.flatMap(({code, label, words}) => {
      const moved = new Map<string, Set<Word>>();
      const copied = new Map<string, Set<Word>>();
      for (const word of words) {
        const {from} = word;
        if (from === undefined || (code && (this.heirs(from).has(code) || this.isRight(code, label, words, from))))
          continue;
        const isHeld = [...this.heirs(from)].some((other) => still.get(other)?.has(word));
        const kind = isHeld ? copied : moved;
        if (!isHeld || this.isAlive({code})) kind.set(from, (kind.get(from) ?? new Set()).add(word));
      }
      const whole = [...copied].filter(([from, all]) => all.size === this.promises.get(from)!.size);
      // Some words, corrected between, of a turn that lost others elsewhere: a matter of taste too.
      const isMany = (from: string, all: ReadonlySet<Word>) =>
        all.size >= MOST * this.promises.get(from)!.size ||
        longestRun(words, (word) => all.has(word) || word.corrects === from) >= MANY;
      const counts = [...moved, ...whole].map(([from, all]) => ({
        from,
        code,
        count: isMany(from, all) ? Math.max(all.size, MANY) : 1,
      }));
      return [...counts, ...this.pastedWords({code, label, words}, turns)];
    });
  }

  /** Words of another speaker, who still says them: broken from PASTED words in a row on, a matter of taste below. */
  private pastedWords({code, label, words}: Pick<Turn, 'code' | 'label' | 'words'>, turns: readonly Turn[]) {
    const others = turns.filter((other) => other.code && other.code !== code && other.label !== label);
    return others.flatMap((other) => {
      const theirs = new Set(other.words.filter(({from}) => from && this.heirs(from).has(other.code!)));
      const longest = longestRun(
        words,
        (word) => theirs.has(word) && word.from !== undefined && !(code && this.heirs(word.from).has(code)),
      );
      return longest === 0
        ? []
        : [{from: other.code!, code, count: longest >= PASTED && this.isAlive({code}) ? longest : 1}];
    });
  }

  /** Someone confirmed these words, and who said them under another code is who says them here. */
  private isRight(code: string, label: string, words: readonly Word[], from: string): boolean {
    return this.confirmed.get(code) === words && this.promises.get(from)!.label === label;
  }

  /** The code itself, and those that declarations let its words pass to. */
  private heirs(code: string, since = 0): Set<string> {
    const heirs = new Set([code]);
    for (const each of heirs) for (const [from, to] of this.links.slice(since)) if (from === each) heirs.add(to);
    return heirs;
  }

  /** Publishes what can be, as `npm run publier` does: refused, or a promise more. */
  publish(): void {
    this.world = afterPublishing(this.current());
    this.links = [];
    this.merges = [];
    this.withdrawn.clear();
    this.confirmed.clear();
    this.passed.clear();
    for (const [session, turns] of this.sessions) {
      if (![...this.names.values()].includes(session)) this.names.set(session, session);
      const ledger = [...this.names].find(([, name]) => name === session)![0];
      for (const turn of turns) {
        const {code, label} = turn;
        if (code === undefined) continue;
        const known = this.promises.get(code);
        if (!known || known.status === 'split')
          this.promises.set(code, {
            status: 'alive',
            label,
            was: label,
            isGiven: false,
            session,
            ledger: known?.ledger ?? ledger,
            size: 0,
          });
        Object.assign(this.promises.get(code)!, {size: turn.words.length, was: label, isGiven: false});
        turn.words = turn.words.map(({text}) => ({text, from: code}));
      }
    }
  }

  /** The ledgers that the commands wrote. */
  ledgers(): World['ledgers'] {
    return this.world.ledgers;
  }

  apply({kind, isDeclared, picks: [a, b, c]}: Edit): void {
    const sessions = [...this.sessions.keys()];
    const session = sessions[a % sessions.length]!;
    const turns = this.sessions.get(session)!;
    const at = turns.length > 0 ? b % turns.length : 0;
    const turn = turns[at];
    if (!turn && kind !== 'insert' && kind !== 'publish' && kind !== 'rename-session') return;
    const isDone = this.perform(kind, {isDeclared, session, turns, at, turn: turn!, c});
    if (isDone) this.done.push(isDeclared || !DECLARABLE.has(kind) ? kind : `${kind}, not declared`);
  }

  private perform(
    kind: Kind,
    {
      isDeclared,
      session,
      turns,
      at,
      turn,
      c,
    }: {isDeclared: boolean; session: string; turns: Turn[]; at: number; turn: Turn; c: number},
  ): boolean {
    if (this.passed.has(turn) && !['insert', 'move', 'retime', 'rename-session', 'publish', 'tamper'].includes(kind))
      return false;
    switch (kind) {
      case 'insert':
        turns.splice(at, 0, {
          code: c % 2 ? this.newCode() : undefined,
          label: LABELS[c % 3]!,
          words: this.newWords(LONG + (c % 30)),
          start: c,
        });
        return true;
      case 'delete':
        if (isDeclared && this.isAlive(turn)) {
          this.withdrawn.add(turn.code!);
          this.declare(turn, (code) => declaring.withdrawn(code), {status: 'withdrawn'});
        }
        turns.splice(at, 1);
        return true;
      case 'move':
        turns.splice(at, 1);
        turns.splice(c % (turns.length + 1), 0, turn);
        return true;
      case 'move-session': {
        const others = [...this.sessions.keys()].filter((each) => each !== session);
        const to = others[c % others.length];
        if (!to || this.promises.get(turn.code ?? '')?.status === 'split') return false;
        if (isDeclared && this.isAlive(turn)) {
          if (![...this.names.values()].includes(to)) return false;
          this.declare(turn, (code) => declaring.moved(code, to), {session: to});
        }
        turns.splice(at, 1);
        this.sessions.get(to)!.push(turn);
        return true;
      }
      case 'split': {
        if (turn.words.length < 2 * CUT) return false;
        const cut = CUT + (c % (turn.words.length - 2 * CUT + 1));
        const rest: Turn = {label: turn.label, words: turn.words.slice(cut), start: turn.start};
        if (isDeclared && this.isAlive(turn)) {
          rest.code = this.newCode();
          const {code, promise} = this.declare(turn, (id) => declaring.split(id, rest.code!), {});
          this.promises.set(rest.code, {...promise, status: 'split'});
          this.links.push([code, rest.code]);
        }
        turn.words = turn.words.slice(0, cut);
        turns.splice(at + 1, 0, rest);
        return true;
      }
      case 'merge': {
        const target = turns[(at + 1) % turns.length]!;
        if (target === turn || this.passed.has(target)) return false;
        if (isDeclared && this.isAlive(turn)) {
          const [from, into] = [this.promises.get(turn.code!)!, this.promises.get(target.code ?? '')];
          if (!this.isAlive(target) || into!.ledger !== from.ledger || target.code === turn.code) return false;
          this.declare(turn, (code) => declaring.merged(code, target.code!), {status: 'merged'});
          this.links.push([turn.code!, target.code!]);
          this.merges.push({code: turn.code!, into: target.code!, size: from.size, links: this.links.length - 1});
          if (from.label !== into!.label) this.crossed.push([turn.code!, target.code!]);
        }
        target.words = [...target.words, ...turn.words];
        turns.splice(at, 1);
        return true;
      }
      case 'relabel': {
        const label = LABELS[c % 3]!;
        if (isDeclared && this.isAlive(turn))
          this.declare(turn, (code) => declaring.reattributed(code, label), {label, isGiven: true});
        turn.label = label;
        return true;
      }
      case 'retime':
        turn.start = c * 1000;
        return true;
      case 'reword':
        // Once between two publications: two light corrections of the same words may make a heavy one.
        if (turn.words.length < LONG || turn.words.some(({from}) => from === undefined)) return false;
        turn.words = turn.words.map((word, index) => (index % 5 === 2 ? this.newWord() : word));
        return true;
      case 'rewrite':
        turn.words = this.newWords(LONG + (c % 40));
        if (isDeclared && this.isAlive(turn)) this.confirm(turn);
        return true;
      case 'rename-session': {
        const to = `autre-${this.count++}`;
        const ledger = [...this.names].find(([, name]) => name === session)?.[0];
        if (isDeclared) {
          if (ledger === undefined) return false;
          this.write(ledger, declaring.renamed('session', session, to));
          this.names.set(ledger, to);
          for (const promise of this.promises.values()) if (promise.session === session) promise.session = to;
        }
        this.sessions.delete(session);
        this.sessions.set(to, turns);
        return true;
      }
      case 'exchange': {
        const all = [...this.sessions.values()].flat();
        const other = all[c % all.length]!;
        if (!this.isAlive(turn) || !this.isAlive(other) || turn.code === other.code) return false;
        // Words that both were published with go nowhere.
        if (this.pasted.has(turn.code!) || this.pasted.has(other.code!)) return false;
        if (
          turn.words.length < LONG ||
          other.words.length < LONG ||
          this.heirs(turn.code!).has(other.code!) ||
          this.heirs(other.code!).has(turn.code!)
        )
          return false;
        if (this.passed.has(other)) return false;
        [turn.words, other.words] = [other.words, turn.words];
        if (!isDeclared) return true;
        for (const each of [turn, other]) this.confirm(each);
        return true;
      }
      case 'exchange-reworded': {
        const other = this.strangerOf(turn, c);
        if (
          !other ||
          [turn, other].some(({code, words}) => words.length < LONG || !words.every(({from}) => from === code))
        )
          return false;
        [turn.words, other.words] = [this.corrected(other.words), this.corrected(turn.words)];
        for (const each of [turn, other]) this.passed.add(each);
        return true;
      }
      case 'pass-reworded': {
        const other = this.strangerOf(turn, c);
        if (
          !other ||
          [turn, other].some(({code, words}) => words.length < 2 * CUT || !words.every(({from}) => from === code))
        )
          return false;
        const cut = CUT + (c % (turn.words.length - 2 * CUT + 1));
        other.words = [...other.words, ...this.corrected(turn.words.slice(cut))];
        turn.words = turn.words.slice(0, cut);
        for (const each of [turn, other]) this.passed.add(each);
        return true;
      }
      case 'slip': {
        const displaced = turns.slice(at);
        if (displaced.some(({words}) => words.length < LONG)) return false;
        const codes = displaced.map(({code}) => code);
        for (const [index, each] of displaced.entries()) each.code = codes[index + 1];
        turns.splice(at, 0, {code: codes[0], label: turn.label, words: this.newWords(LONG + (c % 30)), start: 0});
        return true;
      }
      case 'copy':
        turns.splice(c % (turns.length + 1), 0, {...turn});
        return true;
      case 'restore': {
        const gone = [...this.promises].filter(([, {status}]) => status === 'withdrawn');
        const [code, promise] = gone[c % Math.max(1, gone.length)] ?? [];
        if (!code || !promise || promise.session !== session || this.broken().length > 0 || this.isUndecided())
          return false;
        const back: Turn = {code, label: LABELS[c % 3]!, words: this.newWords(20), start: 0};
        this.write(promise.ledger, declaring.restored(code, back.label, textOf(back)));
        this.confirmed.set(code, back.words);
        // Who it was given to went with the withdrawal.
        this.crossed = this.crossed.filter(([from, to]) => from !== code || to !== code);
        if (this.withdrawn.has(code) && !promise.isGiven && promise.was !== back.label) this.crossed.push([code, code]);
        Object.assign(promise, {status: 'alive', label: back.label});
        turns.push(back);
        if (this.broken().length > 0) return true;
        // Until then, nobody could have cited the new words.
        this.publish();
        return true;
      }
      case 'paste': {
        const others = turns.filter(
          (other) =>
            this.isAlive(other) &&
            other.label !== turn.label &&
            other.words.length >= PASTED &&
            other.words.every(({from}) => from === other.code),
        );
        const other = others[c % Math.max(1, others.length)];
        // What two people say already is a formula.
        if (!other || !this.isAlive(turn) || this.pasted.has(other.code!)) return false;
        this.pasted.add(other.code!);
        if (isDeclared && (this.broken().length > 0 || this.isUndecided())) return false;
        const start = c % (other.words.length - PASTED + 1);
        turn.words = turn.words.toSpliced(
          c % (turn.words.length + 1),
          0,
          ...other.words.slice(start, start + PASTED + (c % 9)),
        );
        if (isDeclared) {
          this.declare(turn, (code) => declaring.reworded(code, textOf(turn), true), {});
          // From then on the words are the turn's too.
          this.publish();
        }
        return true;
      }
      case 'tamper':
        this.isTampered = true;
        return true;
      case 'publish':
        if (this.broken().length > 0 || this.isUndecided()) return false;
        this.publish();
        return true;
    }
  }

  /** Another published turn, to which no declaration leads the words of this one, nor back. */
  private strangerOf(turn: Turn, c: number): Turn | undefined {
    const others = [...this.sessions.values()]
      .flat()
      .filter((other) => this.isAlive(other) && other.code !== turn.code && !this.passed.has(other));
    const other = others[c % Math.max(1, others.length)];
    if (!other || !this.isAlive(turn) || [turn, other].some(({code}) => this.pasted.has(code!))) return undefined;
    return this.heirs(turn.code!).has(other.code!) || this.heirs(other.code!).has(turn.code!) ? undefined : other;
  }

  /** One word in five is another. */
  private corrected(words: readonly Word[]): Word[] {
    return words.map((word, index) => (index % 5 === 2 ? {...this.newWord(), corrects: word.from} : word));
  }

  private confirm(turn: Turn): void {
    this.declare(turn, (code) => declaring.reworded(code, textOf(turn), true), {});
    this.confirmed.set(turn.code!, turn.words);
    this.passed.add(turn);
  }

  private isWithdrawn(code: string): boolean {
    return this.promises.get(code)?.status === 'withdrawn';
  }

  private isAlive({code}: Pick<Turn, 'code'>): boolean {
    return code !== undefined && this.promises.get(code)?.status === 'alive';
  }

  private declare({code}: Turn, make: (code: string) => Declaration, change: Partial<Promised>) {
    const promise = this.promises.get(code!)!;
    this.write(promise.ledger, make(code!));
    Object.assign(promise, change);
    return {code: code!, promise};
  }

  private write(ledger: string, declaration: Declaration): void {
    this.world = declare(this.world, ledger, declaration);
  }

  private current(): World {
    const lines = (turns: readonly Turn[]): Line[] =>
      turns.map((turn) => [turn.code, turn.label, textOf(turn), turn.start]);
    const sessions = Object.fromEntries([...this.sessions].map(([session, turns]) => [session, lines(turns)]));
    return {...this.world, sessions, ledgers: this.isTampered ? tampered(this.world) : this.world.ledgers};
  }

  private newCode(): string {
    return (32 ** 4 + this.count++)
      .toString(32)
      .replace(/[i-v]/g, (digit) => 'jkmnpqrstvwxyz'['ijklmnopqrstuv'.indexOf(digit)]!);
  }

  private newWords(size: number): Word[] {
    return Array.from({length: size}, (_, index) =>
      this.next() % 5 < 2 && index % 5 !== 2 ? {text: COMMON[this.next() % COMMON.length]!} : this.newWord(),
    );
  }

  private newWord(): Word {
    return {text: `mot${this.count++}`};
  }

  private next(): number {
    this.random = (this.random * 48271) % 2147483647;
    return this.random;
  }
}

/** How many words in a row, at most, are of a kind. */
function longestRun(words: readonly Word[], isOne: (word: Word) => boolean): number {
  let [run, longest] = [0, 0];
  for (const word of words) {
    run = isOne(word) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function textOf({words}: Turn): string {
  return words.map(({text}) => text).join(' ');
}

/** The first published line of the first ledger, taken out. */
function tampered({ledgers}: World): World['ledgers'] {
  return ledgers.map(({name, text}, index) =>
    index === 0 ? {name, text: text.slice(text.indexOf('\n') + 1)} : {name, text},
  );
}
