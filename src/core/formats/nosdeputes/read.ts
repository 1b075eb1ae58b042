import {adviceOn} from '#core/formats/json/issue-advice';
import {linesUnder} from '#core/formats/json/lines-under';
import {notJson, parseJson} from '#core/formats/json/parse';
import {repeatedKeys, twice} from '#core/formats/json/repeated-keys';
import type {Transcript} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {hiddenIn} from '#core/text/hidden-characters';
import {type Said, toChapters} from './chapters';
import {type Intervention, Item} from './intervention';
import {itemLines} from './item-lines';
import {onOneLine, readWords} from './words';
import {wrong} from './wrong';

/** Who speaks in a sitting, as the site names them. */
export interface SittingSpeaker {
  /** The label of their turns. */
  readonly label: string;
  readonly slug: string;
  /** « président », « rapporteure »… each once, in the order in which they appear. */
  readonly functions: readonly string[];
}

/** A sitting of a parliament: its words, and what the file says of it besides; empty where it says nothing. */
export interface Sitting {
  readonly transcript: Transcript;
  readonly title: string;
  /** What was discussed: the sections, each once. */
  readonly subjects: readonly string[];
  readonly date: string;
  /** `21:30`: when it began. */
  readonly time: string;
  readonly place: string;
  readonly speakers: readonly SittingSpeaker[];
}

/**
 * Reads the JSON that NosDéputés.fr and NosSénateurs.fr give of one sitting (intervention.ts says which fields). All
 * problems are told, and a single one refuses the file: nothing is half accepted. The state is « reviewed »: the
 * services of a parliament read their report again before it is published, and nothing says that speakers approved it.
 */
export function readNosDeputes(text: string): Read<Sitting> {
  // Some editors put a mark before the text, which no JSON may have.
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if ('stop' in parsed) return {value: undefined, problems: [notJson('nosdeputes/not-json', parsed.stop, AGAIN)]};
  const data = itemsOf(parsed.data);
  const problems: FoundProblem[] = [];
  if (!data || data.length === 0) {
    const message =
      'Ce fichier n’est pas une séance de NosDéputés.fr ou de NosSénateurs.fr\u00A0: elle est une liste d’interventions entre crochets. Téléchargez-la de nouveau, au format JSON.';
    return {value: undefined, problems: [wrong('nosdeputes/not-a-sitting', 1, message)]};
  }
  const lines = Array.isArray(parsed.data) ? itemLines(text) : linesUnder(text, WRAPPER);
  const interventions = data.flatMap((item, index) => readItem(item, index + 1, lines[index] ?? 1, problems));
  problems.push(...repeatedKeys(text).map(({key, line}) => wrong('nosdeputes/repeated-key', line, twice(key))));
  problems.push(...checkSitting(interventions));
  if (problems.length > 0) return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
  // Numbers of an order; equal ones stay as the file has them.
  const ordered = interventions.sort((a, b) => Number(a.timestamp) - Number(b.timestamp));
  return {value: toSitting(ordered), problems};
}

/** The key under which the address of a sitting gives its list. */
const WRAPPER = 'seance';

/** The interventions of a file, whatever they are: a list, alone or under its key; nothing when there is none. */
export function itemsOf(data: unknown): readonly unknown[] | undefined {
  const list = typeof data === 'object' && data !== null && WRAPPER in data ? data[WRAPPER] : data;
  return Array.isArray(list) ? (list as unknown[]) : undefined;
}

const AGAIN = 'téléchargez le fichier de nouveau';

function readItem(item: unknown, rank: number, line: number, problems: FoundProblem[]): Said[] {
  const tell = (rule: `nosdeputes/${string}`, message: string) =>
    problems.push(wrong(rule, line, `Intervention n°\u00A0${rank}\u00A0: ${message}`));
  const parsed = Item.safeParse(item, {reportInput: true});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.length > 1 ? issue.path.slice(1) : issue.path;
      const {what, wrong: told, remedy} = adviceOn(issue, path.length > 0 ? path : ['intervention']);
      tell(
        `nosdeputes/${path.at(-1) === 'type' && what === 'wrong-form' ? 'unknown-type' : what}`,
        `${told}. ${remedy}, ou ${AGAIN}.`,
      );
    }
    return [];
  }
  const {intervention} = parsed.data;
  const {paragraphs, refused} = readWords(intervention.contenu);
  for (const markup of refused)
    tell('nosdeputes/markup', `«\u00A0${markup}\u00A0» n’est pas une mise en forme de paroles\u00A0: retirez-le.`);
  const words = paragraphs.flatMap((pieces) => pieces.map((piece) => ('text' in piece ? piece.text : piece.kind)));
  if (words.length === 0 && refused.length === 0)
    tell(
      'nosdeputes/no-words',
      `«\u00A0contenu\u00A0» n’a pas de paroles\u00A0: retirez cette intervention, ou ${AGAIN}.`,
    );
  const {intervenant_nom, intervenant_fonction, section, soussection, seance_titre, seance_lieu} = intervention;
  const shown = [...words, intervenant_nom, intervenant_fonction, section, soussection, seance_titre, seance_lieu];
  const hidden = hiddenIn(shown.join('\n'));
  if (hidden !== undefined)
    tell('nosdeputes/hidden-character', `elle contient un caractère invisible (${hidden})\u00A0: effacez-le.`);
  return [{...intervention, paragraphs, line}];
}

/** One file, one sitting: those of two would be mixed up. */
function checkSitting(interventions: readonly Said[]): FoundProblem[] {
  const first = interventions[0];
  const other = interventions.find(
    ({seance_id, date, type}) => seance_id !== first?.seance_id || date !== first.date || type !== first.type,
  );
  if (!other) return [];
  const message =
    'À partir d’ici, les interventions sont d’une autre séance (seance_id, date ou type)\u00A0: faites un fichier pour chacune.';
  return [wrong('nosdeputes/several-sittings', other.line, message)];
}

function toSitting(interventions: readonly Said[]): Sitting {
  const {type, seance_titre, seance_lieu, date, heure} = interventions[0]!;
  return {
    transcript: {
      language: 'fr',
      state: 'reviewed',
      // Reports of committees are often told in fewer words than were said.
      source: type === 'commission' ? 'published-transcript' : 'stenography',
      chapters: toChapters(interventions),
    },
    title: onOneLine(seance_titre ?? ''),
    subjects: [...new Set(interventions.map(({section}) => onOneLine(section ?? '')))].filter((name) => name !== ''),
    date,
    time: heure ?? '',
    place: onOneLine(seance_lieu ?? ''),
    speakers: speakersOf(interventions),
  };
}

function speakersOf(interventions: readonly Intervention[]): SittingSpeaker[] {
  const speakers = new Map<string, {slug: string; functions: Set<string>}>();
  for (const {intervenant_nom, intervenant_slug, intervenant_fonction} of interventions) {
    const label = onOneLine(intervenant_nom ?? '');
    if (label === '') continue;
    const speaker = speakers.get(label) ?? {slug: intervenant_slug ?? '', functions: new Set()};
    speakers.set(label, speaker);
    const role = onOneLine(intervenant_fonction ?? '');
    if (role !== '') speaker.functions.add(role);
  }
  return [...speakers].map(([label, {slug, functions}]) => ({label, slug, functions: [...functions]}));
}
