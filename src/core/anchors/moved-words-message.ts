import type {Slip} from '#core/anchors/slipped-codes';
import {quoteBeginning, quoteCommon} from '#core/anchors/quoted-words';
import type {PlacedTurn} from '#core/anchors/places';

/* What is said of words that stand under another code: what to do comes first, with the codes to type. */

/** So many turns of a slip are named one by one, the others between the first and the last are counted. */
const NAMED = 8;

/** `wordings`: what was published under `from`. */
export function movedMessage(
  turn: PlacedTurn,
  {from, wordings, isDraft}: {from: string; wordings: readonly string[]; isDraft: boolean},
  isAnothers: boolean,
): string {
  const found = `Les mots publiés sous le code ${from} (${quoteCommon(turn.words, wordings)}) sont maintenant dans ${holderOf(turn)}`;
  // Not the moment to offer a confirmation: it would put words into another's mouth.
  if (isAnothers)
    return `${found}, d’une autre personne\u00A0: rendez à chaque tour ses mots. Si c’est le nom de qui parle qui était faux, laissez chaque code avec ses mots, changez le nom, puis déclarez-le par «\u00A0npm run declarer -- reattribution\u00A0».`;
  return `${found}\u00A0: si les codes ont glissé, rendez à chaque tour le sien. Si le tour a été coupé ou réuni, déclarez-le par «\u00A0npm run declarer\u00A0» (scission, fusion)\u202F; si c’est une correction, confirmez-la par «\u00A0npm run declarer -- correction ${isDraft ? from : turn.code}\u00A0».`;
}

/** Drafts may say what others say: this one is published, or is about to be. */
export function copiedMessage(
  {code, words}: PlacedTurn,
  {from, wordings, isNew}: {from: string; wordings: readonly string[]; isNew: boolean},
): string {
  const advice = `${isNew ? 'publiez-le tel quel' : 'confirmez-le'} par «\u00A0npm run declarer -- correction ${code}\u00A0»`;
  return `Le tour ${code} dit des mots publiés sous le code ${from}, qui les garde aussi\u00A0: ${quoteCommon(words, wordings)}. S’ils ont été collés là par erreur, retirez-les. Si les deux tours disent bien la même chose, ${advice}.`;
}

/** None of the words published under a code are left. */
export function replacedMessage(code: string, before: string, now: string): string {
  return `Le tour ${code} ne dit plus rien de ce qui est publié sous ce code\u00A0: ${quoteBeginning(before)} est devenu ${quoteBeginning(now)}. Si ce sont d’autres paroles, rendez au code les siennes, et ôtez-le des nouvelles\u00A0: «\u00A0npm run ancrer\u00A0» leur en donnera un. Si c’est bien une correction, confirmez-la par «\u00A0npm run declarer -- correction ${code}\u00A0».`;
}

/**
 * The new turns that hold words of `code`: with their codes the line is ready to type. `holder`: the turn that goes on
 * with it; what is under the name of someone else is cut in two steps.
 */
export function splitMessage(code: string, parts: readonly PlacedTurn[], holder: PlacedTurn | undefined): string {
  const missing = parts.filter((part) => part.code === undefined).length;
  const codes = parts.map((part) => part.code ?? '<nouveau code>').join(' ');
  const line = `«\u00A0npm run declarer -- scission ${code} ${codes}\u00A0»`;
  const labels = [...new Set(parts.map(({label}) => `«\u00A0${label}\u00A0»`))].join(', ');
  if (holder && parts.some(({speaker}) => speaker !== holder.speaker))
    return `Des mots publiés sous le code ${code}, de «\u00A0${holder.label}\u00A0», sont maintenant ${linesOf(parts)}, sous le nom de ${labels}\u00A0: rendez-les-lui. ${cutFirst(code, holder.label, labels)}`;
  const ready =
    missing > 0
      ? `«\u00A0npm run ancrer\u00A0», puis ${line} avec ${missing > 1 ? 'les codes donnés' : 'le code donné'}`
      : line;
  return `Tapez ${ready}, si vous avez coupé le tour ${code} et que la suite est bien de ${labels}\u00A0: des mots publiés sous ce code sont maintenant ${linesOf(parts)}. Sinon, rendez-les-lui.`;
}

/** The code of `from` is gone, and its words are in `turn`. */
export function mergedMessage({code, label}: PlacedTurn, from: string): string {
  return `Tapez «\u00A0npm run declarer -- fusion ${from} ${code}\u00A0», si vous avez réuni le tour ${from} au tour ${code} et que tous ces mots sont bien de «\u00A0${label}\u00A0»\u00A0: ceux du tour ${from} sont maintenant ici. Sinon, rendez-lui sa place et ses mots.`;
}

/** All codes of a slip, line by line, so that each can be given back. */
export function slipMessage({slipped}: Slip, isAnothers: boolean): string {
  const [first, last] = [slipped[0]!.turn.line, slipped.at(-1)!.turn.line];
  const isLong = slipped.length > NAMED;
  const named = isLong ? [...slipped.slice(0, NAMED - 1), slipped.at(-1)!] : slipped;
  const each = named.map(({turn: {line, code}, from}) =>
    code === undefined ? `ligne ${line}, ${from}` : `ligne ${line}, ${from} au lieu de ${code}`,
  );
  if (isLong)
    each.splice(
      -1,
      0,
      `de même pour ${slipped.length - NAMED === 1 ? 'le tour' : `les ${slipped.length - NAMED} tours`} qui suivent`,
    );
  const codes = slipped.flatMap(({turn: {code}}) => code ?? []);
  const isExchange = slipped.length === 2 && codes.length === 2 && !isAnothers;
  return `Des codes ont glissé, de la ligne ${first} à la ligne ${last}\u00A0: ${slipped.length} tours disent des mots publiés sous le code d’un autre. Rendez à chacun le sien\u00A0: ${each.join('\u202F; ')}.${isExchange ? ` Si ce sont des corrections, confirmez-les par «\u00A0npm run declarer -- correction ${codes.join(' ')}\u00A0».` : ''}`;
}

/** How words that were published in one mouth are given to another: a split never does, it keeps the name. */
export function cutFirst(code: string, label: string, others: string): string {
  return `Si la suite est bien de ${others}, coupez d’abord sous le même nom\u00A0: écrivez-y «\u00A0${label}\u00A0», lancez «\u00A0npm run ancrer\u00A0», puis «\u00A0npm run declarer -- scission ${code} <nouveau code>\u00A0»\u202F; rendez ensuite son nom à la suite, et déclarez «\u00A0npm run declarer -- reattribution <nouveau code>\u00A0».`;
}

function linesOf(turns: readonly PlacedTurn[]): string {
  const lines = turns.map(({line}) => line);
  return lines.length > 1 ? `aux lignes ${lines.join(', ')}` : `à la ligne ${lines[0]}`;
}

function holderOf({code}: PlacedTurn): string {
  return code === undefined ? 'un tour sans code' : `le tour ${code}`;
}
