/** A stretch of words that both texts have, that only the earlier one had (`gone`), or only the later one (`new`). */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Comparing takes a number for each pair of words: more than these (20 MB) are not compared. */
const MOST_PAIRS = 10_000_000;
/** When less of the shorter text is left as it was, marks would hide what each of them says. */
const LEAST_KEPT = 1 / 3;

/**
 * What differs between two wordings, word by word (longest common subsequence). A word left alone between two changes
 * goes with them. Put together, the stretches without the `new` ones are the earlier text and a space; without the `gone`
 * ones, the later text and a space. Nothing when nearly all differs: show both texts whole.
 */
export function diffWords(before: string, after: string): readonly Stretch[] | undefined {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (from.length * to.length > MOST_PAIRS) return undefined;
  const stretches = gather([
    ...a.slice(0, start).map(keep),
    ...compare(from, to),
    ...a.slice(a.length - end).map(keep),
  ]);
  const kept = stretches.reduce((sum, {kind, text}) => sum + (kind === 'same' ? text.length : 0), 0);
  return kept < LEAST_KEPT * Math.min(before.length, after.length) ? undefined : stretches;
}

/** Words (« l’ » is one) and marks, each with the spaces after it; the end of a text counts as a space. */
function tokensOf(text: string): string[] {
  return `${text} `.match(/[\p{L}\p{M}\p{N}]+['’]?\s*|[^\p{L}\p{M}\p{N}]\s*/gu) ?? [];
}

function keep(text: string): Stretch {
  return {kind: 'same', text};
}

/** One stretch for each word. */
function compare(a: readonly string[], b: readonly string[]): Stretch[] {
  const width = b.length + 1;
  /** At `i * width + j`: how many words the ends of both texts have in common, from the i-th and the j-th. */
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [at, below] = [i * width + j, (i + 1) * width + j];
      common[at] = a[i] === b[j] ? common[below + 1]! + 1 : Math.max(common[below]!, common[at + 1]!);
    }
  }
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      stretches.push(keep(a[i++]!));
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      stretches.push({kind: 'gone', text: a[i++]!});
    } else stretches.push({kind: 'new', text: b[j++]!});
  }
  return stretches;
}

/** Neighbours put together: what is gone before what is new. */
function gather(words: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  let change = {gone: '', new: ''};
  const close = () => {
    if (change.gone) stretches.push({kind: 'gone', text: change.gone});
    if (change.new) stretches.push({kind: 'new', text: change.new});
    change = {gone: '', new: ''};
  };
  for (let from = 0, to = 0; from < words.length; from = to) {
    const {kind} = words[from]!;
    while (words[to]?.kind === kind) to++;
    const run = words.slice(from, to);
    const text = run.map((word) => word.text).join('');
    if (kind !== 'same') change[kind] += text;
    else if (from > 0 && to < words.length && isLone(run)) {
      change.gone += text;
      change.new += text;
    } else {
      close();
      stretches.push({kind, text});
    }
  }
  close();
  return stretches;
}

function isLone(run: readonly Stretch[]): boolean {
  return run.filter(({text}) => /[\p{L}\p{N}]/u.test(text)).length < 2;
}
