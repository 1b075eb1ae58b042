import {Answers} from '#search/answer';
import {gunzip} from '#search/gunzip';
import {IndexProblem} from '#search/packed/index-problem';
import {openIndex} from '#search/packed/open-index';
import {CURRENT, FOLDER} from '#search/protocol';

/**
 * Opens the index that a site has now. `received` is told the bytes of each file that comes. `again`: what the browser
 * kept may be what is wrong, all is asked for anew.
 */
export async function fetchIndex(baseUrl: string, received: (bytes: number) => void, again: boolean): Promise<Answers> {
  const cache = again ? 'reload' : 'default';
  const fetchFile = async (name: string) => {
    const bytes = await fetchBytes(baseUrl + FOLDER + name, cache);
    received(bytes.length);
    return bytes;
  };
  return new Answers(await openIndex(await currentRoot(baseUrl + CURRENT), {fetchFile, gunzip}));
}

/** Without network, the last one that was seen: its files may have been kept too. */
async function currentRoot(url: string): Promise<string> {
  const read = async (cache: RequestCache) => new TextDecoder().decode(await fetchBytes(url, cache));
  const text = await read('no-cache').catch(() => read('force-cache'));
  try {
    const {root} = JSON.parse(text) as {root?: unknown};
    if (typeof root === 'string') return root;
  } catch {
    // Not what this file says.
  }
  throw new IndexProblem('corrupt', url);
}

async function fetchBytes(url: string, cache: RequestCache): Promise<Uint8Array> {
  const response = await fetch(url, {cache}).catch(() => {
    throw new IndexProblem('network', url);
  });
  if (response.status === 404 || response.status === 410) throw new IndexProblem('missing', url);
  if (!response.ok) throw new IndexProblem('network', url);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new IndexProblem('network', url);
  }
}
