import {fold} from '#core/text/fold';
import {stem} from '#core/text/stem';

/** A word of a text as search knows it, and where it stands (offsets in the text, end excluded). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Elided words, dropped before an apostrophe: they are no one's search. */
const ELIDED = new Set(['l', 'd', 'j', 'n', 's', 't', 'm', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);

/** Words in which the apostrophe is a letter like another. */
const WHOLE = /^(?:aujourd'hui|presqu'ile|prud'hom\w*|quelqu'une?)/;

/** Words too common to tell two passages apart; a query made of them alone keeps them. */
const COMMON = new Set(
  'a ai as au aux avec ce ces cet cette dans de des du elle elles en est et eux il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre nous on ont ou par pas pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y'.split(
    ' ',
  ),
);

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

/** The feminine or plural tail of inclusive writing, after its dot: usager·es, chômeur·euses. */
const INCLUSIVE_TAIL = /^[·•](?:e|es|s|euse|euses|rice|rices|trice|trices|ve|ves|ne|nes|le|les)(?![\p{L}])/u;

/**
 * The one way this site turns text into search terms: index, query and highlighting come here. Words are folded
 * (case, accents, œ), elisions dropped, hyphens cut, acronyms joined (« R.S.A. » is « rsa »), inclusive tails left out,
 * and what remains is stemmed.
 */
export function analyse(text: string): Token[] {
  const words = wordsOf(text);
  const telling = words.filter(({word}) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).map(({word, start, end}) => ({term: stem(word), start, end}));
}

/** A word as it stands in a text, folded but not stemmed. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Every word of a text in order, common ones included, elisions left out: what `analyse` and `matchTerms` both read. */
export function wordsOf(text: string): FoundWord[] {
  const tokens: FoundWord[] = [];
  let skipTo = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (start < skipTo) continue;
    const raw = match[0];
    const end = start + raw.length;
    const tail = INCLUSIVE_TAIL.exec(text.slice(end, end + 8));
    if (tail) skipTo = end + tail[0].length;
    if (raw.includes('.')) {
      tokens.push({word: fold(raw.replaceAll('.', '')), start, end});
      continue;
    }
    const folded = fold(raw);
    if (!folded.includes("'") || WHOLE.test(folded)) {
      tokens.push({word: folded.replaceAll("'", ''), start, end});
      continue;
    }
    tokens.push(...partsOf(raw, start));
  }
  return tokens;
}

/** « jusqu’à l’usager »: the parts between apostrophes, without elided words, each where it stands. */
function partsOf(raw: string, offset: number): FoundWord[] {
  const parts: FoundWord[] = [];
  let at = offset;
  for (const part of raw.split(/['’ʼ]/)) {
    const word = fold(part);
    const last = at + part.length === offset + raw.length;
    if (last || !ELIDED.has(word)) parts.push({word, start: at, end: at + part.length});
    at += part.length + 1;
  }
  return parts;
}
