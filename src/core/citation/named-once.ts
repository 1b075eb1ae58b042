import type {PrintedItem, PrintedName} from '#core/citation/printed';

/**
 * A work that its author publishes, as a style writes it that names nobody twice: APA (7th edition, 9.29) leaves out the
 * publisher, MLA (9th edition, 5.33) begins with the title. Only a body that is written in the same way both times is known
 * to be the same. Of an article neither prints the publisher.
 */
export function namedOnce(item: PrintedItem, omitted: 'publisher' | 'author'): PrintedItem {
  const {type, author, publisher} = item as {type?: string; author?: readonly PrintedName[]; publisher?: string};
  const names = author ?? [];
  const isBody = names.length > 0 && names.every(({given}) => given === undefined);
  const same = plain(names.map(({family}) => family).join(' ; ')) === plain(publisher ?? '');
  if (!isBody || !same || type?.startsWith('article')) return item;
  return Object.fromEntries(Object.entries(item).filter(([variable]) => variable !== omitted)) as PrintedItem;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}
