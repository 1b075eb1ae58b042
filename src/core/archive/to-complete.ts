import type {Archive} from '#core/archive/archive';
import type {Problem} from '#core/problem';

/** `{{à compléter : …}}` in a prose page: a visible hole that only the association can fill. */
export const TO_COMPLETE = /\{\{à compléter\s*:\s*([^{}]+)\}\}/g;

/** What the settings give to pages; empty while nothing is given. */
export interface Given {
  /** The address to write to. */
  readonly contact: string;
  /** Where paper is handed in or sent. */
  readonly paper: string;
  /** The public address of the site, without its final slash: the address of a page is written after it. */
  readonly site: string;
}

/** The holes that a setting fills: the same words wherever a page needs the value. */
const HOLES: Readonly<Record<string, keyof Given>> = {
  'adresse de contact de l’association': 'contact',
  'adresse postale de l’association': 'paper',
  'adresse publique du site': 'site',
};

/** The setting that fills a hole, and its value; nothing when only a person can fill it, or when it is not set yet. */
export function fillingOf(words: string, given: Given): {setting: keyof Given; value: string} | undefined {
  const setting = HOLES[words];
  return setting && given[setting] ? {setting, value: given[setting]} : undefined;
}

/** The holes left in prose pages, with their lines; a setting, once given, fills every hole that asks for it. */
export function checkToComplete(
  archive: Pick<Archive, 'pages'>,
  given: Given = {contact: '', paper: '', site: ''},
): Problem[] {
  return archive.pages.flatMap(({file, body}) =>
    body.markdown.split('\n').flatMap((content, index) =>
      [...content.matchAll(TO_COMPLETE)]
        .map(([, words = '']) => words.trim())
        .filter((words) => !fillingOf(words, given))
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
