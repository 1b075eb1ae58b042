import fs from 'node:fs/promises';
import path from 'node:path';
import {REGISTER} from '#core/anchors/register';
import {readLinks} from '#core/links/read';
import type {LinkState} from '#core/links/state';
import {writeLink} from '#core/links/write';
import {DISK} from './disk';

/** Beside the register, under a name that git and `npm start` leave alone: what a round has found, until it is finished. */
const JOURNAL = `${REGISTER}/.liens`;

/** `until`: as a `LinkClock` tells time. */
interface Rest {
  readonly host: string;
  readonly until: number;
}

export interface LinkJournal {
  /** What the round found before it was cut off. */
  readonly done: readonly LinkState[];
  /** Sites that asked to be left in peace, until when. */
  readonly rests: readonly Rest[];
  /** On the disk, for good, once it returns. */
  readonly add: (state: LinkState) => Promise<void>;
  readonly rest: (rest: Rest) => Promise<void>;
  readonly close: () => Promise<void>;
  /** The round is finished, or was for nothing. */
  readonly remove: () => Promise<void>;
}

/** Opens the journal of the round, a new one or the one that was cut off: a line cut in its middle says nothing, and goes. */
export async function openJournal(siteDir: string): Promise<LinkJournal> {
  const file = path.join(siteDir, JOURNAL);
  const text = await fs.readFile(file, 'utf8').catch(() => '');
  const {value: done} = readLinks(text);
  await fs.mkdir(path.dirname(file), {recursive: true});
  const rests = readRests(text);
  await DISK.write(`${file}.nouveau`, [...rests.map(writeRest), ...done.map(writeLink)].join(''));
  await DISK.rename(`${file}.nouveau`, file);
  await DISK.syncFolder(path.dirname(file));
  const handle = await fs.open(file, 'a');
  let last = Promise.resolve();
  const append = (line: string) => {
    // One after the other: two writings at once could mix.
    last = last.then(async () => {
      await handle.appendFile(line);
      await handle.datasync();
    });
    return last;
  };
  return {
    done,
    rests,
    add: (state) => append(writeLink(state)),
    rest: (rest) => append(writeRest(rest)),
    close: () => handle.close(),
    remove: () => DISK.remove(file),
  };
}

function writeRest({host, until}: Rest): string {
  return `${JSON.stringify({host, until})}\n`;
}

/** Lines as `writeRest` writes them, and no other. */
function readRests(text: string): Rest[] {
  const lines = text.matchAll(/^\{"host":"([^"\\]+)","until":(\d+)\}$/gm);
  return [...lines].map(([, host = '', until]) => ({host, until: Number(until)}));
}
