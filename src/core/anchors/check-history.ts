import {writeEvent} from '#core/anchors/event';
import {chainHash} from '#core/anchors/hash';
import {errorAt, ledgerPath, type RegisterFile, type Volume} from '#core/anchors/register';
import type {Problem} from '#core/problem';

/** The last published state of the ledgers: their text where there is git (the base commit), else their heads. */
export type LastPublished =
  | {
      readonly kind: 'ledgers';
      readonly ledgers: readonly RegisterFile[];
      /** The words that stood beside them: what this very change withdraws is compared too. */
      readonly wordsBeside?: readonly RegisterFile[] | undefined;
      /** States committed at any other time: today's ledgers begin with each. Those known to hold may be left out. */
      readonly earlier?: readonly RegisterFile[] | undefined;
    }
  | {readonly kind: 'heads'; readonly heads: Readonly<Record<string, string>>};

/** Is what was published still there, line for line, at the beginning of today's ledgers? */
export function checkHistory(today: readonly RegisterFile[], published: LastPublished | undefined): Problem[] {
  if (!published) return [];
  const texts = new Map(today.map(({name, text}) => [name, text]));
  const files = published.kind === 'heads' ? [] : [...published.ledgers, ...(published.earlier ?? [])];
  const names = published.kind === 'heads' ? Object.keys(published.heads) : files.map(({name}) => name);
  const removed = [...new Set(names)]
    .filter((name) => !texts.has(name))
    .map((name) =>
      errorAt(
        'ledger/removed',
        ledgerPath(name),
        1,
        'Ce registre publié a disparu\u00A0: remettez-le, il garde les adresses que d’autres ont citées.',
      ),
    );
  const rewritten = today.flatMap(({name, text}) => {
    const line =
      published.kind === 'heads'
        ? afterHead(text, published.heads[name])
        : firstDifference(
            text,
            files.filter((file) => file.name === name && file.text !== text),
          );
    if (line === undefined) return [];
    const message =
      published.kind === 'heads'
        ? 'Ce registre ne passe pas par son état publié\u00A0: une ligne publiée a été modifiée, retirée ou déplacée. Reprenez le registre publié et ajoutez seulement à la fin.'
        : `Le registre publié n’est plus là tel quel\u00A0: à partir de la ligne ${line}, une ligne a été modifiée, retirée ou déplacée. Reprenez le registre publié et ajoutez seulement à la fin.`;
    return [errorAt('ledger/rewritten', ledgerPath(name), line, message)];
  });
  return [...removed, ...rewritten];
}

/** How many events of a ledger were published already: all of them, when nothing says which were. */
export function countPublished({name, ledger}: Volume, published: LastPublished | undefined): number {
  if (!published) return ledger.events.length;
  if (published.kind === 'ledgers') {
    return linesOf(published.ledgers.find((file) => file.name === name)?.text ?? '').length;
  }
  const head = published.heads[name];
  if (head === undefined) return 0;
  return ledger.events.findIndex((event) => chainHash(writeEvent(event)) === head) + 1;
}

function firstDifference(text: string, earlier: readonly RegisterFile[]): number | undefined {
  const today = linesOf(text);
  const lines = earlier
    .map((file) => linesOf(file.text).findIndex((line, index) => today[index] !== line) + 1)
    .filter((line) => line > 0);
  return lines.length === 0 ? undefined : Math.min(...lines);
}

function afterHead(text: string, head: string | undefined): number | undefined {
  const lines = linesOf(text);
  if (head === undefined || head === chainHash('') || lines.some((line) => chainHash(line) === head)) return undefined;
  return Math.max(1, lines.length);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
