import type {Transcript} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {type Said, toChapters} from './chapters';
import {type Intervention, Item} from './intervention';
import {itemLines, lineAt} from './item-lines';
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

/** A sitting of a parliament: its words, and what a session's record will say of it. */
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
  const problems: FoundProblem[] = [];
  const data = parse(text, problems);
  if (data === undefined) return {value: undefined, problems};
  if (!Array.isArray(data) || data.length === 0) {
    const message =
      'Ce fichier n’est pas une séance de NosDéputés.fr ou de NosSénateurs.fr\u00A0: elle est une liste d’interventions entre crochets.';
    return {value: undefined, problems: [wrong('nosdeputes/not-a-sitting', 1, message)]};
  }
  const lines = itemLines(text);
  const interventions = (data as readonly unknown[]).flatMap((item, index) =>
    readItem(item, index + 1, lines[index] ?? 1, problems),
  );
  problems.push(...checkSitting(interventions));
  if (problems.length > 0) return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
  // Numbers of an order; equal ones stay as the file has them.
  const ordered = interventions.sort((a, b) => Number(a.timestamp) - Number(b.timestamp));
  return {value: toSitting(ordered), problems};
}

function parse(text: string, problems: FoundProblem[]): unknown {
  try {
    // Some editors put a mark before the text, which no JSON may have.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // What the engine says of the place differs from one to another: a line when it gives one.
    const at = /position (\d+)/.exec(String(error))?.[1];
    const message = 'Ce fichier n’est pas du JSON, ou il est coupé\u00A0: téléchargez-le de nouveau.';
    problems.push(wrong('nosdeputes/not-json', lineAt(text, at === undefined ? text.length : Number(at)), message));
    return undefined;
  }
}

function readItem(item: unknown, rank: number, line: number, problems: FoundProblem[]): Said[] {
  const tell = (rule: `nosdeputes/${string}`, message: string) =>
    problems.push(wrong(rule, line, `Intervention n°\u00A0${rank}\u00A0: ${message}`));
  const parsed = Item.safeParse(item, {reportInput: true});
  if (!parsed.success) {
    for (const {path, input} of parsed.error.issues) {
      const key = `«\u00A0${path.slice(path.length > 1 ? 1 : 0).join(' › ') || 'intervention'}\u00A0»`;
      if (input === undefined) tell('nosdeputes/missing-key', `il manque ${key}.`);
      else if (path.at(-1) === 'type')
        tell('nosdeputes/unknown-type', `${key} n’est ni loi, ni question, ni commission\u00A0: ${quote(input)}.`);
      else tell('nosdeputes/wrong-form', `${key} n’a pas la forme attendue\u00A0: ${quote(input)}.`);
    }
    return [];
  }
  const {intervention} = parsed.data;
  const {paragraphs, refused} = readWords(intervention.contenu);
  for (const markup of refused)
    tell('nosdeputes/markup', `«\u00A0${markup}\u00A0» n’est pas une mise en forme de paroles\u00A0: retirez-le.`);
  const words = paragraphs.flatMap((pieces) => pieces.map((piece) => ('text' in piece ? piece.text : piece.kind)));
  if (words.length === 0 && refused.length === 0)
    tell('nosdeputes/no-words', '«\u00A0contenu\u00A0» n’a pas de paroles.');
  const {intervenant_nom, intervenant_fonction, section, soussection, seance_titre, seance_lieu} = intervention;
  const shown = [...words, intervenant_nom, intervenant_fonction, section, soussection, seance_titre, seance_lieu];
  if (checkHiddenCharacters(shown.join('\n')).length > 0)
    tell('nosdeputes/hidden-character', 'elle contient un caractère invisible\u00A0: effacez-le.');
  return [{...intervention, paragraphs, line}];
}

function quote(input: unknown): string {
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? 'une liste' : 'un objet';
  return `«\u00A0${JSON.stringify(input).slice(0, 40)}\u00A0»`;
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
    title: onOneLine(seance_titre),
    subjects: [...new Set(interventions.map(({section}) => onOneLine(section ?? '')))].filter((name) => name !== ''),
    date,
    time: heure,
    place: onOneLine(seance_lieu),
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
