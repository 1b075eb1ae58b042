/**
 * Why a record names a resource. `source`: what it is the source of, « de la présence », with what that varies with apart
 * (« de Clara Deville »); `searched`: what was looked for in it and not found; `tie`: any other tie, whole.
 */
export type Reason =
  | {readonly kind: 'source'; readonly what: string; readonly whose?: string}
  | {readonly kind: 'searched'; readonly what: string}
  | {readonly kind: 'tie'; readonly what: string};

const list = new Intl.ListFormat('fr');

/**
 * The reasons of one page on one line, each once: « compte rendu de la séance ; source de la date et de la présence de Clara
 * Deville ; consultée sans succès à propos du lieu ».
 */
export function writeReasons(reasons: readonly Reason[]): string {
  const sources = new Map<string, Set<string>>();
  for (const reason of reasons) {
    if (reason.kind !== 'source') continue;
    const whose = sources.get(reason.what) ?? new Set();
    if (reason.whose !== undefined) whose.add(reason.whose);
    sources.set(reason.what, whose);
  }
  const searched = new Set(reasons.flatMap((reason) => (reason.kind === 'searched' ? [reason.what] : [])));
  const ties = new Set(reasons.flatMap((reason) => (reason.kind === 'tie' ? [reason.what] : [])));
  return [
    ...ties,
    ...(sources.size > 0
      ? [`source ${list.format([...sources].map(([what, whose]) => [what, list.format(whose)].join(' ').trim()))}`]
      : []),
    ...(searched.size > 0 ? [`consultée sans succès à propos ${list.format(searched)}`] : []),
  ].join('\u202F; ');
}
