import type {Archive} from '#core/archive/archive';
import {isBroken, tellState} from '#core/links/state';
import {writeDate} from '#core/model/imprecise-date';
import type {Problem} from '#core/problem';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

/**
 * The links that someone should repair: broken ones, unless the record leads to an archived copy, and those of pages that
 * have moved. To be done, never an error: a site elsewhere must not stop a build.
 */
export function findLinksToRepair({resources}: Pick<Archive, 'resources'>, locate: Locate): Problem[] {
  return resources.flatMap(({file, URL, online, custom}): Problem[] => {
    if (!online) return [];
    const line = locate(file, [URL === undefined ? 'DOI' : 'URL']);
    if (isBroken(online) && !custom.archived) {
      const message = `Le lien de cette ressource est rompu\u00A0: ${tellState(online)}, constaté le ${writeDate(online.date)}. Cherchez la nouvelle adresse du document, ou une copie archivée à donner à la ligne «\u00A0archived\u00A0».`;
      return [{rule: 'resource/link-broken', severity: 'todo', file, line, message}];
    }
    if (online.state === 'moved') {
      const message = `Le site donne une nouvelle adresse à cette page\u00A0: ${online.to} (constaté le ${writeDate(online.date)}). Ouvrez-la\u202F; si c’est bien le document, écrivez cette adresse dans la fiche.`;
      return [{rule: 'resource/link-moved', severity: 'todo', file, line, message}];
    }
    return [];
  });
}
