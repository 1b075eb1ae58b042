import type {Answer} from '#search/protocol';
import {startSearch, type Hire, type SearchClient} from '#search/watched-worker';

export type {SearchClient};

const hire: Hire = (hear, fail) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  worker.onmessage = ({data}: MessageEvent<Answer>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    fail();
  };
  return worker;
};

let client: SearchClient | undefined;

/** The page's side of the desk: one worker for the whole page, opened when someone first wants to search. */
export function openSearch(baseUrl: string): SearchClient {
  client ??= startSearch(baseUrl, hire);
  return client;
}
