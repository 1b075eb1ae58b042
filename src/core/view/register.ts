import {writeDay} from '#core/model/imprecise-date';
import type {LedgerHead} from '#core/anchors/histories';
import {ADDRESSES} from '#core/anchors/register';
import {permalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';

/** A ledger as the page of the register shows it. */
export interface LedgerView {
  readonly name: string;
  readonly title: string;
  /** The page of its session, when it has one. */
  readonly address?: string | undefined;
  readonly events: number;
  readonly last: string;
  readonly lastDay: string;
  readonly head: string;
  /** Where it can be downloaded. */
  readonly file: string;
}

/** Folder of the published ledgers, and the file that gives all their heads. */
export const REGISTER_ADDRESS = '/registre/';
export const HEADS = `${REGISTER_ADDRESS}tetes.json`;

/** The address at which a ledger is published: its lines as they are, never the words kept beside it. */
export function ledgerAddress(name: string): string {
  return `${REGISTER_ADDRESS}${name}.ndjson`;
}

/** Every ledger that has something in it, those of sessions in the order of the sessions. */
export function toLedgerViews({register, sessions}: Pick<Published, 'register' | 'sessions'>): LedgerView[] {
  const ranks = new Map<string | undefined, number>(sessions.map(({id}, rank) => [id, rank]));
  const rank = ({session}: LedgerHead) => ranks.get(session) ?? sessions.length;
  return [...register.ledgers]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((ledger) => {
      const {name, events, head, last} = ledger;
      const session = sessions[rank(ledger)];
      const title = session
        ? session.title.value
        : name === ADDRESSES
          ? 'Ce qui n’est d’aucune séance'
          : 'Séance retirée';
      const address = session && permalink('session', session.id);
      if (last === undefined) return [];
      return [{name, title, address, events, last: writeDay(last), lastDay: last, head, file: ledgerAddress(name)}];
    });
}

/** The number of events and the last hash of each ledger: what anyone may keep, to see later that nothing was rewritten. */
export function headsJson(ledgers: readonly LedgerHead[]): string {
  const heads = ledgers.map(({name, events, head}) => [name, {events, head}] as const);
  return `${JSON.stringify(Object.fromEntries(heads), undefined, 2)}\n`;
}
