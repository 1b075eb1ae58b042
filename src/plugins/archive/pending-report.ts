import {addressName} from '#core/anchors/check-addresses';
import {countDrafts} from '#core/anchors/gate';
import {pendingOf} from '#core/anchors/pending';
import {foundSince} from '#core/archive/found-since';
import type {LoadedArchive} from './read-archive';

/** More addresses than this are only counted. */
const FEW = 3;

/**
 * What the ledgers do not say yet, a sentence each: nothing of it is wrong. Other words of published turns are called
 * corrections only while the promise holds: they may be another turn's.
 */
export function toPending({
  archive,
  gate,
  register,
  problems,
  contentProblems,
}: Pick<LoadedArchive, 'archive' | 'gate' | 'register' | 'problems' | 'contentProblems'>): string[] {
  const pending = pendingOf(gate, register);
  const drafts = countDrafts(gate, register);
  const addresses = pending.flatMap(({volume, addresses: own}) => own.map((each) => addressName(each, volume.session)));
  const isKept = problems.length === contentProblems.length;
  const corrected = isKept ? pending.flatMap((each) => each.reworded).length : 0;
  return [
    sentence(
      drafts,
      'tour est un brouillon, absent du site public',
      'tours sont des brouillons, absents du site public',
      '«\u00A0npm run ancrer\u00A0» donne un code à qui n’en a pas, «\u00A0npm run publier\u00A0» publie.',
    ),
    sentence(
      addresses.length,
      `adresse n’est pas encore promise${named(addresses)}`,
      `adresses ne sont pas encore promises${named(addresses)}`,
      'publiez par «\u00A0npm run publier\u00A0».',
    ),
    sentence(
      corrected,
      'tour publié a été corrigé sans que ce soit noté',
      'tours publiés ont été corrigés sans que ce soit noté',
      'notez-le par «\u00A0npm run publier\u00A0», qui garde les deux versions.',
    ),
    foundSince(archive, register.volumes),
  ].flat();
}

/** Which ones, as long as they are few. */
function named(addresses: readonly string[]): string {
  return addresses.length > FEW ? '' : ` (${addresses.map((name) => `celle ${name}`).join(', ')})`;
}

function sentence(number: number, one: string, many: string, advice: string): string[] {
  return number === 0 ? [] : [`${number} ${number > 1 ? many : one}\u00A0: ${advice}`];
}
