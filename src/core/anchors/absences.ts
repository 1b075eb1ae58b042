import type {LedgerEvent} from '#core/anchors/event';

/** From the day of a withdrawal or a merge to that of the restoration. */
export interface Absence {
  readonly what: 'withdrawn' | 'merged';
  readonly from: string;
  readonly to: string;
}

/** Of all the events of a turn, oldest first. A merge whose words were withdrawn before it was undone counts as a withdrawal. */
export function absencesOf(events: readonly LedgerEvent[], id: string): Absence[] {
  const absences: Absence[] = [];
  let left: Omit<Absence, 'to'> | undefined;
  for (const event of events) {
    if (event.id === id && (event.kind === 'withdrawn' || event.kind === 'merged')) {
      left = {what: event.kind, from: event.day};
    } else if (event.kind === 'restored' && left) {
      absences.push({...left, to: event.day});
      left = undefined;
    }
  }
  return absences;
}
