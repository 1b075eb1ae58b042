import {findTurn} from '#core/anchors/declaration';
import {declare} from '#core/anchors/declare';
import type {GateInput} from '#core/anchors/gate';
import {plainHash, type Salt} from '#core/anchors/hash';
import type {PlacedTranscript} from '#core/anchors/places';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {Contribution} from '#core/model/note';
import type {Transcript, Turn} from '#core/model/transcript';
import {correctTurn} from '#core/notes/correct-turn';
import {inFile} from '#core/problem';
import {changeFiles, type FileChange} from '../plugins/archive/change-files';
import {Refusal} from '../plugins/archive/lock';
import {changesOf} from '../plugins/archive/publish-register';
import {readArchive} from '../plugins/archive/read-archive';
import {toReport} from '../plugins/archive/report';
import {showDifference} from './show-difference';

/**
 * Applies a correction: the transcript with the other words, its codes and times kept, and the ledger that says so, in one
 * change. Returns the files that changed.
 *
 * @throws {Refusal} when the words have changed since the correction was written (a conflict), or the archive refuses it
 */
export async function applyCorrection(
  siteDir: string,
  note: Contribution,
  day: string,
  newSalt: () => Salt,
): Promise<readonly string[]> {
  return changeFiles(siteDir, async () => {
    const changes = await changesFor(siteDir, note, day, newSalt);
    return {changes, result: changes.map(({path}) => path)};
  });
}

/** What a correction changes, for whoever writes it. */
export async function changesFor(
  siteDir: string,
  {target, against, text}: Contribution,
  day: string,
  newSalt: () => Salt,
): Promise<FileChange[]> {
  const code = target?.id ?? '';
  const {gate, register, contentProblems} = await readArchive(siteDir);
  if (contentProblems.length > 0)
    throw refusal('L’archive a des problèmes\u00A0: réparez-les d’abord.', contentProblems);
  const {placed, turn} = findPlaced(gate, code);
  const words = wordsOf(turn);
  if (plainHash(words) !== against) {
    throw new Refusal(
      `Conflit\u00A0: les mots du tour ${code} ont changé depuis que cette correction a été écrite. Rien n’a été changé.\n${showDifference(words, text)}`,
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

function findPlaced({transcripts}: GateInput, code: string): {placed: PlacedTranscript; turn: Turn} {
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
