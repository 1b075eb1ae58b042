/** A change to a style: `from` must be there, once or more; `why` tells what was wrong. */
export interface Correction {
  readonly why: string;
  readonly from: string | RegExp;
  readonly to: string | ((found: string) => string);
}

/** A line of ours for some kinds of things, before those of the style. */
export function before(
  section: 'citation' | 'bibliography',
  why: string,
  lines: Readonly<Record<string, string>>,
): Correction {
  const branches = Object.entries(lines)
    .map(([types, line], index) => {
      const tag = index === 0 ? 'if' : 'else-if';
      return `<${tag} type="${types}" match="any">${line}</${tag}>`;
    })
    .join('');
  return {
    why,
    from: new RegExp(`(<${section}[^>]*>[\\s\\S]*?<layout[^>]*>)([\\s\\S]*?)(</layout>)`),
    to: `$1<choose>${branches}<else>$2</else></choose>$3`,
  };
}
