import type {Page} from '#core/archive/archive';
import {finderOf} from '#core/archive/find';
import type {CslItem} from '#core/citation/csl';
import type {FormattedCitation} from '#core/citation/formatted';
import {notePermalink, permalink, recordPermalink, transcriptPermalink} from '#core/citation/permalink';
import {archiveItem, noteItem, paragraphItem, postItem, reproducedItem} from '#core/citation/prose-items';
import {resourceItem} from '#core/citation/resource-item';
import {type CitedArchive, sessionItems} from '#core/citation/session-items';
import {wholeAddress} from '#core/citation/site';
import {CITATION_FORMATS} from '#core/formats/citation-losses';
import {inlineRecords} from '#core/formats/citations';
import {paragraphAnchor, paragraphsOf} from '#core/markdown/paragraphs';
import {citeHtml, type CitePanel, linesHtml} from '#core/view/cite-html';
import {qrSvg} from '#core/view/qr';

/** What pages need besides the archive. */
export interface CiteTools {
  readonly baseUrl: string;
  readonly format: (item: CslItem) => FormattedCitation;
  /** Day of the last change of some files, when it is known. */
  readonly versionOf: (files: readonly string[]) => string | undefined;
}

/** The guide: there the archive as a whole is cited. */
const GUIDE = '/comment-citer/';

/**
 * Address (of a page, or of a note on its page) → its « Citer » panel, in HTML. Passages have theirs on their own pages:
 * see `cite-passage.ts`.
 */
export function citePanels(cited: CitedArchive, tools: CiteTools): Map<string, string> {
  const {archive, site} = cited;
  const finder = finderOf(archive);
  const panel = (item: CslItem, own: string, label: string, change: Partial<CitePanel> = {}) =>
    citeHtml({
      id: 'citer',
      label,
      lines: linesHtml(tools.format(item)),
      addressLabel: 'Adresse permanente',
      address: wholeAddress(own, site),
      missing: missingOf(item),
      records: inlineRecords(item),
      drawing: qrSvg(wholeAddress(own, site)),
      guide: tools.baseUrl + GUIDE.slice(1),
      ...change,
    });
  const filed = (own: string): Partial<CitePanel> => ({records: besides(own, tools.baseUrl)});
  // A page has one drawing, its own; a script draws those of its parts.
  const within: Partial<CitePanel> = {drawing: ''};
  const sessions = archive.sessions.flatMap((session): [string, string][] => {
    const own = permalink('session', session.id);
    const html = panel(sessionItems(session, cited).session, own, 'Citer cette séance', filed(own));
    return [
      [own, html],
      [transcriptPermalink(session.id), html],
    ];
  });
  const resources = archive.resources.map((resource): [string, string] => {
    const own = permalink('resource', resource.id);
    const change = {...filed(own), addressLabel: 'Adresse de cette fiche'};
    return [own, panel(resourceItem(resource), own, 'Citer ce document', change)];
  });
  const notes = archive.notes.map((note): [string, string] => {
    const own = notePermalink(note.session, note.id);
    const item = noteItem(note, site, {version: tools.versionOf([note.file])});
    const change = note.session === undefined ? {} : {...within, id: `citer-note-${note.id}`};
    return [own, panel(item, own, 'Citer cette note', change)];
  });
  const posts = archive.posts.map((post): [string, string] => {
    const own = permalink('post', post.id);
    return [own, panel(postItem(post, site, {version: tools.versionOf([post.file])}), own, 'Citer cette nouvelle')];
  });
  const reproduced = archive.pages.filter(isReproduced).map((page): [string, string] => {
    return [page.address, panel(reproducedItem(page, finder, site), page.address, 'Citer ce texte')];
  });
  const paragraphs = archive.pages.filter(isWordForWord).flatMap((page) =>
    paragraphsOf(page.body.markdown).map((_, index): [string, string] => {
      const [rank, anchor] = [index + 1, paragraphAnchor(index + 1)];
      const own = `${page.address}#${anchor}`;
      const change = {...within, guide: undefined, id: `citer-${anchor}`};
      return [own, panel(paragraphItem(page, rank, finder, site), own, `Citer le paragraphe ${rank}`, change)];
    }),
  );
  const whole = archiveItem(site, {version: tools.versionOf(filesOf(cited))});
  return new Map([
    ...sessions,
    ...resources,
    ...notes,
    ...posts,
    ...reproduced,
    ...paragraphs,
    [GUIDE, panel(whole, '/', 'Citer l’archive entière')],
  ]);
}

/** What a reader still has to add to a reference, since no record can: the day of reading, or a journal that was not found. */
function missingOf({type, URL, version, 'container-title': container}: CslItem): string[] {
  const isArticle = type === 'article-journal' || type === 'article-newspaper';
  return [
    ...(isArticle && container === undefined
      ? ['Référence incomplète\u00A0: l’archive n’a pas trouvé le titre de la revue ou du journal.']
      : []),
    // A debate, and all that has a version, says by it what was read.
    ...(URL !== undefined && version === undefined && type !== 'speech'
      ? ['Lu en ligne\u00A0: ISO\u00A0690 demande d’ajouter «\u00A0[consulté le…]\u00A0», le jour où vous l’avez lu.']
      : []),
  ];
}

/** A page whose text is not the archive's. */
function isReproduced({source}: Page): boolean {
  return source !== undefined;
}

/** Its paragraphs can be cited one by one: their rank does not change. */
function isWordForWord({source, verbatim}: Page): boolean {
  return source !== undefined && verbatim === 'true';
}

function filesOf({archive}: CitedArchive): string[] {
  const {sessions, people, resources, terms, posts, notes, pages} = archive;
  return [sessions, people, resources, terms, posts, notes, pages].flatMap((shelf) => shelf.map(({file}) => file));
}

/** The files beside a page. */
function besides(own: string, baseUrl: string): CitePanel['records'] {
  return CITATION_FORMATS.map(({name, extension, mediaType}) => {
    const address = recordPermalink(own, extension);
    return {name, mediaType, href: baseUrl + address.slice(1), download: address.slice(address.lastIndexOf('/') + 1)};
  });
}
