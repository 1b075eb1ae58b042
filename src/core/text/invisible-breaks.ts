/** How a file may write U+00AD and U+200B, where a line may end. */
interface Written {
  /** `\u00ad` in the strings of a JSON. */
  readonly isJson?: boolean | undefined;
  /** `&shy;`, `&#173;`, `&#xAD;`. */
  readonly hasReferences?: boolean | undefined;
}

/** One of these characters, and the ways to write it. */
interface Break {
  readonly character: RegExp;
  readonly reference: RegExp;
  readonly escape: RegExp;
}

const SOFT_HYPHEN: Break = {
  character: /\u00AD/g,
  reference: /&(?:shy|#0*173|#x0*ad);/gi,
  escape: /(?<!\\)((?:\\\\)*)\\u00ad/gi,
};
const ZERO_WIDTH_SPACE: Break = {
  character: /\u200B/g,
  reference: /&(?:ZeroWidthSpace|#0*8203|#x0*200b);/gi,
  escape: /(?<!\\)((?:\\\\)*)\\u200b/gi,
};

export interface WithoutBreaks {
  readonly text: string;
  /** How many there were. */
  readonly softHyphens: number;
  readonly zeroWidthSpaces: number;
}

/**
 * A text without its soft hyphens and zero-width spaces. Word processors and web pages put them into words by thousands:
 * nobody typed them, and nobody sees them but at the end of a line.
 */
export function withoutInvisibleBreaks(text: string, written: Written): WithoutBreaks {
  const first = without(text, SOFT_HYPHEN, written);
  const second = without(first.text, ZERO_WIDTH_SPACE, written);
  return {text: second.text, softHyphens: first.count, zeroWidthSpaces: second.count};
}

function without(text: string, {character, reference, escape}: Break, {isJson, hasReferences}: Written) {
  let count = 0;
  const drop = (_: string, before: unknown) => {
    count++;
    return typeof before === 'string' ? before : '';
  };
  let rest = text.replace(character, drop);
  if (isJson) rest = rest.replace(escape, drop);
  if (hasReferences) rest = rest.replace(reference, drop);
  return {text: rest, count};
}
