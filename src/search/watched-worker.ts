import type {Answer, Ask, FailureReason, Question} from '#search/protocol';

export interface SearchClient {
  /** Gives the number that its answers bear. The answers to older questions are not awaited any more. */
  readonly ask: (question: Question) => number;
  readonly listen: (listener: (answer: Answer) => void) => void;
}

/** A worker that was hired: it tells its answers to `hear`, or that its code did not come. */
export interface Hired {
  readonly postMessage: (ask: Ask) => void;
  readonly terminate: () => void;
}
/** Throws where no worker can be had: browsers without them, or told to have none. */
export type Hire = (hear: (answer: Answer) => void, fail: () => void) => Hired;

/** How long a question is awaited while nothing comes, not a byte, in milliseconds: then the worker is let go. */
export const SILENCE = 30_000;

/**
 * How many answers a worker gives before another takes its place: the memory that a browser took for one is only given
 * back with it. What the new one needs was kept by the browser.
 */
export const SHIFT = 60;

/** Asks a worker, and another one after it failed or fell silent: a file that is not ours, a network that hangs. */
export function startSearch(baseUrl: string, hireWorker: Hire): SearchClient {
  const listeners = new Set<(answer: Answer) => void>();
  const tell = (answer: Answer) => listeners.forEach((listener) => listener(answer));
  let number = 0;
  let worker: Hired | undefined;
  let answered = 0;
  let watch: ReturnType<typeof setTimeout> | undefined;
  /** Nothing is awaited any more. */
  const rest = () => {
    clearTimeout(watch);
    watch = undefined;
  };
  const dismiss = (reason: FailureReason) => {
    rest();
    worker?.terminate();
    // With the next question, another one may do better.
    worker = undefined;
    tell({kind: 'failed', number, reason});
  };
  const wait = () => {
    watch = setTimeout(dismiss, SILENCE, 'silence');
  };
  const hear = (answer: Answer) => {
    if (answer.kind === 'progress' || answer.number === number) rest();
    if (answer.kind === 'progress') wait();
    else answered++;
    tell(answer);
  };
  const hire = (): Hired => {
    answered = 0;
    const leave = (reason: FailureReason) => {
      if (worker === hired) dismiss(reason);
    };
    let hired: Hired;
    try {
      hired = hireWorker(hear, () => leave('network'));
    } catch {
      hired = {postMessage: () => undefined, terminate: () => undefined};
      // Once the question that it was hired for is asked.
      queueMicrotask(() => leave('index'));
    }
    hired.postMessage({kind: 'open', baseUrl});
    return hired;
  };
  worker = hire();
  return {
    ask: (question) => {
      if (answered >= SHIFT && watch === undefined) {
        worker?.terminate();
        worker = undefined;
      }
      worker ??= hire();
      worker.postMessage({kind: 'search', number: ++number, question});
      // Another question ends no silence: who types on would wait for ever.
      if (watch === undefined) wait();
      return number;
    },
    listen: (listener) => listeners.add(listener),
  };
}
