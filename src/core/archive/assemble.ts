import {toRegister} from '#core/anchors/histories';
import type {Volume} from '#core/anchors/register';
import type {Archive, Kind, Media, Prose, SourceFile} from '#core/archive/archive';
import {readFile, sessionOfPath, type ReadFile} from '#core/archive/read-file';
import {linkOf} from '#core/links/address';
import {inFile, type Problem} from '#core/problem';

export interface Assembled {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  /** The line of a key in a file that was read; 1 when the file or the key is unknown. */
  readonly locate: (file: string, path: readonly PropertyKey[]) => number;
  /** Records that exist but could not be read: told once, in their own file, not again by all that names them. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  /** Its YAML, when at least that could be read. */
  readonly data: unknown;
  /** The words that belong to it, checked all the same: its own body, or the summary of its session. */
  readonly text?: (Prose & {readonly file: string}) | undefined;
}

type Of<K extends ReadFile['kind']> = NonNullable<Extract<ReadFile, {kind: K}>['value']>;

/**
 * Files, replayed ledgers and the sizes of recordings → archive. Records that cannot be read are left out and told; the
 * rest is assembled and sorted.
 */
export function assembleArchive(
  files: readonly SourceFile[],
  volumes: readonly Volume[] = [],
  media: Media = {},
): Assembled {
  const reads = files.map((file) => ({path: file.path, read: readFile(file)}));
  const byPath = new Map(reads.map(({path, read}) => [path, read.lineOf]));
  const locate: Assembled['locate'] = (file, path) => byPath.get(file)?.(path) ?? 1;
  const problems = [
    ...reads.flatMap(({path, read}) => (misnamedFolder(path) ? [] : inFile(path, read.problems))),
    ...checkFolders(files),
  ];
  const all = <K extends ReadFile['kind']>(kind: K): Of<K>[] =>
    reads.flatMap(({read}) => (read.kind === kind && read.value ? [read.value as Of<K>] : []));

  const links = new Map(
    all('links')
      .flat()
      .map((state) => [state.url, state]),
  );
  const summaries = new Map(all('summary').map(({folder, summary}) => [folder, summary]));
  const sessions = all('session').map((session) => ({
    ...session,
    summary: summaries.get(session.file.slice(0, session.file.lastIndexOf('/'))),
  }));
  for (const session of sessions) {
    const folder = sessionOfPath(session.file);
    if (folder && folder.rank !== session.rank.value) {
      const message = `Le dossier porte le numéro ${folder.rank} mais la fiche dit « ${session.rank.value} » : accordez les deux.`;
      const line = locate(session.file, ['rank', 'value']);
      problems.push({rule: 'session/rank-mismatch', severity: 'error', file: session.file, line, message});
    }
  }
  for (const {path, read} of reads) {
    const [folder] = /^docs\/seances\/[^/]+/.exec(path) ?? [];
    if (!folder || byPath.has(`${folder}/seance.yaml`) || read.kind === 'unexpected') continue;
    const message = `Le dossier ${folder} n’a pas de fiche « seance.yaml » : ajoutez-la, sinon ce texte ne paraîtra nulle part.`;
    problems.push({rule: 'session/missing', severity: 'error', file: path, line: 1, message});
  }

  const archive: Archive = {
    sessions: sessions.sort((a, b) => Number(a.rank.value) - Number(b.rank.value) || byCode(a.file, b.file)),
    people: all('person').sort((a, b) => inFrench(a.sort, b.sort) || byCode(a.id, b.id)),
    resources: all('resource')
      .map((resource) => {
        const online = links.get(linkOf(resource) ?? '');
        return online ? {...resource, online} : resource;
      })
      .sort((a, b) => inFrench(a.title, b.title) || byCode(a.id, b.id)),
    terms: all('term').sort((a, b) => inFrench(a.term, b.term) || byCode(a.id, b.id)),
    themes: all('theme').sort((a, b) => Number(a.rank) - Number(b.rank) || byCode(a.id, b.id)),
    tags: all('tag')
      .flat()
      .sort((a, b) => inFrench(a.label, b.label) || byCode(a.id, b.id)),
    notes: all('note').sort((a, b) => byCode(a.date, b.date) || byCode(a.id, b.id)),
    posts: all('post').sort((a, b) => byCode(b.date, a.date) || byCode(a.id, b.id)),
    pages: all('page').sort((a, b) => byCode(a.address, b.address)),
    transcripts: all('transcript').sort((a, b) => byCode(a.file, b.file)),
    readings: all('reading').sort((a, b) => byCode(a.file, b.file)),
    media,
    moderation: all('moderation')[0],
    register: toRegister(volumes),
  };
  return {archive, problems, locate, unread: reads.flatMap(({path, read}) => unreadOf(path, read, summaries))};
}

/** A folder among those of sessions that no session can have. */
function misnamedFolder(path: string): string | undefined {
  return sessionOfPath(path) ? undefined : /^docs\/seances\/([^/]+)\//.exec(path)?.[1];
}

/** Told once, in its first file. */
function checkFolders(files: readonly SourceFile[]): Problem[] {
  const first = new Map<string, string>();
  for (const {path} of files) {
    const folder = misnamedFolder(path);
    if (folder !== undefined && !first.has(folder)) first.set(folder, path);
  }
  return [...first].map(([folder, file]) => {
    const message = `Le dossier «\u00A0${folder}\u00A0» n’est pas celui d’une séance\u00A0: son nom est un numéro, un tiret, puis un nom court («\u00A05-nom-de-la-seance\u00A0»). Renommez-le, ou effacez-le si c’est une copie.`;
    return {rule: 'session/folder-name', severity: 'error', file, line: 1, message};
  });
}

function unreadOf(
  file: string,
  {kind, id, value, data, body}: ReadFile,
  summaries: ReadonlyMap<string, Prose & {readonly file: string}>,
): Unread[] {
  // Nothing can name a reading.
  if (value !== undefined || id === undefined || kind === 'unexpected' || kind === 'reading' || kind === 'moderation')
    return [];
  // All tags stand in one file. When not even its YAML can be read, which tags there are is not known.
  if (kind === 'tag') {
    if (data === undefined) return [{kind, id, file, data}];
    return Object.keys(data as object).map((tag) => ({kind, id: tag, file, data: {}}));
  }
  const text = kind === 'session' ? summaries.get(file.slice(0, file.lastIndexOf('/'))) : body && {...body, file};
  // The name of a news file is its date, then its slug.
  return [{kind, id: kind === 'post' ? id.replace(/^\d{4}-\d{2}-\d{2}-/, '') : id, file, data, text}];
}

/** An order that no setting of the machine changes, for ids, dates and addresses. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const collator = new Intl.Collator('fr', {numeric: true, ignorePunctuation: true});

/** French order: accents and punctuation do not count, numbers are read as numbers. */
export function inFrench(a: string, b: string): number {
  return collator.compare(a, b);
}
