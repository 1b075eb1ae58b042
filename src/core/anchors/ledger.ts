import {LedgerEvent, readPublication, writeEvent, type NewEvent} from '#core/anchors/event';
import {chainHash, type Hash} from '#core/anchors/hash';
import {advance, keyOf, type AddressState, type State} from '#core/anchors/state';
import type {FoundProblem, Read} from '#core/problem';

/** An append-only log, one event a line (event.ts says how they are written). */
export interface Ledger {
  readonly events: readonly LedgerEvent[];
  /** Hash of the last line: what is published of a ledger to those who have no copy of it. */
  readonly head: Hash;
  /** What the events say of each address today. */
  readonly state: State;
}

export const EMPTY_LEDGER: Ledger = {events: [], head: chainHash(''), state: {}};

const KIND: Record<LedgerEvent['kind'], string> = {
  published: 'publication',
  reworded: 'correction',
  're-attributed': 'réattribution',
  split: 'scission',
  merged: 'fusion',
  moved: 'déplacement',
  renamed: 'renommage',
  withdrawn: 'retrait',
  restored: 'rétablissement',
};

/** Reads a ledger and checks each line, its place in the chain and whether the event can have happened. */
export function readLedger(text: string): Read<Ledger> {
  const problems: FoundProblem[] = [];
  const events: LedgerEvent[] = [];
  const state = new Map<string, AddressState>();
  let head = EMPTY_LEDGER.head;
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const conflict = lines.findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line)) + 1;
  if (conflict > 0) return {value: undefined, problems: [forkedAt(conflict)]};
  // Hash of the line before → number: made for a ledger whose chain is broken.
  let followed: Map<string, number> | undefined;
  for (const [index, source] of lines.entries()) {
    const line = index + 1;
    const tell = (rule: string, message: string) => problems.push({rule, severity: 'error', line, message});
    const previous = head;
    head = chainHash(source);
    const publication = readPublication(source);
    const event = publication ?? readEvent(source, tell);
    if (!event) continue;
    if (event !== publication && writeEvent(event) !== source) {
      tell(
        'ledger/not-canonical',
        'Cette ligne du registre n’est pas écrite comme la commande l’écrit\u00A0: reprenez la ligne publiée.',
      );
    }
    if (event.previous !== previous) {
      followed ??= new Map(events.map((each) => [each.previous, each.seq]));
      if (followed.get(event.previous) === event.seq)
        return {value: undefined, problems: [...problems, forkedAt(line)]};
    }
    followed?.set(event.previous, event.seq);
    if (event.seq !== line) {
      tell(
        'ledger/sequence',
        `Cette ligne du registre porte le numéro ${event.seq} au lieu de ${line}\u00A0: une ligne manque ou a changé de place.`,
      );
    }
    if (event.previous !== previous) {
      tell(
        'ledger/chain-broken',
        'La ligne d’avant a été modifiée, retirée ou déplacée\u00A0: reprenez le registre publié, il ne se corrige pas.',
      );
    }
    const step = advance(state, event);
    if (typeof step === 'string') {
      tell(
        'ledger/impossible-event',
        `L’événement «\u00A0${KIND[event.kind]}\u00A0» de «\u00A0${event.id}\u00A0» ne peut pas avoir eu lieu\u00A0: ${step}.`,
      );
    } else for (const next of step) state.set(keyOf(next.what, next.id), next);
    events.push(event);
  }
  return {value: problems.length > 0 ? undefined : {events, head, state: Object.fromEntries(state)}, problems};
}

/** Two branches added lines after the same one, and both were kept, or git left that to be settled. */
function forkedAt(line: number): FoundProblem {
  const message =
    'Deux branches ont écrit dans ce registre à partir de la même ligne\u00A0: reprenez en entier celui de la branche déjà publiée (git checkout <branche> -- docs/_registre), puis lancez «\u00A0npm run publier\u00A0» et déclarez de nouveau ce que l’autre avait déclaré.';
  return {rule: 'ledger/forked', severity: 'error', line, message};
}

function readEvent(source: string, tell: (rule: string, message: string) => void): LedgerEvent | undefined {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    tell(
      'ledger/not-json',
      'Cette ligne du registre ne se lit pas\u00A0: reprenez la ligne publiée, le registre s’écrit par les commandes.',
    );
    return undefined;
  }
  const parsed = LedgerEvent.safeParse(data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      tell(
        'ledger/unknown-key',
        `La clé «\u00A0${issue.keys.join('\u00A0», «\u00A0')}\u00A0» n’existe pas dans un registre\u00A0: reprenez la ligne publiée.`,
      );
    } else {
      const where = issue.path.length > 0 ? `«\u00A0${issue.path.map(String).join(' › ')}\u00A0»` : 'la ligne';
      tell(
        'ledger/wrong-form',
        `Dans cette ligne du registre, ${where} manque ou n’a pas la forme attendue\u00A0: reprenez la ligne publiée.`,
      );
    }
  }
  return undefined;
}

/**
 * The ledger with new lines at its end. What cannot have happened is a bug of the caller, which asked the gate before.
 *
 * @throws when an event is impossible after the ones before it
 */
export function appendEvents(ledger: Ledger, events: readonly NewEvent[], day: string): Ledger {
  const state = new Map(Object.entries(ledger.state));
  const all = [...ledger.events];
  let {head} = ledger;
  for (const event of events) {
    const placed = LedgerEvent.parse({...event, seq: all.length + 1, day, previous: head});
    const step = advance(state, placed);
    if (typeof step === 'string') throw new Error(`${event.kind} ${event.id}: ${step}`);
    for (const next of step) state.set(keyOf(next.what, next.id), next);
    all.push(placed);
    head = chainHash(writeEvent(placed));
  }
  return {events: all, head, state: Object.fromEntries(state)};
}

export function writeLedger({events}: Ledger): string {
  return events.map((event) => `${writeEvent(event)}\n`).join('');
}
