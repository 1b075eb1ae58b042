import type {Answer, Ask, Question} from '#search/protocol';

/** The page's side of the desk: one worker for the whole page, opened when someone first wants to search. */
export interface SearchClient {
  /** Gives the number that its answers bear. The answers to older questions are not awaited any more. */
  readonly ask: (question: Question) => number;
  readonly listen: (listener: (answer: Answer) => void) => void;
}

let client: SearchClient | undefined;

export function openSearch(baseUrl: string): SearchClient {
  client ??= start(baseUrl);
  return client;
}

function start(baseUrl: string): SearchClient {
  const listeners = new Set<(answer: Answer) => void>();
  const tell = (answer: Answer) => listeners.forEach((listener) => listener(answer));
  let number = 0;
  let worker: Worker | undefined;
  const hire = (): Worker => {
    const hired = new Worker(new URL('./worker.ts', import.meta.url));
    hired.onmessage = ({data}: MessageEvent<Answer>) => tell(data);
    // Its code did not come: with the next question, another one may.
    hired.onerror = (event) => {
      event.preventDefault();
      hired.terminate();
      worker = undefined;
      tell({kind: 'failed', number, reason: 'network'});
    };
    hired.postMessage({kind: 'open', baseUrl} satisfies Ask);
    return hired;
  };
  worker = hire();
  return {
    ask: (question) => {
      worker ??= hire();
      worker.postMessage({kind: 'search', number: ++number, question} satisfies Ask);
      return number;
    },
    listen: (listener) => listeners.add(listener),
  };
}
