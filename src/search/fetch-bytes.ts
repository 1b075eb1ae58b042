import type {Keeping} from '#search/fetch-index';
import {concatenate} from '#search/packed/byte-writer';
import {IndexProblem} from '#search/packed/index-problem';

/** The bytes at an address; `received` is told of them as they come. Rejects with an `IndexProblem`. */
export async function fetchBytes(url: string, cache: Keeping, received: (bytes: number) => void): Promise<Uint8Array> {
  const response = await fetch(url, {cache}).catch(() => {
    throw new IndexProblem('network', url);
  });
  if (response.status === 404 || response.status === 410) throw new IndexProblem('missing', url);
  if (!response.ok) throw new IndexProblem('network', url);
  const parts: Uint8Array[] = [];
  try {
    const reader = response.body!.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      received(next.value.length);
    }
  } catch {
    throw new IndexProblem('network', url);
  }
  return concatenate(parts);
}
