import {assembleArchive} from '#core/archive/assemble';
import {toPublished} from '#core/consent/filter';
import type {TermMatcher} from '#core/text/match-terms';
import {matcherOf} from '#core/view/term-uses';
import {loadSources} from './load';

const matchers = new Map<string, Promise<TermMatcher>>();

/**
 * Disk → the matcher of the glossary's published terms, read once for each content folder. Problems of the glossary are
 * told by `readArchive`; a term that cannot be read is not linked.
 */
export function loadTermMatcher(siteDir: string): Promise<TermMatcher> {
  const known = matchers.get(siteDir) ?? read(siteDir);
  matchers.set(siteDir, known);
  return known;
}

async function read(siteDir: string): Promise<TermMatcher> {
  const {files} = await loadSources(siteDir, ['docs/glossaire']);
  return matcherOf(toPublished(assembleArchive(files).archive).terms);
}
