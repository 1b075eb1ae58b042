import type {Archive} from '#core/archive/archive';
import type {Problem} from '#core/problem';

/** `{{à compléter : …}}` in a prose page: a visible hole that only the association can fill. */
export const TO_COMPLETE = /\{\{à compléter\s*:\s*([^{}]+)\}\}/g;

/** The hole that a setting fills: the same words wherever a page gives the address to write to. */
export const CONTACT_HOLE = 'adresse de contact de l’association';

/** The holes left in prose pages, with their lines. A contact, once set, fills every hole that asks for it. */
export function checkToComplete(archive: Pick<Archive, 'pages'>, contact = ''): Problem[] {
  return archive.pages.flatMap(({file, body}) =>
    body.markdown.split('\n').flatMap((content, index) =>
      [...content.matchAll(TO_COMPLETE)]
        .map(([, words = '']) => words.trim())
        .filter((words) => !contact || words !== CONTACT_HOLE)
        .map((words): Problem => ({
          rule: 'page/to-complete',
          severity: 'todo',
          file,
          line: body.line + index,
          message: `à compléter : ${words}`,
        })),
    ),
  );
}
