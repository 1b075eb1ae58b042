import {IndexProblem} from '#search/packed/index-problem';

/** No file of the index is as large once it is read. */
const LONGEST = 16_000_000;

/** What was compressed. Rejects when it was not, or is larger than any file of the index. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < 18 || sizeOf(bytes) > LONGEST) throw new IndexProblem('corrupt', 'gzip');
  if (typeof DecompressionStream === 'undefined') {
    // Browsers before 2023. Their worker fetches this piece; others never do.
    const {gunzipByHand} = await import('#search/gunzip-by-hand');
    return gunzipByHand(bytes);
  }
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Its size once it is read, as the last four bytes say it (RFC 1952). */
function sizeOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
}
