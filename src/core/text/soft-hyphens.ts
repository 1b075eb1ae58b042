/** How a file may write U+00AD, where a word may be cut at the end of a line. */
interface Written {
  /** `\u00ad` in the strings of a JSON. */
  readonly isJson?: boolean | undefined;
  /** `&shy;`, `&#173;`, `&#xAD;`. */
  readonly hasReferences?: boolean | undefined;
}

const REFERENCE = /&(?:shy|#0*173|#x0*ad);/gi;
const ESCAPE = /(?<!\\)((?:\\\\)*)\\u00ad/gi;

/**
 * A text without its soft hyphens, and how many they were. Word processors and web pages put them into words by thousands:
 * nobody typed them, and nobody sees them but at the end of a line.
 */
export function withoutSoftHyphens(
  text: string,
  {isJson, hasReferences}: Written,
): {readonly text: string; readonly count: number} {
  let count = 0;
  const drop = (_: string, before: unknown) => {
    count++;
    return typeof before === 'string' ? before : '';
  };
  let rest = text.includes('\u00AD') ? text.replace(/\u00AD/g, drop) : text;
  if (isJson) rest = rest.replace(ESCAPE, drop);
  if (hasReferences) rest = rest.replace(REFERENCE, drop);
  return {text: rest, count};
}
