import lunr from 'lunr';
import {stemsOf} from '#core/text/analyse';
import type {IndexFile, SearchRecord} from '#search/protocol';
import {boostOf} from '#search/record-boost';

/** A title says more than a name, a name more than a word of the text. */
const FIELDS = {title: 8, names: 3, text: 1} as const;

/** Records → index. lunr is given terms that are already analysed, so its own English pipeline is left out. */
export function buildIndex(records: readonly SearchRecord[]): IndexFile {
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, {boost});
  records.forEach((record, id) => {
    const {title, names, text} = record;
    const boost = boostOf(record);
    builder.add({id: String(id), title: stemsOf(title), names: stemsOf(names), text: stemsOf(text)}, {boost});
  });
  return {version: 1, records, index: builder.build().toJSON()};
}
