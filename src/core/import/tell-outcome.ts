import {cutFirst} from '#core/anchors/moved-words-message';
import type {Fate, Outcome} from '#core/import/outcome';
import {quoted} from '#core/import/quoted';
import type {Spoken} from '#core/import/spoken';
import {tellRun} from '#core/import/tell-run';
import {tellTimes} from '#core/import/tell-times';
import type {Turn} from '#core/model/transcript';
import {frenchNumber} from '#core/text/french-number';

/** What a replacement comes to, as sentences. */
export interface ToldOutcome {
  /** « 212 tours gardés, 3 corrigés, 1 nouveau. »: without new ones, as many as there were. */
  readonly summary: string;
  /** What a person must decide, one sentence each, with the command to type where there is one. */
  readonly decisions: readonly string[];
  /** The published turns that these are about; absent when there is none. */
  readonly codes?: readonly string[];
  /** Which times change: how many, then the first ones, a line each; absent when none does. */
  readonly times?: readonly string[];
}

/** So many drafts that leave are quoted one by one, the others are counted. */
const QUOTED = 10;

/**
 * Asks nothing about turns that were never published, for nobody cited them; those that leave are quoted all the same,
 * since no file that we give holds them. `turnsOfResult`: with their lines.
 */
export function tellOutcome(
  {kept, respelt, reworded, added, fates, runs, left, times}: Outcome,
  turnsOfResult: readonly Turn[],
  isPublished: (code: string | undefined) => code is string,
): ToldOutcome {
  const turns = turnsOfResult.filter((_, rank) => !left.has(rank));
  const countOf = (kind: Fate['kind'], isWhole = true) =>
    fates.filter((fate) => fate.kind === kind && (!('isWhole' in fate) || fate.isWhole === isWhole)).length;
  const counts = [
    counted(reworded, 'corrigé'),
    counted(added, added > 1 ? 'nouveaux' : 'nouveau', ''),
    counted(countOf('rewritten'), 'récrit'),
    counted(countOf('merged'), 'réuni', 's à d’autres', ' à un autre'),
    counted(countOf('passed'), 'donné', 's à quelqu’un d’autre', ' à quelqu’un d’autre'),
    counted(countOf('gone'), 'absent', 's du fichier', ' du fichier'),
    counted(left.size, 'brouillon', 's laissés à leur place', ' laissé à sa place'),
  ];
  const [cut, lent] = [countOf('split'), countOf('passed', false)];
  const among = [
    ...(cut > 0 ? [`${frenchNumber(cut)} ${cut > 1 ? 'sont coupés' : 'est coupé'}`] : []),
    ...(lent > 0 ? [`${frenchNumber(lent)} ${lent > 1 ? 'ont' : 'a'} des mots donnés à quelqu’un d’autre`] : []),
  ];
  const inRuns = new Set(runs.flatMap((run) => run.turns));
  const codes = [...new Set(fates.map(({before: {turn}}) => turn.code).filter(isPublished))];
  const plural = kept > 1 ? 's' : '';
  const otherwise = respelt > 0 ? `, dont ${frenchNumber(respelt)} écrit${respelt > 1 ? 's' : ''} autrement` : '';
  return {
    summary: [
      `${[`${frenchNumber(kept)} tour${plural} gardé${plural}${otherwise}`, ...counts.flat()].join(', ')}.`,
      ...(among.length > 0 ? [`Parmi les tours gardés et corrigés, ${among.join(', ')}.`] : []),
    ].join(' '),
    ...(times.length > 0 ? {times: tellTimes(times)} : {}),
    ...(codes.length > 0 ? {codes} : {}),
    decisions: [
      ...runs.flatMap((run) => tellRun(run, isPublished)),
      ...fates.flatMap((fate) => {
        const {code} = fate.before.turn;
        return isPublished(code) && !inRuns.has(fate.before) ? [sentence(fate, code, turns, isPublished)] : [];
      }),
      ...lostDrafts(
        fates.flatMap(({kind, before: {turn}}) => (kind === 'gone' && !isPublished(turn.code) ? [turn] : [])),
      ),
    ],
  };
}

