import type {Paragraph, Piece} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {isEscapable} from './escape';
import {markAt} from './mark';
import {canClose, canOpen} from './star';
import {wrong} from './wrong';

const SPECIAL = /[\\[*]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The words of a paragraph, cut at its marks. One pass, left to right: a star waits for the one that closes it, and is
 * a star if none comes. `lineOf` tells the line of a place; it is asked in the order of the text. What is wrong is
 * added to `problems`.
 */
export function readPieces(text: string, lineOf: (at: number) => number, problems: FoundProblem[]): Paragraph {
  // Nearly all paragraphs are words and nothing else.
  if (text !== '' && !SPECIAL.test(text)) return [{kind: 'words', text}];
  const pieces: Piece[] = [];
  let words = '';
  let hasWord = false;
  /** The star that may open a title: how many pieces stood before it, and how much of the words. */
  let opening: {pieces: number; words: number} | undefined;

  const push = (piece: Piece) => {
    if ('text' in piece) hasWord ||= WORD.test(piece.text);
    pieces.push(piece);
  };
  const flush = (upTo = words.length) => {
    if (upTo > 0) push({kind: 'words', text: words.slice(0, upTo)});
    words = '';
  };

  const readBracket = (at: number): number => {
    const mark = markAt(text, at);
    const end = mark?.end ?? at + 1;
    if (mark?.problem) problems.push(wrong(mark.problem.rule, lineOf(at), mark.problem.message));
    if (!mark?.piece) {
      words += text.slice(at, end);
      return end;
    }
    flush();
    if (mark.piece.kind === 'doubt' && !hasWord) {
      const message =
        'Le doute [?] se met après le mot dont on n’est pas sûr : il n’y en a pas avant celui-ci. Déplacez-le ou retirez-le.';
      problems.push(wrong('transcript/doubt-without-word', lineOf(at), message));
    }
    push(mark.piece);
    return end;
  };

  const readStar = (at: number) => {
    const [before, after] = [text[at - 1], text[at + 1]];
    if (opening && canClose(before, after)) {
      const {pieces: count, words: from} = opening;
      opening = undefined;
      if (count === pieces.length) {
        const title = words.slice(from + 1);
        flush(from);
        push({kind: 'title', text: title});
        return;
      }
      const message =
        'Entre les étoiles d’un titre, il n’y a que des mots : mettez le repère entre crochets avant ou après le titre. Si ce n’est pas un titre, écrivez \\* au lieu de *.';
      problems.push(wrong('transcript/mark-in-title', lineOf(at), message));
    } else if (canOpen(before, after)) {
      opening = {pieces: pieces.length, words: words.length};
    }
    words += '*';
  };

  const special = /[\\[]|\*+/g;
  let from = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index;
    words += text.slice(from, at);
    from = special.lastIndex;
    if (match[0] === '[') from = readBracket(at);
    else if (match[0] === '*') readStar(at);
    else if (match[0] === '\\' && isEscapable(text[at + 1])) words += text[from++];
    else words += match[0];
    special.lastIndex = from;
  }
  words += text.slice(from);
  flush();
  // Not the list that has grown, which keeps room to grow.
  return pieces.slice();
}
