import {parseFragment} from 'parse5';

const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/gi;
/** Where « R&D » and « &copy » are words, only what ends as a reference should is one. */
const CLOSED_REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/** A text whose HTML character references (`&eacute;`, `&#233;`) are the characters they stand for. */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, decodeOne);
}

/** The same, for texts that were perhaps never meant as HTML: a reference has its semicolon. */
export function decodeClosedReferences(text: string): string {
  return text.replace(CLOSED_REFERENCE, decodeOne);
}

function decodeOne(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  return node && 'value' in node ? node.value : reference;
}
