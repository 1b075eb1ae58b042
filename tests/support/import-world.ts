import {publish} from '#core/anchors/publish';
import {checkGate, type GateInput} from '#core/anchors/gate';
import {writeLedger} from '#core/anchors/ledger';
import {readRegister, type OpenRegister} from '#core/anchors/register';
import {writeWordsBeside} from '#core/anchors/words-beside';
import {identityOf, type Voice} from '#core/archive/voices';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {formatNamed} from '#core/formats/recognise';
import {isPublished} from '#core/import/file-codes';
import {importTranscript} from '#core/import/import-transcript';
import {tellOutcome, type ToldOutcome} from '#core/import/tell-outcome';
import {withDeclaredNames} from '#core/import/voices';
import type {Transcript, Turn} from '#core/model/transcript';
import type {Problem} from '#core/problem';
import {salts} from './anchor-world';

const SESSION = 'premiere-rencontre';
const FILE = `docs/seances/1-${SESSION}/transcription.md`;

/** Each label is a person of its own. */
export function voicesOf(...labels: readonly string[]): ReadonlyMap<string, Voice> {
  return new Map(
    labels.map((label) => [label, {kind: 'person', id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}] as const),
  );
}

export interface Reimported {
  readonly transcript: Transcript;
  readonly turns: readonly Turn[];
  readonly told: ToldOutcome;
  readonly gate: readonly Problem[];
}

/** A published transcript, and files that come to replace it. */
export class ImportWorld {
  private readonly register: OpenRegister;
  private readonly input: GateInput;

  constructor(
    readonly before: Transcript,
    private readonly voices: ReadonlyMap<string, Voice>,
  ) {
    const draft = this.inputOf(before, [], []);
    const {volumes, problems} = publish(draft, '2026-03-01', salts());
    if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
    const ledgers = volumes.map(({name, ledger}) => ({name, text: writeLedger(ledger)}));
    const words = volumes.map(({name, words: entries}) => ({name, text: writeWordsBeside(entries)}));
    this.register = readRegister(ledgers, words);
    this.input = {...this.inputOf(before, ledgers, words), published: {kind: 'ledgers', ledgers, wordsBeside: words}};
  }

  private inputOf(
    transcript: Transcript,
    ledgers: GateInput['ledgers'],
    wordsBeside: GateInput['wordsBeside'],
  ): GateInput {
    const speakers = Object.fromEntries([...this.voices].map(([label, voice]) => [label, identityOf(label, voice)]));
    return {
      transcripts: [{session: SESSION, file: FILE, transcript, speakers}],
      addresses: [{what: 'session', id: SESSION}],
      ledgers,
      wordsBeside,
    };
  }

  reimport(format: string, text: string): Reimported {
    const found = formatNamed(format)!;
    const names = [...this.voices.keys()];
    const {value, problems} = found.read(text, names);
    if (!value) throw new Error(JSON.stringify(problems, null, 1));
    const imported = {...value, chapters: withDeclaredNames(value.chapters, names)};
    const {volumes} = this.register;
    const {transcript, outcome} = importTranscript(imported, found, {
      session: SESSION,
      voices: this.voices,
      before: this.before,
      volumes,
    });
    const again = readTranscript(writeTranscript(transcript));
    if (again.problems.length > 0) throw new Error(JSON.stringify(again.problems, null, 1));
    const turns = again.value!.chapters.flatMap((chapter) => chapter.turns);
    return {
      transcript: again.value!,
      turns,
      told: tellOutcome(outcome!, turns, (code) => isPublished(code, volumes)),
      gate: checkGate({...this.input, ...{transcripts: this.inputOf(again.value!, [], []).transcripts}}, this.register),
    };
  }
}
