import type {Archive} from '#core/archive/archive';
import {isNewsFolder, permalink} from '#core/citation/permalink';
import type {Problem} from '#core/problem';

/** A post at the address of the archives or of the tags would hide them, or be hidden by them. */
export function checkPostAddresses(
  {posts}: Archive,
  locate: (file: string, path: readonly PropertyKey[]) => number,
): Problem[] {
  return posts
    .filter(({id}) => isNewsFolder(id))
    .map(({id, file}) => ({
      rule: 'post/reserved-address',
      severity: 'error',
      file,
      line: locate(file, ['slug']),
      message: `L’adresse ${permalink('post', id)} est celle d’une page du site\u00A0: donnez une autre adresse, à la ligne «\u00A0slug\u00A0».`,
    }));
}
