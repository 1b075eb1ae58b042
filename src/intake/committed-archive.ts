import type {GateInput} from '#core/anchors/gate';
import {readRegister, REGISTER, type OpenRegister} from '#core/anchors/register';
import type {Problem} from '#core/problem';
import {git, readBlobs} from '../plugins/archive/git';
import {LEDGER, nameIn, WORDS, type LoadedRegister} from '../plugins/archive/load-register';
import {isSource} from '../plugins/archive/load';
import {judgeFiles} from './verdict';

/** The texts of an archive, by their paths: sources and ledgers. */
export type Texts = ReadonlyMap<string, string>;

/** Those of a commit, out of git: nothing is checked out. */
export async function readTexts(repository: string, commit: string): Promise<Texts> {
  const entries = (await git(repository, ['ls-tree', '-r', '-z', commit, '--', 'docs', 'blog'])).toString().split('\0');
  const files = entries.flatMap((entry) => {
    const [, id = '', path = ''] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return isSource(path) || path.startsWith(`${REGISTER}/`) ? [{id, path}] : [];
  });
  const texts = await readBlobs(
    repository,
    files.map(({id}) => id),
  );
  return new Map(files.map(({path}, index) => [path, texts[index]!]));
}

export interface CommittedArchive {
  readonly gate: GateInput;
  readonly register: OpenRegister;
  /** What a build would find wrong. */
  readonly problems: readonly Problem[];
}

/** The archive that texts make, as the build reads it. `before`: the texts that were published last. */
export async function openTexts(texts: Texts, before: Texts): Promise<CommittedArchive> {
  const loaded = registerOf(texts);
  const register = readRegister(loaded.ledgers, loaded.wordsBeside);
  const files = [...texts].flatMap(([path, text]) => (isSource(path) ? [{path, text}] : []));
  const published = {kind: 'ledgers', ...registerOf(before)} as const;
  const {gate, problems} = await judgeFiles(files, {...loaded, published}, register);
  return {gate, register, problems};
}

function registerOf(texts: Texts): LoadedRegister {
  const of = (ending: string) =>
    [...texts].flatMap(([path, text]) => {
      const name = nameIn(path, ending);
      return name === undefined ? [] : [{name, text}];
    });
  return {ledgers: of(LEDGER), wordsBeside: of(WORDS)};
}
