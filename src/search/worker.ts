import lunr from 'lunr';
import {findHits} from '#search/find-hits';
import type {Answer, Ask, IndexFile, SearchRecord} from '#search/protocol';
import {CURRENT} from '#search/protocol';

/** The desk in the back: holds the index, answers questions in the order in which they come. */
interface Opened {
  readonly index: lunr.Index;
  readonly records: readonly SearchRecord[];
}

let opened: Promise<Opened> | undefined;
let base = '/';

async function open(baseUrl: string): Promise<Opened> {
  const current = (await fetchJson(baseUrl + CURRENT, 'no-cache')) as {file: string};
  const {records, index} = (await fetchJson(baseUrl + current.file, 'default')) as IndexFile;
  return {records, index: lunr.Index.load(index)};
}

async function fetchJson(url: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(url, {cache});
  if (!response.ok) throw new TypeError(`${url} ${response.status}`);
  return response.json();
}

function answer(message: Answer): void {
  self.postMessage(message);
}

/** A refused fetch is the network's fault; anything else means that the index cannot be read. */
function fail(error: unknown): void {
  opened = undefined;
  answer({kind: 'failed', reason: error instanceof TypeError ? 'network' : 'index'});
}

self.onmessage = async ({data}: MessageEvent<Ask>) => {
  try {
    if (data.kind === 'open') base = data.baseUrl;
    // After a failure, the next question tries again.
    opened ??= open(base);
    const {index, records} = await opened;
    if (data.kind === 'open') {
      answer({kind: 'ready', records: records.length});
      return;
    }
    answer({kind: 'hits', query: data.query, ...findHits(index, records, data.query, data.limit)});
  } catch (error) {
    fail(error);
  }
};
