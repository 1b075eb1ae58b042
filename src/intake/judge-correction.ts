import {findTurn} from '#core/anchors/declaration';
import {readLedger} from '#core/anchors/ledger';
import type {OpenRegister} from '#core/anchors/register';
import {readWordsBeside} from '#core/anchors/words-beside';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Transcript, Turn} from '#core/model/transcript';
import {inFile, type Problem} from '#core/problem';
import {Refusal} from '../plugins/archive/lock';
import type {CommittedArchive, Texts} from './committed-archive';
import {correctionChanges} from './correction-changes';

/**
 * Of the sixteen hexadecimal digits, a salt of 32 drawn by chance has so many at least: fewer come once in 5 billion draws
 * (16! / (6! 10!) × (6/16)³² ≈ 2 × 10⁻¹⁰).
 */
const FEWEST_DIGITS = 7;

/**
 * What is wrong with a branch that changes the transcript at `path`: it must be, to the letter, what our own command makes
 * of the new words of one turn. `changed`: all the files that it changes, and their texts; `latest`: the last day that its
 * event may bear.
 */
export function judgeCorrection(
  {gate, register}: CommittedArchive,
  path: string,
  changed: Texts,
  latest = '9999-12-31',
): Problem[] {
  const refuse = (message: string, file = path): Problem[] => [
    {rule: 'contribution/wrong-correction', severity: 'error', file, line: 1, message},
  ];
  const read = readTranscript(changed.get(path)!);
  if (!read.value || read.problems.length > 0) return inFile(path, read.problems);
  const before = gate.transcripts.find(({file}) => file === path)?.transcript;
  const turns = turnsOf(read.value);
  const reworded = before && turnsOf(before).length === turns.length ? differing(turnsOf(before), turns) : [];
  const [turn, ...others] = reworded;
  if (turn?.code === undefined || others.length > 0) {
    return refuse(
      'Une correction change les mots d’un tour de parole qui a son code, et d’un seul\u00A0: refaites la branche.',
    );
  }
  try {
    const own = ownWords(changed);
    const told = tellOwnWords(own, register, turn.code, latest);
    if (told !== undefined) return refuse(told);
    const {day = '', salt = ''} = own;
    const expected = correctionChanges({gate, register}, turn.code, wordsOf(turn), day, () => salt);
    const wrong = expected.find(({path: file, text = ''}) => !isSame(changed.get(file), text, file === path));
    if (wrong) {
      return refuse(
        `Ce n’est pas ce que donne la correction du tour ${turn.code}\u00A0: codes, heures, registre et mots gardés changent avec elle, et rien d’autre. Faites-la par «\u00A0npm run notes -- accepter\u00A0», ou demandez-la par le formulaire.`,
        wrong.path,
      );
    }
    const more = [...changed.keys()].find((file) => !expected.some((each) => each.path === file));
    return more === undefined ? [] : refuse('Cette correction n’a pas à changer ce fichier\u00A0: retirez-le.', more);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}

function turnsOf({chapters}: Transcript): readonly Turn[] {
  return chapters.flatMap(({turns}) => turns);
}

/** The later ones of turns that do not say the same. */
function differing(before: readonly Turn[], after: readonly Turn[]): Turn[] {
  return after.filter(({paragraphs}, at) => JSON.stringify(paragraphs) !== JSON.stringify(before[at]!.paragraphs));
}

/** What only the branch can say: the day of its event, and the salt that it drew; absent when its ledger says nothing. */
function ownWords(changed: Texts): {readonly day?: string | undefined; readonly salt?: string | undefined} {
  let day: string | undefined;
  let salt: string | undefined;
  for (const [path, text] of changed) {
    if (path.endsWith('.mots.ndjson')) salt = readWordsBeside(text).value?.at(-1)?.salt;
    else if (path.endsWith('.ndjson')) day = readLedger(text).value?.events.at(-1)?.day;
  }
  return {day, salt};
}

/** What is wrong with the day and the salt: nobody else can say them, so they are only bounded. */
function tellOwnWords(
  {day, salt}: ReturnType<typeof ownWords>,
  register: OpenRegister,
  code: string,
  latest: string,
): string | undefined {
  const volume = findTurn(register, code)?.volume;
  // Of a turn that was never promised, no ledger says anything.
  if (!volume) return undefined;
  if (day === undefined || salt === undefined) {
    return `Il manque au registre la ligne de cette correction, ou les mots qu’elle garde\u00A0: les mots du tour ${code} ont été changés à la main. Faites-la par «\u00A0npm run notes -- accepter\u00A0», ou demandez-la par le formulaire.`;
  }
  const first = volume.ledger.events.at(-1)?.day ?? day;
  if (day > latest || day < first) {
    return `Le registre date cette correction du ${day}\u00A0: ce jour n’est pas encore venu, ou vient avant la dernière ligne du registre (${first}). Refaites-la par «\u00A0npm run notes -- accepter\u00A0», sur une machine à l’heure.`;
  }
  const isKnown = register.volumes.some(({words}) => words.some((entry) => entry.salt === salt));
  if (isKnown || new Set(salt).size < FEWEST_DIGITS) {
    return 'Le sel de cette correction n’a pas été tiré au hasard, ou a déjà servi\u00A0: les mots retirés se devineraient. Refaites-la par «\u00A0npm run notes -- accepter\u00A0».';
  }
  return undefined;
}

/** A transcript may be laid out otherwise than we write it; a ledger may not. */
function isSame(text: string | undefined, expected: string, isTranscript: boolean): boolean {
  if (text === undefined || !isTranscript) return text === expected;
  const [one, other] = [text, expected].map((each) =>
    JSON.stringify(readTranscript(each).value, (key, value: unknown) => (key === 'line' ? undefined : value)),
  );
  return one === other;
}
