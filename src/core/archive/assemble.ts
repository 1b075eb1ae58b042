import type {Archive, SourceFile} from '#core/archive/archive';
import {readFile, sessionOfPath, type ReadFile} from '#core/archive/read-file';
import {inFile, type Problem} from '#core/problem';

export interface Assembled {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  /** The line of a key in a file that was read; 1 when the file or the key is unknown. */
  readonly locate: (file: string, path: readonly PropertyKey[]) => number;
}

type Of<K extends ReadFile['kind']> = NonNullable<Extract<ReadFile, {kind: K}>['value']>;

/** Files → archive. Records that cannot be read are left out and told; the rest is assembled and sorted. */
export function assembleArchive(files: readonly SourceFile[]): Assembled {
  const reads = files.map((file) => ({path: file.path, read: readFile(file)}));
  const problems = reads.flatMap(({path, read}) => inFile(path, read.problems));
  const all = <K extends ReadFile['kind']>(kind: K): Of<K>[] =>
    reads.flatMap(({read}) => (read.kind === kind && read.value ? [read.value as Of<K>] : []));

  const summaries = new Map(all('summary').map(({folder, summary}) => [folder, summary]));
  const sessions = all('session').map((session) => ({
    ...session,
    summary: summaries.get(session.file.slice(0, session.file.lastIndexOf('/'))),
  }));
  for (const session of sessions) {
    const folder = sessionOfPath(session.file);
    if (folder && folder.rank !== session.rank.value) {
      const message = `Le dossier porte le numéro ${folder.rank} mais la fiche dit « ${session.rank.value} » : accordez les deux.`;
      problems.push({rule: 'session/rank-mismatch', severity: 'error', file: session.file, line: 1, message});
    }
  }

  const archive: Archive = {
    sessions: sessions.sort((a, b) => Number(a.rank.value) - Number(b.rank.value)),
    people: all('person').sort((a, b) => inFrench(a.sort, b.sort)),
    resources: all('resource').sort((a, b) => inFrench(a.title, b.title)),
    terms: all('term').sort((a, b) => inFrench(a.term, b.term)),
    themes: all('theme').sort((a, b) => Number(a.rank) - Number(b.rank)),
    notes: all('note').sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id)),
    posts: all('post').sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)),
    pages: all('page').sort((a, b) => a.address.localeCompare(b.address)),
  };
  const byPath = new Map(reads.map(({path, read}) => [path, read.lineOf]));
  return {archive, problems, locate: (file, path) => byPath.get(file)?.(path) ?? 1};
}

const collator = new Intl.Collator('fr', {numeric: true, ignorePunctuation: true});

/** French order: accents and punctuation do not count, numbers are read as numbers. */
export function inFrench(a: string, b: string): number {
  return collator.compare(a, b);
}
