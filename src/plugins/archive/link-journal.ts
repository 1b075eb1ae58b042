import fs from 'node:fs/promises';
import path from 'node:path';
import {REGISTER} from '#core/anchors/register';
import {readLinks} from '#core/links/read';
import type {LinkState} from '#core/links/state';
import {writeLink} from '#core/links/write';
import {DISK} from './disk';

/** Beside the register, under a name that git and `npm start` leave alone: what a round has found, until it is finished. */
const JOURNAL = `${REGISTER}/.liens`;

export interface LinkJournal {
  /** What the round found before it was cut off. */
  readonly done: readonly LinkState[];
  /** On the disk, for good, once it returns. */
  readonly add: (state: LinkState) => Promise<void>;
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
  await DISK.write(`${file}.nouveau`, done.map(writeLink).join(''));
  await DISK.rename(`${file}.nouveau`, file);
  await DISK.syncFolder(path.dirname(file));
  const handle = await fs.open(file, 'a');
  let last = Promise.resolve();
  return {
    done,
    add: (state) => {
      // One after the other: two writings at once could mix.
      last = last.then(async () => {
        await handle.appendFile(writeLink(state));
        await handle.datasync();
      });
      return last;
    },
    close: () => handle.close(),
    remove: () => DISK.remove(file),
  };
}
