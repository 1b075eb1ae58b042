import {makeCode} from '../../src/core/anchors/code';
import {publish} from '../../src/core/anchors/publish';
import {ledgerPath, REGISTER, wordsPath} from '../../src/core/anchors/register';
import type {SourceFile} from '../../src/core/archive/archive';
import type {Turn} from '../../src/core/model/transcript';
import {loadSources} from '../../src/plugins/archive/load';
import {addAddresses, changeAddresses, type ChangedAddress} from './address-history';
import {changeTurns, renameChapter, type TurnsHistory} from './history';
import {joinLedgers, NO_LEDGER, partLedgers, seededSalts, toInput, written} from './ledgers';
import {frequentSpeakers} from './people';
import {seeded} from './random';
import {resourceFile, SOURCE} from './records';
import {makeSession, sessionFiles, type TestSession} from './session';
import type {Sittings} from './sittings';
import {addTurns, emptyWorld, filesOf, put} from './small-world';
import {syntheticTurn} from './synthetic-turn';

/** How many sessions have a history. */
const CHANGED = 4;

/** What tests may ask about, in `monde.json` at the top of the world's folder. */
export interface Manifest {
  readonly from: Sittings['from'];
  /** Slugs, in the order of ranks. The first one has most turns, the second one is the shortest. */
  readonly sessions: readonly string[];
  /** The turn whose words look like marks. */
  readonly synthetic: string;
  /** Of the first session; drafts stand in the second one. */
  readonly turns: TurnsHistory;
  readonly drafts: {readonly withoutCode: string; readonly withCode: string};
  readonly chapter: {readonly from: string; readonly to: string};
  readonly addresses: readonly ChangedAddress[];
}

/** All the files of a test world of `count` sessions, ledgers included: the same bytes each time. */
export async function makeWorld(root: string, count: number, {from, sittings}: Sittings): Promise<SourceFile[]> {
  const random = seeded(2026);
  const codes = new Set<string>();
  const newCode = () => {
    const code = makeCode(random, codes);
    codes.add(code);
    return code;
  };
  const sessions = Array.from({length: count}, (_, index) =>
    makeSession(index + 1, sittings[index % sittings.length]!, newCode),
  );
  const synthetic = syntheticTurn(newCode());
  const small = emptyWorld({
    sessions: [withFirstTurn(sessions[0]!, synthetic), ...sessions.slice(1, CHANGED)],
    people: frequentSpeakers(sittings.slice(0, count)),
    newCode,
    newSalt: seededSalts(seeded(count)),
  });
  put(small, resourceFile(SOURCE));
  addAddresses(small);
  const others = () => sessions.slice(CHANGED).flatMap((session) => sessionFiles(session, small.people));
  // All words at once: a sitting that comes back would look like words taken from a turn that has changed since.
  const first = publish(toInput([...filesOf(small), ...others()], NO_LEDGER), '2026-03-01', small.newSalt);
  const [own, apart] = partLedgers(written(NO_LEDGER, first), sessions.slice(CHANGED));
  small.ledgers = own;
  const turns = changeTurns(small);
  const chapter = renameChapter(small);
  const addresses = changeAddresses(small);

  // The addresses of the real archive come last.
  const real = (await loadSources(root)).files.filter(({path}) => !path.startsWith(`${REGISTER}/`));
  const all = joinLedgers(small.ledgers, apart);
  const last = publish(toInput([...real, ...filesOf(small), ...others()], all), '2026-06-01', small.newSalt);
  const {ledgers, wordsBeside} = written(all, last);

  const drafts = {withoutCode: 'Un brouillon sans code, pour les tests.', withCode: newCode()};
  addTurns(small, 1, draft(drafts.withoutCode), {
    ...draft('Un brouillon avec un code, pour les tests.'),
    code: drafts.withCode,
  });
  const slugs = [...small.sessions, ...sessions.slice(CHANGED)].map(({slug}) => slug);
  const manifest: Manifest = {from, sessions: slugs, synthetic: synthetic.code!, turns, drafts, chapter, addresses};
  return [
    ...real,
    ...filesOf(small),
    ...others(),
    ...ledgers.map(({name, text}) => ({path: ledgerPath(name), text})),
    ...wordsBeside.map(({name, text}) => ({path: wordsPath(name), text})),
    {path: 'monde.json', text: `${JSON.stringify(manifest, null, 2)}\n`},
  ];
}

function withFirstTurn(session: TestSession, turn: Turn): TestSession {
  const [first, ...rest] = session.transcript.chapters;
  const chapters = [{...first!, turns: [{...turn, start: first!.start}, ...first!.turns]}, ...rest];
  return {...session, transcript: {...session.transcript, chapters}};
}

function draft(text: string): Turn {
  return {label: 'Modération', kind: 'speech', paragraphs: [[{kind: 'words', text}]], line: 1};
}
