import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {deserialize, serialize} from 'node:v8';
import type {Segment, SegmentCache} from '#search/packed/segment';

/** Segments kept on disk from one build to the next. */
export interface KeptSegments extends SegmentCache {
  /** Deletes those that nobody asked for since the folder was opened: their sources changed, or left. */
  readonly prune: () => void;
}

/**
 * Opens the segments of a folder, which need not exist. A file that was cut, or touched in any way, is as if it were not
 * there: it begins with the hash of the rest.
 */
export function keepSegments(folder: string): KeptSegments {
  const asked = new Set<string>();
  const fileOf = (hash: string) => path.join(folder, `${hash}.bin`);
  return {
    get(hash) {
      asked.add(path.basename(fileOf(hash)));
      const bytes = readIfThere(fileOf(hash));
      const kept = bytes?.subarray(DIGEST);
      if (!bytes || !kept || !digest(kept).equals(bytes.subarray(0, DIGEST))) return undefined;
      return deserialize(kept) as Segment;
    },
    set(hash, segment) {
      const kept = serialize(segment);
      fs.mkdirSync(folder, {recursive: true});
      // Under another name first: a build that is stopped leaves no half of a file under a good name.
      const draft = `${fileOf(hash)}.${process.pid}`;
      fs.writeFileSync(draft, Buffer.concat([digest(kept), kept]));
      fs.renameSync(draft, fileOf(hash));
    },
    prune() {
      for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
        if (!asked.has(name)) fs.rmSync(path.join(folder, name), {force: true});
      }
    },
  };
}

/** Bytes of a SHA-256. */
const DIGEST = 32;

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
