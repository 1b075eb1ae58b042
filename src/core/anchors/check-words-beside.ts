import type {LedgerEvent} from '#core/anchors/event';
import {saltedHashOfFolded} from '#core/anchors/hash';
import {errorAt, wordsPath, type Volume} from '#core/anchors/register';
import type {Problem} from '#core/problem';
import {foldWords} from '#core/anchors/fold-words';

/**
 * Are the words kept beside a ledger those of its hashes, all there as long as their turn is, all gone once it is
 * withdrawn? Without this, taking words away would blind the gate, and a withdrawal would keep what it withdraws.
 */
export function checkWordsBeside({name, ledger, words, entries}: Volume): Problem[] {
  const erasedUpTo = new Map<string, number>();
  for (const {kind, what, id, seq} of ledger.events)
    if (what === 'turn' && kind === 'withdrawn') erasedUpTo.set(id, seq);
  const error = (rule: string, line: number, message: string) => errorAt(rule, wordsPath(name), line, message);

  const missing = ledger.events.filter(
    (event) => isSealed(event) && event.seq > (erasedUpTo.get(event.id) ?? 0) && !entries.has(event.seq),
  );
  const seen = new Set<number>();
  return [
    ...(missing.length > 0
      ? [
          error(
            'ledger/words-missing',
            1,
            `Les mots ou le sel de ces tours ont disparu\u00A0: ${[...new Set(missing.map(({id}) => id))].join(', ')}. Remettez-les, ils ne s’effacent que par un retrait.`,
          ),
        ]
      : []),
    ...words.flatMap(({seq, code, salt, words: text}, index): Problem[] => {
      const line = index + 1;
      if (seq <= (erasedUpTo.get(code) ?? 0)) {
        return [
          error(
            'ledger/words-not-erased',
            line,
            `Le tour ${code} est retiré mais ses mots sont encore gardés ici\u00A0: effacez cette ligne.`,
          ),
        ];
      }
      const event = ledger.events[seq - 1];
      const isRight = event?.id === code && isSealed(event) && !seen.has(seq) && sameWords(event, salt, text);
      seen.add(seq);
      if (isRight) return [];
      return [
        error(
          'ledger/words-altered',
          line,
          `Les mots gardés pour le tour ${code} ne sont pas ceux du registre\u00A0: reprenez la ligne publiée.`,
        ),
      ];
    }),
  ];
}

function isSealed(event: LedgerEvent): boolean {
  return event.what === 'turn' && ('words' in event || 'speaker' in event);
}

function sameWords(event: LedgerEvent, salt: string, words: string | undefined): boolean {
  if (!('words' in event)) return words === undefined;
  return words !== undefined && words === foldWords(words) && saltedHashOfFolded(words, salt) === event.words;
}
