import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readLedger} from '../../../../src/core/anchors/ledger';
import {script} from '../../../support/edit-scripts';
import {Rewriting} from '../../../support/rewriting';

const RUNS = 1000;

describe('the promise', () => {
  it(`holds over ${RUNS} random scripts: no anchor lost, no speaker changed in silence, every legitimate edit passes`, () => {
    const counts = {scripts: 0, 'broken by their edits, and red': 0, 'legitimate, and green': 0, undecided: 0};
    const edits = new Map<string, number>();
    const reasons = new Map<string, number>();
    fc.assert(
      fc.property(script, (each) => {
        const archive = new Rewriting(each);
        for (const edit of each.edits) archive.apply(edit);
        counts.scripts++;
        if (archive.isUndecided()) return void counts.undecided++;
        const broken = archive.broken();
        const problems = archive.problems();
        const told = `${archive.done.join(' → ')}\noracle: ${broken.join(', ') || 'kept'}\ngate: ${problems.map(({rule, message}) => `${rule} ${message}`).join('\n')}`;
        expect(problems.length > 0, told).toBe(broken.length > 0);
        expectKept(archive);

        counts[broken.length > 0 ? 'broken by their edits, and red' : 'legitimate, and green']++;
        for (const done of archive.done) edits.set(done, (edits.get(done) ?? 0) + 1);
        for (const reason of new Set(broken.map((text) => text.replace(/\b\w*\d\w*\b/g, '…'))))
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }),
      {numRuns: RUNS},
    );
    console.log(counts, Object.fromEntries([...edits].sort()), Object.fromEntries(reasons));
    expect(counts.scripts).toBe(RUNS);
    expect(counts.undecided).toBeLessThan(RUNS / 20);
    // A generator that drifts to one side would prove nothing of the other.
    expect(counts['broken by their edits, and red']).toBeGreaterThan(RUNS / 5);
    expect(counts['legitimate, and green']).toBeGreaterThan(RUNS / 5);
  }, 60_000);
});

/** The ledgers still answer for every code ever promised, as what the script knows it became. */
function expectKept(archive: Rewriting): void {
  const states = Object.assign({}, ...archive.ledgers().map(({text}) => readLedger(text).value!.state));
  for (const [code, {status}] of archive.promises) expect(states[`turn:${code}`]?.status, code).toBe(status);
}
