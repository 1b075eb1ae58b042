import {isRightToLeft} from '#core/text/direction';
import {escapeHtml} from '#core/text/escape-html';
import {frenchSpacing} from '#core/text/typography';
import {diffWords, type Stretch} from '#core/text/word-diff';

/** A wording, and what it is: « Les mots publiés le 1er mars 2026 ». */
interface Said {
  readonly said: string;
  readonly words: string;
  readonly isShown?: boolean;
}

/** What the marks of `comparedHtml` mean. */
export const MARKS = '<p><del>Barré</del>\u00A0: n’y est plus. <ins>Souligné</ins>\u00A0: ajouté.</p>';

/**
 * Two wordings of a passage, closed: one text in which what differs is marked, or both whole when nearly all differs.
 * Words that stand at the head of the page (`isShown`) are not said twice.
 * `changed` says what happened, and when: « Corrigé le 3 mai 2026 ».
 */
export function comparedHtml(changed: string, before: Said, after: Said, lang: string): string {
  const stretches = diffWords(frenchSpacing(before.words), frenchSpacing(after.words));
  const shown = stretches
    ? quoteHtml(after.words, stretches.map(stretchHtml).join('').trimEnd(), lang)
    : [before, after]
        .filter(({isShown}) => !isShown)
        .map(({said, words}) => `<p>${said}\u00A0:</p>${publishedWordsHtml(words, lang)}`)
        .join('');
  return `<details><summary>${changed}\u00A0: comparer avec ${lowered(before.said)}</summary>${shown}</details>`;
}

/** The space after a word stays outside of the mark; there is one at least between what went and what came instead. */
function stretchHtml({kind, text}: Stretch, index: number, all: readonly Stretch[]): string {
  if (kind === 'same') return escapeHtml(text);
  const words = text.trimEnd();
  const tag = kind === 'gone' ? 'del' : 'ins';
  return `<${tag}>${escapeHtml(words)}</${tag}>${text.slice(words.length) || (all[index + 1]?.kind === 'new' ? ' ' : '')}`;
}

/** A wording as the register keeps it: without its paragraphs and its times. */
export function publishedWordsHtml(words: string, lang: string): string {
  return quoteHtml(words, escapeHtml(frenchSpacing(words)), lang);
}

function quoteHtml(words: string, html: string, lang: string): string {
  return `<blockquote${lang}><p${isRightToLeft(words) ? ' dir="rtl"' : ''}>${html}</p></blockquote>`;
}

function lowered(said: string): string {
  return said.charAt(0).toLowerCase() + said.slice(1);
}
