import type {CslItem} from '#core/citation/csl';
import {recordFiles} from '#core/formats/citations';

/**
 * Takes away the records of some resources: those of the whole bibliography, less the others. `link`: the file of all of
 * them in that format, beside which stands the one that can be read here.
 */
export async function takeRecords(link: HTMLAnchorElement, ids: ReadonlySet<string>): Promise<void> {
  const answer = await fetch(link.href.replace(/\.\w+$/, '.json'));
  if (!answer.ok) throw new Error(String(answer.status));
  const items = ((await answer.json()) as CslItem[]).filter(({id}) => ids.has(id));
  const file = recordFiles(items).find(({mediaType}) => mediaType === link.type)!;
  const made = document.createElement('a');
  made.href = URL.createObjectURL(new Blob([file.text], {type: file.mediaType}));
  made.download = `ressources-choisies.${file.extension}`;
  made.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(made.href), 10_000);
}
