/**
 * Copies the words of an element, with their italics where they can be pasted, and as they are read. False when the
 * browser refuses.
 */
export async function copyWords(source: Element): Promise<boolean> {
  const text = plainWords(source);
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(text);
    } else {
      const item = {'text/plain': text, 'text/html': htmlOf(source)};
      const blobs = Object.entries(item).map(([type, words]) => [type, new Blob([words], {type})]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    }
    return true;
  } catch {
    return false;
  }
}

/** Its marks, without the parts of its addresses. */
function htmlOf(source: Element): string {
  const copy = source.cloneNode(true) as Element;
  for (const address of copy.querySelectorAll('span')) address.replaceWith(address.textContent ?? '');
  return copy.innerHTML;
}

/** A raised « o » after « n » is a sign of its own in plain words. */
function plainWords(source: Element): string {
  const copy = source.cloneNode(true) as Element;
  for (const raised of copy.querySelectorAll('sup')) if (raised.textContent === 'o') raised.replaceWith('°');
  return copy.textContent ?? '';
}
