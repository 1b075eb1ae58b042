import {lastSaidOn, type TurnHistory} from '#core/anchors/histories';
import type {Session} from '#core/archive/archive';
import {REPORT, voicesOf} from '#core/archive/voices';
import {type CslItem, type CslName, knownOnly} from '#core/citation/csl';
import {dateRemark, toCslDate} from '#core/citation/csl-dates';
import {personName} from '#core/citation/csl-names';
import {type CitedTurn, latest, passageItem} from '#core/citation/passage-item';
import {permalink, turnPermalink} from '#core/citation/permalink';
import {type CitedSite, archiveTitle, wholeAddress} from '#core/citation/site';
import type {Published} from '#core/consent/filter';
import {valueOf} from '#core/model/fact';
import type {CodedTurn, Turn} from '#core/model/transcript';
import {CITED_TRUST} from '#core/model/words';
import {capitalised} from '#core/text/capitalised';

/** Everything that can be cited of a session; made once a session, asked turn by turn. */
export interface SessionItems {
  readonly session: CslItem;
  /** What all its passages share: an item that is of none of them yet. */
  readonly passages: CslItem;
  readonly cited: (turn: CodedTurn) => CitedTurn;
  readonly turn: (turn: CodedTurn) => CslItem;
  /** Turns that follow each other: cited from the first, with the code of the last. */
  readonly range: (turns: readonly [CodedTurn, ...CodedTurn[]]) => CslItem;
}

/** What the register tells of the passages of an archive. */
interface Promises {
  readonly histories: ReadonlyMap<string, TurnHistory>;
  /** Session → day of the last change of its passages, as far as it was asked for. */
  readonly changes: Map<string, string | undefined>;
  /** Person → the name to cite. */
  readonly names: ReadonlyMap<string, CslName>;
}

/** What the items of all sessions share. */
export interface CitedArchive extends Promises {
  readonly archive: Published;
  readonly site: CitedSite;
}

/** Many parts of a build cite the same archive: what it promises is gathered once. */
const gathered = new WeakMap<Published, Promises>();

export function citedArchive(archive: Published, site: CitedSite): CitedArchive {
  const promises = gathered.get(archive) ?? {
    histories: new Map(archive.register.turns.map((turn) => [turn.code, turn])),
    changes: new Map(),
    names: new Map(archive.people.map((person) => [person.id, personName(person)])),
  };
  gathered.set(archive, promises);
  return {archive, site, ...promises};
}

export function sessionItems(session: Session, {archive, site, histories, changes, names}: CitedArchive): SessionItems {
  const transcript = archive.transcripts.find((each) => each.session === session.id)?.transcript;
  const date = valueOf(session.date);
  const common = {
    type: 'speech',
    title: citedTitle(session),
    issued: date && toCslDate(date),
    'event-title': `${site.cycle}, séance n°\u00A0${session.rank.value}`,
    'event-place': valueOf(session.place),
    medium: transcript ? CITED_TRUST[transcript.state] : 'résumé sans transcription',
    note: dateRemark(session.date),
    source: archiveTitle(site),
    language: transcript?.language ?? 'fr',
  } as const;
  const changedOn = (code: string) => lastSaidOn(histories.get(code));
  if (!changes.has(session.id)) changes.set(session.id, latest(codesOf(transcript).map(changedOn)));
  // Made with the first passage: to cite the session alone asks for none.
  let nameOf: ReturnType<typeof namesIn> | undefined;
  const passages = knownOnly({...common, id: '', genre: 'extrait d’un débat'});
  const cited = ({code, label, start}: CodedTurn): CitedTurn => ({
    code,
    name: (nameOf ??= namesIn(session, archive, names))(label),
    start,
    day: changedOn(code),
  });
  const addressOf = (code: string) => wholeAddress(turnPermalink(code), site);
  return {
    session: knownOnly({
      ...common,
      id: `seance-${session.id}`,
      // Without their words, what is read there is a summary, which they did not write.
      author: transcript && speakersOf(session, names),
      genre: 'débat',
      version: changes.get(session.id),
      URL: wholeAddress(permalink('session', session.id), site),
    }),
    passages,
    cited,
    turn: (turn) => passageItem(passages, [cited(turn)], addressOf),
    range: ([first, ...others]) => passageItem(passages, [cited(first), ...others.map(cited)], addressOf),
  };
}

/** The title of a debate; between square brackets when the archive deduced it, as catalogues write one that they made. */
export function citedTitle({title}: Pick<Session, 'title'>): string {
  return title.certainty === 'inferred' ? `[${title.value}]` : title.value;
}

/** Those who are known to have spoken at the table: a programme is no proof that someone came. */
function speakersOf({people}: Session, names: CitedArchive['names']): CslName[] | undefined {
  const spoke = people.filter(({role, presence}) => role === 'speaker' && presence === 'confirmed');
  const authors = spoke.flatMap(({person, label}): CslName[] => {
    const known = person === undefined ? undefined : names.get(person);
    if (known) return [known];
    return label === undefined || label === REPORT ? [] : [{literal: capitalised(label)}];
  });
  return authors.length > 0 ? authors : undefined;
}

/**
 * Label → the name to cite: of a person, as the record cuts it; of a pseudonym or a role, as the transcript writes it. A
 * report is nobody: what it says itself has no author.
 */
function namesIn(
  session: Session,
  archive: Published,
  people: CitedArchive['names'],
): (label: string) => CslName | undefined {
  const voices = voicesOf(session, archive.people);
  return (label) => {
    const voice = voices.get(label.normalize('NFC'));
    if (voice?.kind === 'person' && people.has(voice.id)) return people.get(voice.id);
    return label === REPORT ? undefined : {literal: label};
  };
}

function codesOf(transcript: {readonly chapters: readonly {readonly turns: readonly Turn[]}[]} | undefined): string[] {
  return (transcript?.chapters ?? []).flatMap(({turns}) => turns.flatMap(({code}) => code ?? []));
}
