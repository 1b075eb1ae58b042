import type {Archive, Term} from '#core/archive/archive';
import {permalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {linkTerms} from '#core/markdown/link-terms';
import {formatOf, readProse} from '#core/markdown/read-prose';
import {readMarkdown} from '#core/markdown/to-html';
import {termLink} from '#core/markdown/term-link';
import {termMatcher, type TermForms, type TermMatcher} from '#core/text/match-terms';
import type {LinkView} from '#core/view/link';

/** A page of the archive and the terms that are linked in its text, in their order. */
export interface TermUse {
  readonly page: LinkView;
  readonly terms: readonly string[];
}

type WrittenTerm = Pick<Term, 'id' | 'term' | 'aliases' | 'linked' | 'unlinked'>;

/** The forms of the archive's terms: names and aliases, less those that their record keeps out of texts. */
export function termForms(terms: readonly WrittenTerm[]): TermForms[] {
  return terms
    .filter(({linked}) => linked === 'true')
    .map(({id, term, aliases, unlinked}) => ({
      id,
      forms: [term, ...aliases].filter((form) => !unlinked.includes(form)),
    }));
}

/** Each session asks for it: the terms are analysed once. */
const matchers = new WeakMap<readonly WrittenTerm[], TermMatcher>();

/** The matcher of the archive's terms. */
export function matcherOf(terms: readonly WrittenTerm[]): TermMatcher {
  const matcher = matchers.get(terms) ?? termMatcher(termForms(terms));
  matchers.set(terms, matcher);
  return matcher;
}

/** The texts in which terms are linked: summaries of sessions, news, prose pages that are not kept word for word. */
function textsWithTerms({sessions, posts, pages}: Pick<Archive, 'sessions' | 'posts' | 'pages'>) {
  return [
    ...sessions.map(({id, title, summary}) => ({
      address: permalink('session', id),
      label: title.value,
      root: readMarkdown(summary?.markdown ?? ''),
    })),
    ...pages
      .filter(({verbatim}) => verbatim !== 'true')
      .map(({address, title, body, file}) => ({
        address,
        label: title,
        root: readProse(body.markdown, formatOf(file)),
      })),
    ...posts.map(({id, title, body, file}) => ({
      address: permalink('post', id),
      label: title,
      root: readProse(body.markdown, formatOf(file)),
    })),
  ];
}

/** To know it every text is parsed: once for all the pages that tell it. */
const known = new WeakMap<Published, readonly TermUse[]>();

/** Which terms each page links, found by the same steps as the pages themselves. */
export function termUsesOf(archive: Published): readonly TermUse[] {
  const match = matcherOf(archive.terms);
  const uses =
    known.get(archive) ??
    textsWithTerms(archive).map(({address, label, root}) => ({
      page: {address, label},
      terms: linkTerms(root, match, termLink),
    }));
  known.set(archive, uses);
  return uses;
}

/** The terms that are linked somewhere, in the glossary's order, each with the pages that link it. */
export function usesByTerm(archive: Published, uses: readonly TermUse[]) {
  return archive.terms.flatMap(({id, term}) => {
    const pages = uses.filter(({terms}) => terms.includes(id)).map(({page}) => page);
    return pages.length > 0 ? [{id, term: {address: permalink('term', id), label: term}, pages}] : [];
  });
}
