import type {Declaration} from '#core/anchors/declaration';
import type {AddressKind} from '#core/anchors/event';

/** What a maintainer types → the kind of address. */
const KINDS = {
  seance: 'session',
  partie: 'chapter',
  fiche: 'person',
  ressource: 'resource',
  terme: 'term',
  note: 'note',
  nouvelle: 'post',
  paragraphe: 'paragraph',
} as const satisfies Record<string, AddressKind>;

export const USAGE = `Écrivez une de ces lignes :
  npm run declarer -- scission <code> <nouveau code…>
  npm run declarer -- fusion <code> <code qui reste>
  npm run declarer -- reattribution <code…>
  npm run declarer -- deplacement <code…>
  npm run declarer -- correction <code…>
  npm run declarer -- renommage <genre> <ancien nom> <nouveau nom>
  npm run declarer -- retrait <code…>
  npm run declarer -- retrait <genre> <nom>
  npm run declarer -- retablissement <code…>
  npm run declarer -- retablissement <genre> <nom>
genres : ${Object.keys(KINDS).join(', ')} ; une partie s’écrit séance/c-ancre, une note séance/note.`;

/** The words of a command line → what they declare; `undefined` when they declare nothing. */
export function readDeclaration([verb, ...words]: readonly string[]): Declaration | undefined {
  const [first, second, third] = words;
  if (first === undefined) return undefined;
  const what = Object.hasOwn(KINDS, first) ? KINDS[first as keyof typeof KINDS] : undefined;
  switch (verb) {
    case 'scission':
      return second === undefined ? undefined : {kind: 'split', code: first, into: words.slice(1)};
    case 'fusion':
      return second === undefined || words.length > 2 ? undefined : {kind: 'merged', code: first, into: second};
    case 'reattribution':
      return {kind: 're-attributed', codes: words};
    case 'deplacement':
      return {kind: 'moved', codes: words};
    case 'correction':
      return {kind: 'confirmed', codes: words};
    case 'renommage':
      if (!what || second === undefined || third === undefined || words.length > 3) return undefined;
      return {kind: 'renamed', what, id: second, to: third};
    case 'retrait':
    case 'retablissement': {
      const isGone = verb === 'retrait';
      if (!what) return {kind: isGone ? 'turns-withdrawn' : 'turns-restored', codes: words};
      if (second === undefined || words.length > 2) return undefined;
      return {kind: isGone ? 'withdrawn' : 'restored', what, id: second};
    }
    default:
      return undefined;
  }
}
