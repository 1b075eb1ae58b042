import type {Archive, Kind} from '#core/archive/archive';
import {SHELVES} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {checkIdentifiers} from '#core/archive/check-identifiers';
import {checkLinks} from '#core/archive/check-links';
import {checkNoteTargets} from '#core/archive/check-note-targets';
import {checkNames} from '#core/archive/check-names';
import {checkTranscripts} from '#core/archive/check-transcripts';
import {checkReadings} from '#core/archive/check-readings';
import {checkRecordings} from '#core/archive/check-recordings';
import {checkPostAddresses} from '#core/archive/check-post-addresses';
import {checkPostDates} from '#core/archive/check-post-dates';
import {checkPosts} from '#core/archive/check-posts';
import {referencesOf, textsOf, type Reference} from '#core/archive/references';
import {checkAccess} from '#core/consent/check-access';
import type {Problem} from '#core/problem';
import {findCitations} from '#core/markdown/citations';
import {nearest} from '#core/text/nearest';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

const WORDS: Record<Kind, {a: string; where: string}> = {
  session: {a: 'aucune séance', where: 'docs/seances'},
  person: {a: 'aucune personne ni aucun collectif', where: 'docs/intervenants'},
  resource: {a: 'aucune ressource', where: 'docs/ressources'},
  term: {a: 'aucun terme', where: 'docs/glossaire'},
  theme: {a: 'aucun thème', where: 'docs/themes'},
  tag: {a: 'aucune étiquette', where: 'blog/tags.yml'},
  note: {a: 'aucune note', where: 'docs/seances/…/notes ou docs/notes'},
  post: {a: 'aucune nouvelle', where: 'blog'},
  page: {a: 'aucune page', where: 'docs'},
};

/** Do the references and the links of the archive hold, both ways? All problems at once. */
export function checkArchive(archive: Archive, locate: Locate, unread: readonly Unread[] = []): Problem[] {
  const texts = textsOf(archive, unread);
  const references = referencesOf(archive, unread, texts);
  return [
    ...checkReferences(archive, references, locate, unread),
    ...checkDuplicates(archive, locate),
    ...checkRanks(archive, locate),
    // What a file whose YAML is broken names is not known: nothing can then be said to be named by nobody.
    ...(unread.every(({data}) => data !== undefined) ? checkOrphans(archive, references) : []),
    ...checkSummaries(archive),
    ...checkPosts(archive, unread),
    ...checkPostAddresses(archive, locate),
    ...checkPostDates(archive, locate),
    ...checkTranscripts(archive, unread),
    ...checkRecordings(archive, locate),
    ...checkReadings(archive, locate),
    ...checkNames(archive, locate),
    ...checkNoteTargets(archive, locate, unread),
    ...checkIdentifiers(archive, locate),
    ...checkLinks(archive, unread, texts),
    ...checkAccess(archive, locate),
  ];
}

function checkReferences(
  archive: Archive,
  references: readonly Reference[],
  locate: Locate,
  unread: readonly Unread[],
): Problem[] {
  const ids = (kind: Kind) =>
    new Set([...archive[SHELVES[kind]], ...unread.filter((other) => other.kind === kind)].map(({id}) => id));
  const known = Object.fromEntries((Object.keys(SHELVES) as Kind[]).map((kind) => [kind, ids(kind)])) as Record<
    Kind,
    Set<string>
  >;
  const tagsAreKnown = unread.every(({kind, data}) => kind !== 'tag' || data !== undefined);
  return (
    references
      // A link in a text is told by `checkLinks`.
      .filter(({to, byLink}) => !byLink && !known[to.kind].has(to.id) && (to.kind !== 'tag' || tagsAreKnown))
      .map(({from, at, to}) => {
        const meant = nearest(to.id, known[to.kind]);
        const advice = meant
          ? `vouliez-vous écrire « ${meant} »\u202F?`
          : `créez sa fiche dans ${WORDS[to.kind].where}, ou retirez ce renvoi.`;
        return {
          rule: 'reference/broken',
          severity: 'error',
          file: from.file,
          line: typeof at === 'number' ? at : locate(from.file, at),
          message: `Il n’y a ${WORDS[to.kind].a} du nom de « ${to.id} »\u00A0: ${advice}`,
        };
      })
  );
}

