import type {Archive} from '#core/archive/archive';
import type {Problem} from '#core/problem';

/** `{{à compléter : …}}` in a prose page: a visible hole that only the association can fill. */
export const TO_COMPLETE = /\{\{(à compléter\s*:[^{}]+)\}\}/g;

/** The holes left in prose pages, with their lines. */
export function checkToComplete(archive: Pick<Archive, 'pages'>): Problem[] {
  return archive.pages.flatMap(({file, body}) =>
    body.markdown.split('\n').flatMap((content, index) =>
      [...content.matchAll(TO_COMPLETE)].map(([, words = '']): Problem => ({
        rule: 'page/to-complete',
        severity: 'todo',
        file,
        line: body.line + index,
        message: words.trim(),
      })),
    ),
  );
}
