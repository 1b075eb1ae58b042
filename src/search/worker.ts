import type {Answers} from '#search/answer';
import {fetchBytes} from '#search/fetch-bytes';
import {fetchIndex} from '#search/fetch-index';
import {IndexProblem} from '#search/packed/index-problem';
import type {Answer, Ask, Question} from '#search/protocol';

/*
 * The desk in the back: opens the index, fetches what questions need of it, answers the latest. One that is not the
 * latest any more stops at its next step; files on their way are left to come, as the same word with one letter more
 * wants them too.
 */

let base = '/';
let opened: Promise<Answers> | undefined;
let latest = 0;
/** Bytes that came since the latest question, which is answered or not. */
let received = 0;
let isAnswered = true;
/** What the browser kept was of no use: what comes next is asked of the site. */
let isStale = false;

function answer(message: Answer): void {
  self.postMessage(message);
}

function onBytes(bytes: number): void {
  received += bytes;
  if (!isAnswered) answer({kind: 'progress', number: latest, received});
}

function open(): Promise<Answers> {
  if (!opened) {
    const opening = fetchIndex(base, (url, cache) => fetchBytes(url, cache, onBytes), isStale);
    opened = opening;
    // One that did not open is opened again.
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
  }
  return opened;
}

/** A file that is gone or unreadable may be of another edition of the site: the index is opened again, once. */
async function search(number: number, question: Question): Promise<void> {
  const isLatest = () => number === latest;
  for (const isLastTry of [false, true]) {
    try {
      const found = await (await open()).to(question, isLatest);
      isStale = false;
      if (isLatest()) answer({kind: 'hits', number, question, found});
    } catch (error) {
      const isNetwork = error instanceof IndexProblem && error.reason === 'network';
      if (!isLatest()) return;
      if (!isNetwork) {
        opened = undefined;
        isStale = true;
        if (!isLastTry) continue;
      }
      answer({kind: 'failed', number, reason: isNetwork ? 'network' : 'index'});
    }
    if (isLatest()) isAnswered = true;
    return;
  }
}

self.onmessage = ({data}: MessageEvent<Ask>) => {
  if (data.kind === 'open') {
    base = data.baseUrl;
    // What every question needs, before the first. When it fails, the question says so.
    void open().catch(() => undefined);
    return;
  }
  latest = data.number;
  received = 0;
  isAnswered = false;
  void search(data.number, data.question);
};