function checkDuplicates(archive: Archive, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  for (const shelf of Object.values(SHELVES)) {
    const first = new Map<string, string>();
    for (const entry of archive[shelf]) {
      const key = 'session' in entry && entry.session ? `${entry.session}/${entry.id}` : entry.id;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, entry.file);
        continue;
      }
      const message = `L’identifiant « ${entry.id} » est déjà pris par ${other} : donnez-en un autre à l’une des deux fiches.`;
      problems.push({
        rule: 'id/duplicate',
        severity: 'error',
        file: entry.file,
        line: locate(entry.file, ['slug']),
        message,
      });
    }
  }
  return problems;
}

/** Two sessions of one rank would make « la séance suivante » a matter of chance. */
function checkRanks({sessions}: Archive, locate: Locate): Problem[] {
  return sessions.flatMap((session, index): Problem[] => {
    const other = sessions.slice(0, index).find(({rank}) => rank.value === session.rank.value);
    if (!other) return [];
    const message = `Le rang ${session.rank.value} est déjà celui de ${other.file} : donnez à chaque séance le sien.`;
    const line = locate(session.file, ['rank', 'value']);
    return [{rule: 'session/same-rank', severity: 'error', file: session.file, line, message}];
  });
}

/** The other way of a reference: a person or a theme that nothing names would be a page that leads nowhere. */
function checkOrphans(archive: Archive, references: readonly Reference[]): Problem[] {
  const named = new Set(references.map(({to}) => `${to.kind} ${to.id}`));
  const orphan = (file: string, message: string): Problem => ({
    rule: 'reference/orphan',
    severity: 'error',
    file,
    line: 1,
    message,
  });
  return [
    ...archive.people
      .filter(({id, works}) => works.length === 0 && !named.has(`person ${id}`))
      .map(({id, file}) =>
        orphan(file, `Rien dans l’archive ne renvoie à « ${id} » : citez cette fiche dans une séance, ou retirez-la.`),
      ),
    ...archive.themes
      .filter(({id}) => !named.has(`theme ${id}`))
      .map(({id, file}) =>
        orphan(file, `Rien n’est rangé sous le thème « ${id} » : rangez-y une ressource, ou retirez-le.`),
      ),
  ];
}

/** Each paragraph of a summary says where it comes from. */
function checkSummaries(archive: Archive): Problem[] {
  return archive.sessions.flatMap((session): Problem[] => {
    if (!session.summary) {
      const file = `${session.file.slice(0, session.file.lastIndexOf('/'))}/resume.md`;
      const message = 'Il manque le résumé de la séance : créez ce fichier, même en une phrase sourcée.';
      return [{rule: 'summary/missing', severity: 'error', file, line: 1, message}];
    }
    const {markdown, line, file} = session.summary;
    const message = 'Ce paragraphe ne dit pas d’où il vient : ajoutez sa source, par exemple [@nom-de-la-ressource].';
    return paragraphsOf(markdown)
      .filter(({words}) => findCitations(words).length === 0)
      .map(({at}) => ({rule: 'summary/paragraph-without-source', severity: 'error', file, line: line + at, message}));
  });
}

/** Runs of lines between blank lines and headings, with the index of their first line. */
function paragraphsOf(markdown: string): {words: string; at: number}[] {
  const paragraphs: {words: string; at: number}[] = [];
  let open = false;
  markdown.split('\n').forEach((line, at) => {
    const isWords = line.trim() !== '' && !/^ {0,3}#{1,6}(?:\s|$)/.test(line);
    if (isWords && open) paragraphs.at(-1)!.words += `\n${line}`;
    else if (isWords) paragraphs.push({words: line, at});
    open = isWords;
  });
  return paragraphs;
}
