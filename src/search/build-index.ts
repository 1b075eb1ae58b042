import lunr from 'lunr';
import {stemsOf} from '#core/text/analyse';
import type {IndexFile, SearchRecord} from '#search/protocol';

/** A title says more than a name, a name more than a word of the text. */
const FIELDS = {title: 8, names: 3, text: 1} as const;

/** Pages of the words of the cycle, among those that are no records; the others say how the archive works. */
const OF_THE_CYCLE = /^\/(?:presentation|comprendre|themes)\//;
/** Whoever looks for a word of the debates seldom wants a guide first. */
const GUIDE = 0.5;

/** Records → index. lunr is given terms that are already analysed, so its own English pipeline is left out. */
export function buildIndex(records: readonly SearchRecord[]): IndexFile {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, {boost});
  records.forEach(({kind, address, title, names, text}, id) => {
    const boost = kind === 'page' && !OF_THE_CYCLE.test(address) ? GUIDE : 1;
    builder.add({id: String(id), title: stemsOf(title), names: stemsOf(names), text: stemsOf(text)}, {boost});
  });
  return {version: 1, records, index: builder.build().toJSON()};
}
