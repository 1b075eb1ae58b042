import type {Answer, Ask} from '#search/protocol';

/** The page's side of the desk: one worker for the whole page, opened when someone first wants to search. */
export interface SearchClient {
  readonly ask: (query: string, limit: number) => void;
  readonly listen: (listener: (answer: Answer) => void) => void;
}

let client: SearchClient | undefined;

export function openSearch(baseUrl: string): SearchClient {
  client ??= start(baseUrl);
  return client;
}

function start(baseUrl: string): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const listeners = new Set<(answer: Answer) => void>();
  const send = (ask: Ask) => worker.postMessage(ask);
  const tell = (answer: Answer) => listeners.forEach((listener) => listener(answer));
  worker.onmessage = ({data}: MessageEvent<Answer>) => tell(data);
  worker.onerror = () => tell({kind: 'failed', reason: 'network'});
  send({kind: 'open', baseUrl});
  return {
    ask: (query, limit) => send({kind: 'search', query, limit}),
    listen: (listener) => listeners.add(listener),
  };
}
