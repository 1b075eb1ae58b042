import type {Archive} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {textsOf} from '#core/archive/references';
import type {Problem} from '#core/problem';

/** Where the framework cuts a post that it quotes. */
const CUT = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;
/** What an author reads and a reader does not, in Markdown and in MDX. */
const COMMENT = /<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g;

/** A post says something, and where its beginning ends. A model that nobody has filled in is told as such. */
export function checkPosts(archive: Archive, unread: readonly Unread[]): Problem[] {
  return textsOf(archive, unread)
    .filter(({from}) => from.kind === 'post')
    .flatMap(({markdown, line, from: {file}}): Problem[] => {
      const [beginning = '', ...rest] = markdown.split(CUT);
      if (rest.length === 0) {
        const message = 'Il manque la ligne « <!-- truncate --> » : mettez-la, seule, après le premier paragraphe.';
        return [{rule: 'post/not-cut', severity: 'error', file, line, message}];
      }
      if (beginning.replace(COMMENT, '').trim() !== '') return [];
      const message =
        'Cette nouvelle n’a pas de texte au-dessus de la ligne « <!-- truncate --> » : écrivez-y ce qui s’est passé, et selon qui.';
      return [{rule: 'post/no-words', severity: 'error', file, line, message}];
    });
}
