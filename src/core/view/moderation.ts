import type {Published} from '#core/consent/filter';
import {REASON_NAMES, REASONS, sumOf, type ModerationRecord} from '#core/model/moderation';
import {NOTE_KINDS} from '#core/model/note';
import {NOTE_KIND} from '#core/model/words';
import {writeDate} from '#core/model/imprecise-date';
import {capitalised} from '#core/text/capitalised';

/** Fewer texts than these make no proportion. */
const FEW = 20;

/** The public counts of moderation. */
export interface ModerationView {
  readonly counted: string;
  readonly since: string;
  readonly received: number;
  readonly accepted: number;
  readonly refused: number;
  readonly waiting: number;
  /** In days; absent with too few decisions. */
  readonly delay?: number | undefined;
  readonly isFew: boolean;
  readonly kinds: readonly {readonly name: string; readonly received: number; readonly accepted: number}[];
  /** Reasons that were given, all of them listed when any was. */
  readonly reasons: readonly {readonly name: string; readonly count: number}[];
}

/** Absent when nothing was counted yet. */
export function toModerationView({moderation}: Pick<Published, 'moderation'>): ModerationView | undefined {
  if (!moderation) return undefined;
  const {counted, since, received, accepted, refused, waiting, delay}: ModerationRecord = moderation;
  const total = sumOf(received);
  return {
    counted: writeDate(counted as never),
    since: writeDate(since as never),
    received: total,
    accepted: sumOf(accepted),
    refused: sumOf(refused),
    waiting: Number(waiting),
    delay: delay === undefined ? undefined : Number(delay),
    isFew: total < FEW,
    kinds: NOTE_KINDS.flatMap((kind) =>
      received[kind] === undefined
        ? []
        : [
            {
              name: capitalised(NOTE_KIND[kind]),
              received: Number(received[kind]),
              accepted: Number(accepted[kind] ?? 0),
            },
          ],
    ),
    reasons: REASON_NAMES.map((reason) => ({name: capitalised(REASONS[reason]), count: Number(refused[reason] ?? 0)})),
  };
}
