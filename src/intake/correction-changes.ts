import {findTurn} from '#core/anchors/declaration';
import {declare} from '#core/anchors/declare';
import type {GateInput} from '#core/anchors/gate';
import {plainHash, type Salt} from '#core/anchors/hash';
import type {PlacedTranscript} from '#core/anchors/places';
import type {OpenRegister} from '#core/anchors/register';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Transcript, Turn} from '#core/model/transcript';
import {correctTurn} from '#core/notes/correct-turn';
import {inFile} from '#core/problem';
import type {FileChange} from '../plugins/archive/change-files';
import {Refusal} from '../plugins/archive/lock';
import {changesOf} from '../plugins/archive/publish-register';
import {toReport} from '../plugins/archive/report';
import {showDifference} from './show-difference';

/**
 * The files that a correction changes in an archive: the transcript, and the ledger that knows the turn.
 *
 * @throws {Refusal} when it changes nothing, when nobody could say where a time belongs, or when the archive refuses it
 */
export function correctionChanges(
  {gate, register}: {readonly gate: GateInput; readonly register: OpenRegister},
  code: string,
  text: string,
  day: string,
  newSalt: () => Salt,
): FileChange[] {
  const {placed, turn} = findPlaced(gate, code);
  const words = wordsOf(turn);
  if (plainHash(words) === plainHash(text)) {
    throw new Refusal(
      `Cette correction ne change aucun mot du tour ${code}\u00A0: rien n’a été changé. Refusez-la avec le motif «\u00A0doublon\u00A0».`,
    );
  }
  const corrected = correctTurn(turn, text);
  if (!corrected) {
    throw new Refusal(
      `Cette correction change trop de mots pour savoir où vont les heures du tour ${code}\u00A0: faites-la à la main dans ${placed.file}.\n${showDifference(words, text)}`,
    );
  }
  const transcript = withTurn(placed.transcript!, corrected);
  const written = writeTranscript(transcript);
  const again = readTranscript(written);
  if (!again.value || again.problems.length > 0) {
    throw refusal('La transcription ne se lirait plus.', inFile(placed.file, again.problems));
  }
  const after: GateInput = {
    ...gate,
    transcripts: gate.transcripts.map((other) => (other === placed ? {...placed, transcript: again.value} : other)),
  };
  const change = {path: placed.file, text: written};
  // A turn that was never promised is a draft: no ledger knows its words.
  if (!findTurn(register, code)) return [change];
  const {volumes, refusals, problems} = declare(after, {kind: 'confirmed', codes: [code]}, day, newSalt);
  if (refusals.length > 0) throw new Refusal(refusals.join('\n'));
  if (problems.length > 0) throw refusal('Le registre refuse cette correction.', problems);
  return [change, ...changesOf(volumes, gate.wordsBeside)];
}

/** @throws {Refusal} when no turn has this code */
export function findPlaced({transcripts}: GateInput, code: string): {placed: PlacedTranscript; turn: Turn} {
  for (const placed of transcripts) {
    const turn = placed.transcript?.chapters.flatMap(({turns}) => turns).find((each) => each.code === code);
    if (turn) return {placed, turn};
  }
  throw new Refusal(`Il n’y a pas, ou plus, de tour de parole dont le code est ${code}\u00A0: rien n’a été changé.`);
}

function withTurn(transcript: Transcript, corrected: Turn): Transcript {
  const chapters = transcript.chapters.map((chapter) => ({
    ...chapter,
    turns: chapter.turns.map((turn) => (turn.code === corrected.code ? corrected : turn)),
  }));
  return {...transcript, chapters};
}

function refusal(sentence: string, problems: Parameters<typeof toReport>[0]): Refusal {
  return new Refusal(`${sentence}\n${toReport(problems)}`);
}
