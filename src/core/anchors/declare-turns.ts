import {writeDay} from '#core/model/imprecise-date';
import {
  findTurn,
  joinDrafts,
  refuse,
  sessionOf,
  type Draft,
  type Known,
  type KnownTurn,
} from '#core/anchors/declaration';
import {existing} from '#core/anchors/given-names';
import {saltedHash} from '#core/anchors/hash';
import {keepsWords} from '#core/anchors/kept-words';
import {isReworded} from '#core/anchors/pending';
import type {PlacedTurn} from '#core/anchors/places';
import {seal, type Sealed} from '#core/anchors/sealed';

/** A turn went into another, which goes on with the words of both; one of marks only, a laugh, has no words to give. */
export function declareMerge(known: Known, code: string, into: string): Draft {
  const found = findAlive(known, code);
  if (typeof found === 'string') return refuse(found);
  if (code === into)
    return refuse('Un tour ne peut pas être réuni à lui-même\u00A0: donnez le code du tour qui reste.');
  const target = known.turns.get(into);
  const home = findTurn(known, into);
  const refusals = [
    ...(known.turns.has(code)
      ? [
          `Le tour ${code} est encore dans la transcription\u00A0: mettez d’abord ses mots dans le tour ${into}, et retirez-le.`,
        ]
      : []),
    ...(home?.state.status !== 'alive' || !target
      ? [`Le tour ${into}, qui doit rester, n’est pas un tour publié d’une transcription.`]
      : home.volume.name !== found.volume.name
        ? [
            `Les tours ${code} et ${into} ne sont pas nés dans la même séance\u00A0: ils ne peuvent pas être réunis. Déclarez plutôt le retrait de ${code}.`,
          ]
        : isReworded(target, home.volume) || isWordless(found)
          ? []
          : [`Les mots du tour ${into} n’ont pas changé\u00A0: mettez-y d’abord ceux du tour ${code}.`]),
    ...(target && isReworded(target, found.volume) && !keepsWords(target.words, wordsOf(found) ?? '')
      ? [
          `Le tour ${into} ne dit pas la plupart des mots du tour ${code}\u00A0: mettez-les-y d’abord, ou déclarez plutôt «\u00A0npm run declarer -- retrait ${code}\u00A0».`,
        ]
      : []),
    ...(target && !isSpokenBy(found, target.speaker, known)
      ? [
          `Les tours ${code} et ${into} ne sont pas de la même personne\u00A0: on ne réunit pas les paroles de deux voix. Remettez le tour ${code} à sa place\u00A0; si le nom était faux, déclarez d’abord «\u00A0npm run declarer -- reattribution ${code}\u00A0».`,
        ]
      : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const sealed: Sealed[] = [
    {event: {kind: 'merged', what: 'turn', id: code, into}},
    ...(isReworded(target!, home!.volume) ? [seal('reworded', target!, known.newSalt())] : []),
  ];
  return {refusals: [], additions: [{name: found.volume.name, sealed}]};
}

function isWordless(found: KnownTurn): boolean {
  return wordsOf(found) === '';
}

/** The words that are promised today; none once they are erased. */
function wordsOf({volume, state}: KnownTurn): string | undefined {
  return state.words && volume.entries.get(state.words.seq)?.words;
}

/** Turns are given to the speakers they have today. */
export function declareSpeakers(known: Known, codes: readonly string[]): Draft {
  return eachTurn(known, codes, (found, turn) => {
    return isSpokenBy(found, turn.speaker, known)
      ? `Le tour ${turn.code} est déjà publié sous ce nom\u00A0: changez d’abord, dans ${turn.file}, le nom de qui parle.`
      : seal('re-attributed', turn, known.newSalt());
  });
}

/** The turn is published under this speaker. */
export function isSpokenBy({volume, state}: KnownTurn, speaker: string, known: Known): boolean {
  const salt = state.speaker && volume.entries.get(state.speaker.seq)?.salt;
  return (
    salt !== undefined &&
    known.names.ever('person', speaker).some((name) => saltedHash(name, salt) === state.speaker!.hash)
  );
}

/** Turns left for the sessions they stand in today. */
export function declareMove(known: Known, codes: readonly string[]): Draft {
  return eachTurn(known, codes, (found, turn) =>
    sessionOf(known, found) === turn.session
      ? `Le tour ${turn.code} est toujours dans la séance «\u00A0${turn.session}\u00A0»\u00A0: portez-le d’abord, avec son code, dans la transcription de l’autre séance.`
      : {event: {kind: 'moved', what: 'turn', id: turn.code!, to: turn.session}},
  );
}

export function eachTurn(
  known: Known,
  codes: readonly string[],
  change: (found: KnownTurn, turn: PlacedTurn) => Sealed | string,
): Draft {
  return joinDrafts(
    codes.map((code) =>
      withTurn(known, code, (found, turn) => {
        const sealed = change(found, turn);
        if (typeof sealed === 'string') return refuse(sealed);
        return {refusals: [], additions: [{name: found.volume.name, sealed: [sealed]}]};
      }),
    ),
  );
}

/** A turn that is published and stands in a transcript. */
export function withTurn(known: Known, code: string, make: (found: KnownTurn, turn: PlacedTurn) => Draft): Draft {
  const found = findAlive(known, code);
  if (typeof found === 'string') return refuse(found);
  const turn = known.turns.get(code);
  return turn
    ? make(found, turn)
    : refuse(
        `Le tour ${code} n’est dans aucune transcription\u00A0: remettez-le, ou déclarez son retrait ou sa fusion.`,
      );
}

/** A published turn, or a sentence that says why it is none. */
export function findAlive(known: Known, code: string): KnownTurn | string {
  const found = findTurn(known, code);
  if (!found || found.state.status === 'split') return unknown(known, code);
  if (found.state.status === 'alive') return found;
  return `Le tour ${code} est ${found.state.status === 'merged' ? `réuni au tour ${found.state.into}` : 'retiré'} depuis le ${writeDay(found.state.since)}.`;
}

/** A sentence for a code that no ledger has, with those that are near it. */
export function unknown({volumes}: Known, code: string): string {
  const codes = volumes.flatMap(({turns}) => turns).flatMap(({id, status}) => (status === 'split' ? [] : [id]));
  return `Aucun tour n’est publié sous le code «\u00A0${code}\u00A0»\u00A0: recopiez les cinq caractères qui suivent #t- dans la transcription.${existing(code, codes)}`;
}
