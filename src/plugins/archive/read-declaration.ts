import {isCode} from '#core/anchors/code';
import type {Declaration} from '#core/anchors/declaration';
import type {AddressKind} from '#core/anchors/event';
import {readCode} from '#core/anchors/given-names';
import {KIND_WORDS} from '#core/anchors/kind-words';
import {fold} from '#core/text/fold';
import {nearestFirst} from '#core/text/nearest';
import {Refusal} from './lock';

/** What a maintainer types → the kind of address. */
const KINDS: ReadonlyMap<string, AddressKind> = new Map(
  Object.entries(KIND_WORDS).map(([kind, word]) => [word, kind as AddressKind]),
);

const VERBS = [
  'scission',
  'fusion',
  'reattribution',
  'deplacement',
  'correction',
  'renommage',
  'retrait',
  'retablissement',
] as const;

const USAGE = `Écrivez une de ces lignes :
  npm run declarer -- scission <code> <nouveau code…>
  npm run declarer -- fusion <code> <code qui reste>
  npm run declarer -- reattribution <code…>
  npm run declarer -- deplacement <code…>
  npm run declarer -- correction <code…>
  npm run declarer -- renommage <genre> <ancien nom> <nouveau nom>
  npm run declarer -- retrait <code…>
  npm run declarer -- retrait <genre> <nom…>
  npm run declarer -- retablissement <code…>
  npm run declarer -- retablissement <genre> <nom…>
genres : ${[...KINDS.keys()].join(', ')} ; une partie s’écrit séance/c-ancre, une note séance/note.`;

/**
 * The words of a command line → what they declare. Actions and kinds may have their accents; a code may be copied from a
 * transcript or an address.
 *
 * @throws {Refusal} when they declare nothing: what was not understood, and what can be written
 */
export function readDeclaration([given = '', ...words]: readonly string[]): Declaration {
  const verb = VERBS.find((each) => each === fold(given));
  if (given !== '' && !verb) throw notOne('n’est pas une action', given, VERBS);
  const [first, second, third] = words;
  if (!verb || first === undefined) throw new Refusal(USAGE);
  const codes = words.map(readCode);
  switch (verb) {
    case 'scission':
      if (second === undefined) break;
      return {kind: 'split', code: codes[0]!, into: codes.slice(1)};
    case 'fusion':
      if (words.length !== 2) break;
      return {kind: 'merged', code: codes[0]!, into: codes[1]!};
    case 'reattribution':
      return {kind: 're-attributed', codes};
    case 'deplacement':
      return {kind: 'moved', codes};
    case 'correction':
      return {kind: 'confirmed', codes};
    case 'renommage': {
      const what = readKind(first);
      if (!what) throw notOne('n’est pas un genre', first, [...KINDS.keys()]);
      if (second === undefined || third === undefined || words.length > 3) break;
      return {kind: 'renamed', what, id: second, to: third};
    }
    case 'retrait':
    case 'retablissement': {
      const isGone = verb === 'retrait';
      const what = readKind(first);
      if (!what && !isCode(codes[0]!))
        throw notOne('n’est ni un code (cinq caractères, comme 7f3k2) ni un genre', first, [...KINDS.keys()]);
      if (!what) return {kind: isGone ? 'turns-withdrawn' : 'turns-restored', codes};
      if (second === undefined) break;
      return {kind: isGone ? 'withdrawn' : 'restored', what, ids: words.slice(1)};
    }
  }
  throw new Refusal(USAGE);
}

function readKind(word: string): AddressKind | undefined {
  return KINDS.get(fold(word));
}

function notOne(what: string, given: string, all: readonly string[]): Refusal {
  const names = nearestFirst(fold(given), all).join(', ');
  return new Refusal(`«\u00A0${given}\u00A0» ${what}. Il y a\u00A0: ${names}.\n${USAGE}`);
}