function lostDrafts(drafts: readonly Turn[]): string[] {
  const rest = drafts.length - QUOTED;
  const more = rest > 1 ? `${rest} autres brouillons` : 'Un autre brouillon';
  return [
    ...drafts
      .slice(0, QUOTED)
      .map(
        (turn) =>
          `Un brouillon de «\u00A0${turn.label}\u00A0»${quoted(turn)} n’est pas dans le fichier\u00A0: il quitte la transcription. S’il doit y rester, remettez-le ensuite\u00A0: l’archive ne donne pas ses brouillons dans les fichiers qu’elle publie.`,
      ),
    ...(rest > 0 ? [`${more} aussi ${rest > 1 ? 'quittent' : 'quitte'} la transcription.`] : []),
  ];
}

function counted(count: number, word: string, many = 's', one = ''): string[] {
  return count === 0 ? [] : [`${frenchNumber(count)} ${word}${count > 1 ? many : one}`];
}

function sentence(
  fate: Fate,
  code: string,
  turns: readonly Turn[],
  isPublished: (code: string | undefined) => code is string,
): string {
  const name = nameOf(fate.before, code);
  switch (fate.kind) {
    case 'gone':
      return `${name} n’est pas dans le fichier\u00A0: remettez-le dans la transcription, ou déclarez son retrait par «\u00A0npm run declarer -- retrait ${code}\u00A0».`;
    case 'rewritten':
      return `${name} dit autre chose dans le fichier, ${linesOf([fate.into], turns)}\u00A0: si c’est une correction, écrivez «\u00A0{#t-${code}}\u00A0» à la fin de cette ligne, puis lancez «\u00A0npm run declarer -- correction ${code}\u00A0»\u202F; sinon, rendez-lui ses mots, avec son code.`;
    case 'merged': {
      const into = turns[fate.into]!;
      const where = `${name} est maintenant dans le tour ${placeOf(into)}\u00A0: `;
      return isPublished(into.code)
        ? `${where}si vous les avez réunis, déclarez-le par «\u00A0npm run declarer -- fusion ${code} ${into.code}\u00A0»\u202F; sinon, rendez-lui sa place.`
        : `${where}rendez-lui sa place et son code, «\u00A0{#t-${code}}\u00A0».`;
    }
    case 'split': {
      const codes = fate.parts.map(() => '<nouveau code>').join(' ');
      return `${name} est coupé\u00A0: la suite de ses mots est ${linesOf(fate.parts, turns)}. Si c’est voulu, lancez «\u00A0npm run ancrer\u00A0», puis «\u00A0npm run declarer -- scission ${code} ${codes}\u00A0» avec ${fate.parts.length > 1 ? 'les codes donnés' : 'le code donné'}\u202F; sinon, rendez-les-lui.`;
    }
    case 'passed': {
      const labels = [...new Set(fate.to.map((rank) => `«\u00A0${turns[rank]!.label}\u00A0»`))].join(', ');
      const isFree = fate.to.every((rank) => turns[rank]!.code === undefined);
      const found = `${name} a maintenant des mots sous le nom de ${labels}, ${linesOf(fate.to, turns)}`;
      if (isFree && fate.isWhole && fate.to.length === 1)
        return `${found}\u00A0: si c’est bien cette voix qui les a dits, écrivez «\u00A0{#t-${code}}\u00A0» à la fin de cette ligne, puis «\u00A0npm run declarer -- reattribution ${code}\u00A0»\u202F; sinon, rendez-les à qui les a dits.`;
      const back = `${found}\u00A0: rendez-les à qui les a dits`;
      if (fate.isWhole) return `${back}, avec son code «\u00A0{#t-${code}}\u00A0».`;
      return isFree ? `${back}. ${cutFirst(code, fate.before.turn.label, labels)}` : `${back}.`;
    }
  }
}

function nameOf({turn}: Spoken, code: string): string {
  return `Le tour ${code} de «\u00A0${turn.label}\u00A0»${quoted(turn)}`;
}

function placeOf({code, label, line}: Turn): string {
  return `${code === undefined ? '' : `${code} `}de «\u00A0${label}\u00A0», ligne ${line}`;
}

function linesOf(ranks: readonly number[], turns: readonly Turn[]): string {
  const lines = ranks.map((rank) => turns[rank]!.line);
  return lines.length > 1 ? `aux lignes ${lines.join(', ')}` : `à la ligne ${lines[0]}`;
}
