import type {Resource} from '#core/archive/archive';
import {inFrench} from '#core/archive/assemble';
import {fullName} from '#core/citation/short-label';
import type {Published} from '#core/consent/filter';
import type {CitingView} from '#core/view/cited-in';
import type {LinkView} from '#core/view/link';
import {type ResourceLineView, toResourceLine} from '#core/view/resource';

/** A resource to see after another, and why, in words. */
export interface RelatedView extends ResourceLineView {
  /** « Citée avec elle dans « Non-recours » ; même thème : non-recours ». */
  readonly reason: string;
}

const MOST = 6;

/** A page that names more resources than this is a list: to stand in it together says nothing. */
const LIST = 30;

/** What brings a resource near another. */
interface Tie {
  readonly pages: LinkView[];
  readonly authors: string[];
}

/**
 * The resources to see after another: those that share a theme with it and are either named by a same page or by a same
 * author, six at most. First those with most pages and authors in common, then most themes, then by title. A page that
 * names more than thirty resources does not count, and so the work grows with the pages, not with the pairs of resources.
 *
 * @param cited which pages name each resource, as `citedIn` gives it
 */
export function relatedTo(
  archive: Published,
  cited: ReadonlyMap<string, readonly CitingView[]>,
): (resource: Resource) => RelatedView[] {
  const onPage = new Map<string, string[]>();
  for (const [id, pages] of cited) for (const {page} of pages) append(onPage, page.address, id);
  const byAuthor = new Map<string, string[]>();
  for (const {id, ...resource} of archive.resources) for (const name of authorsOf(resource)) append(byAuthor, name, id);
  const byId = new Map<string, Resource>(archive.resources.map((resource) => [resource.id, resource]));
  const titles = new Map<string, string>(archive.themes.map(({id, title}) => [id, title]));

  return (resource) => {
    const ties = new Map<string, Tie>();
    const tieOf = (id: string): Tie => {
      const tie = ties.get(id) ?? {pages: [], authors: []};
      ties.set(id, tie);
      return tie;
    };
    for (const {page} of cited.get(resource.id) ?? []) {
      const named = onPage.get(page.address)!;
      if (named.length <= LIST) for (const id of named) tieOf(id).pages.push(page);
    }
    for (const name of authorsOf(resource)) for (const id of byAuthor.get(name)!) tieOf(id).authors.push(name);
    ties.delete(resource.id);
    return [...ties]
      .flatMap(([id, tie]) => {
        const other = byId.get(id);
        const themes = other ? other.custom.themes.filter((theme) => resource.custom.themes.includes(theme)) : [];
        return other && themes.length > 0 ? [{other, tie, themes}] : [];
      })
      .sort(
        (a, b) =>
          weight(b.tie) - weight(a.tie) ||
          b.themes.length - a.themes.length ||
          inFrench(a.other.title, b.other.title) ||
          (a.other.id < b.other.id ? -1 : 1),
      )
      .slice(0, MOST)
      .map(({other, tie, themes}) => ({
        ...toResourceLine(other),
        reason: writeTie(
          tie,
          themes.map((id) => titles.get(id) ?? id),
        ),
      }));
  };
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Those who made it, each once. */
function authorsOf({
  author = [],
  editor = [],
  director = [],
}: Pick<Resource, 'author' | 'editor' | 'director'>): string[] {
  return [...new Set([...author, ...editor, ...director].map(fullName))];
}

function weight({pages, authors}: Tie): number {
  return pages.length + authors.length;
}

const list = new Intl.ListFormat('fr');

function writeTie({pages, authors}: Tie, themes: readonly string[]): string {
  const [first, ...others] = pages;
  const more =
    others.length === 1 ? ' et une autre page' : others.length > 1 ? ` et ${others.length} autres pages` : '';
  return [
    ...(first ? [`citée avec elle dans «\u00A0${first.label}\u00A0»${more}`] : []),
    ...(authors.length > 0
      ? [`${authors.length > 1 ? 'mêmes signatures' : 'même signature'}\u00A0: ${list.format(authors)}`]
      : []),
    `${themes.length > 1 ? 'mêmes thèmes' : 'même thème'}\u00A0: ${list.format(themes)}`,
  ].join('\u202F; ');
}
