import {writeDay} from '#core/model/imprecise-date';
import type {Names} from '#core/anchors/names';
import type {PlacedTranscript, PlacedTurn} from '#core/anchors/places';
import {errorAt, homeOf, ledgerPath, type Volume} from '#core/anchors/register';
import {keyOf, type AddressState} from '#core/anchors/state';
import type {Problem} from '#core/problem';

/** Is every published code where its ledger says: once, in its session, or nowhere if it was withdrawn or merged? */
export function checkPlaces(
  volumes: readonly Volume[],
  transcripts: readonly PlacedTranscript[],
  turns: readonly PlacedTurn[],
  names: Names,
): Problem[] {
  const places = new Map<string, PlacedTurn[]>();
  for (const turn of turns) {
    const found = turn.code && places.get(turn.code);
    if (found) found.push(turn);
    else if (turn.code) places.set(turn.code, [turn]);
  }
  const unreadable = new Set(transcripts.filter(({transcript}) => !transcript).map(({session}) => session));
  const renamed = findRenamedSessions(volumes, transcripts, turns);
  const expectedOf = ({session}: AddressState, volume: Volume) =>
    names.today('session', session ?? volume.session ?? volume.name);
  /** Where its turns may stand: under the new name too, until that is told. */
  const allowedOf = (expected: string) => renamed.get(expected)?.session ?? expected;
  const sessionOf = (code: string) => {
    const volume = homeOf(volumes, keyOf('turn', code));
    return volume && allowedOf(expectedOf(volume.state[keyOf('turn', code)]!, volume));
  };
  const {problems, wholeCopies} = checkTwice(places, sessionOf);
  return [
    ...problems,
    ...[...renamed].map(([from, {session, file}]) =>
      errorAt(
        'anchor/session-renamed',
        file,
        1,
        `La séance «\u00A0${from}\u00A0» est publiée sous ce nom\u00A0: rendez-le-lui, ou déclarez le nouveau nom par «\u00A0npm run declarer -- renommage seance ${from} ${session}\u00A0».`,
      ),
    ),
    ...checkLedgers(volumes),
    ...volumes.flatMap((volume) =>
      volume.turns.flatMap((state) => {
        const found = places.get(state.id) ?? [];
        if (state.status !== 'alive' && state.status !== 'split') return found.map((turn) => returned(state, turn));
        const expected = expectedOf(state, volume);
        if (found.length === 0)
          return state.status === 'split' || unreadable.has(expected) ? [] : [lost(state, volume)];
        const allowed = allowedOf(expected);
        return found
          .filter((turn) => turn.session !== allowed && !wholeCopies.has(turn))
          .map((turn) => elsewhere(state, turn, expected));
      }),
    ),
  ];
}

/** From so many codes of one transcript found in another, it is the file that was copied: told once. */
const WHOLE = 5;

/** Codes that stand twice. `sessionOf`: the session where a published code belongs; what stands elsewhere is the copy. */
function checkTwice(
  places: ReadonlyMap<string, readonly PlacedTurn[]>,
  sessionOf: (code: string) => string | undefined,
) {
  const pairs = new Map<string, [code: string, copy: PlacedTurn, original: PlacedTurn][]>();
  for (const [code, all] of places) {
    if (all.length === 1) continue;
    const home = sessionOf(code);
    const original = all.find(({session}) => session === home) ?? all[0]!;
    for (const copy of all) {
      if (copy === original) continue;
      const pair = JSON.stringify([copy.file, original.file]);
      pairs.set(pair, [...(pairs.get(pair) ?? []), [code, copy, original]]);
    }
  }
  const wholeCopies = new Set<PlacedTurn>();
  const problems = [...pairs.values()].flatMap((found): Problem[] => {
    const [[, copy, original]] = found as [(typeof found)[0]];
    if (found.length < WHOLE || copy.file === original.file) return found.map((each) => twice(...each));
    for (const [, turn] of found) wholeCopies.add(turn);
    const message = `${found.length} codes de cette transcription sont déjà dans ${original.file}\u00A0: un code ne sert qu’une fois. Effacez celui des deux fichiers qui est une copie\u00A0; si c’est le dossier de la séance qui a changé de nom, effacez l’ancien.`;
    return [errorAt('anchor/code-twice', copy.file, copy.line, message)];
  });
  return {problems, wholeCopies};
}

/** Sessions whose folder took another name: their codes stand in a folder that no ledger knows, and nowhere else. */
function findRenamedSessions(
  volumes: readonly Volume[],
  transcripts: readonly PlacedTranscript[],
  turns: readonly PlacedTurn[],
): Map<string, PlacedTranscript> {
  const known = new Set(volumes.map(({session}) => session));
  const present = new Set(transcripts.map(({session}) => session));
  const renamed = new Map<string, PlacedTranscript>();
  for (const volume of volumes) {
    if (!volume.session || present.has(volume.session)) continue;
    const codes = new Set(volume.turns.map(({id}) => id));
    const session = turns.find(({code, session}) => code && codes.has(code) && !known.has(session))?.session;
    const transcript = transcripts.find((each) => each.session === session);
    if (transcript) renamed.set(volume.session, transcript);
  }
  return renamed;
}

/** A code belongs to one ledger. */
function checkLedgers(volumes: readonly Volume[]): Problem[] {
  const homes = new Map<string, string>();
  return volumes.flatMap((volume) =>
    volume.turns.flatMap(({id, history}) => {
      const home = homes.get(id);
      homes.set(id, home ?? volume.name);
      if (home === undefined) return [];
      const message = `Le code ${id} est déjà publié dans le registre de «\u00A0${home}\u00A0»\u00A0: un code ne sert qu’une fois, donnez-en un autre par «\u00A0npm run ancrer\u00A0».`;
      return [errorAt('anchor/code-in-two-ledgers', ledgerPath(volume.name), history[0]!, message)];
    }),
  );
}

function twice(code: string, turn: PlacedTurn, first: PlacedTurn): Problem {
  const message = `Le code ${code} sert déjà à la ligne ${first.line} de ${first.file}\u00A0: si vous avez copié un paragraphe, effacez ici le code, puis lancez «\u00A0npm run ancrer\u00A0».`;
  return errorAt('anchor/code-twice', turn.file, turn.line, message);
}

function lost({id, history}: AddressState, volume: Volume): Problem {
  const message = `Le tour ${id}, publié, n’est plus dans aucune transcription\u00A0: remettez-le, ou déclarez ce qu’il devient par «\u00A0npm run declarer\u00A0» (retrait, fusion).`;
  return {...errorAt('anchor/lost', ledgerPath(volume.name), history.at(-1)!, message), about: [id]};
}

function returned({id, status, since, into}: AddressState, turn: PlacedTurn): Problem {
  const fate = status === 'merged' ? `réuni au tour ${into}` : 'retiré';
  const message = `Le code ${id} est ${fate} depuis le ${writeDay(since)}\u00A0: effacez-le ici (un nouveau tour prend un nouveau code), ou, si ce sont ses mots qui reviennent, déclarez-le par «\u00A0npm run declarer -- retablissement ${id}\u00A0».`;
  return errorAt('anchor/returned', turn.file, turn.line, message);
}

function elsewhere({id}: AddressState, turn: PlacedTurn, expected: string): Problem {
  const message = `Le tour ${id} est publié dans la séance «\u00A0${expected}\u00A0»\u00A0: remettez-l’y, ou déclarez son passage dans «\u00A0${turn.session}\u00A0» par «\u00A0npm run declarer -- deplacement ${id}\u00A0».`;
  return errorAt('anchor/moved-to-other-session', turn.file, turn.line, message);
}
