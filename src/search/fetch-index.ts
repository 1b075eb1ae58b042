import {Answers} from '#search/answer';
import {gunzip} from '#search/gunzip';
import {IndexProblem} from '#search/packed/index-problem';
import {openIndex} from '#search/packed/open-index';
import {CURRENT, FOLDER} from '#search/protocol';

/** `force-cache`: what the browser kept is good, however old; `no-cache`: once the site said so; `reload`: it is not used. */
export type Keeping = 'force-cache' | 'no-cache' | 'reload';

/** The bytes at an address; an `IndexProblem` when they do not come. */
export type FetchBytes = (url: string, cache: Keeping) => Promise<Uint8Array>;

/** Opens the index that a site has now. `again`: what the browser kept may be what is wrong, all is asked for anew. */
export async function fetchIndex(baseUrl: string, fetchBytes: FetchBytes, again: boolean): Promise<Answers> {
  // A file never changes under its name: what the browser kept is good, even without network.
  const cache = again ? 'reload' : 'force-cache';
  const fetchFile = (name: string) => fetchBytes(baseUrl + FOLDER + name, cache);
  return new Answers(await openIndex(await currentRoot(baseUrl + CURRENT, fetchBytes), {fetchFile, gunzip}));
}

/** Without network, the last one that was seen: its files may have been kept too. */
async function currentRoot(url: string, fetchBytes: FetchBytes): Promise<string> {
  const read = async (cache: Keeping) => new TextDecoder().decode(await fetchBytes(url, cache));
  const text = await read('no-cache').catch(() => read('force-cache'));
  try {
    const {root} = JSON.parse(text) as {root?: unknown};
    if (typeof root === 'string') return root;
  } catch {
    // Not what this file says.
  }
  throw new IndexProblem('corrupt', url);
}
