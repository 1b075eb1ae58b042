import type {Kind, Person, Resource, Session} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {shownTitle} from '#core/citation/short-label';
import type {Account} from '#core/model/session';
import {RESOURCE_TYPE} from '#core/model/words';
import {around} from '#core/text/around';
import {ofName} from '#core/text/of-name';
import type {Reason} from '#core/view/reason';

/** The facts of a session, as what a resource is the source of. */
const SESSION_FACTS = {
  rank: 'du rang',
  title: 'du titre',
  date: 'de la date',
  time: 'de l’heure',
  place: 'du lieu',
  themes: 'du classement par thème',
} as const satisfies Partial<Record<keyof Session, string>>;

const ACCOUNTS: Record<Account['kind'], string> = {
  account: 'compte rendu de la séance',
  transcript: 'transcription de la séance, publiée ailleurs',
  recording: 'enregistrement de la séance',
  broadcast: 'émission de radio sur la séance',
  announcement: 'annonce de la séance',
  mention: 'mention de la séance',
};

/** What names a resource elsewhere than in a session or on a person, by its key. */
const TIES: Partial<Record<Kind, Readonly<Record<string, Reason>>>> = {
  term: {see: {kind: 'tie', what: 'à lire pour approfondir'}},
  post: {
    sources: {kind: 'source', what: 'de la nouvelle'},
    resources: {kind: 'tie', what: 'ressource liée à la nouvelle'},
  },
  page: {source: {kind: 'source', what: 'du texte'}},
};

/**
 * Why a record names a resource, from the keys that lead to its id.
 *
 * @returns nothing for an account that names itself as its own source: it is told once, as an account
 * @throws for keys that no record has: a bug, or a new key whose words are to be written here
 */
export function toReason(
  from: {readonly kind: Kind; readonly id: string},
  at: readonly PropertyKey[],
  resource: Resource,
  finder: Finder,
): Reason | undefined {
  const session = from.kind === 'session' ? finder.session(from.id) : undefined;
  const person = from.kind === 'person' ? finder.person(from.id) : undefined;
  if (session) return reasonOfSession(session, at, resource, finder);
  if (person) return reasonOfPerson(person, at, resource, finder);
  return TIES[from.kind]?.[String(at[0])] ?? unknown(from.kind, at);
}

function reasonOfSession(
  session: Session,
  at: readonly PropertyKey[],
  resource: Resource,
  finder: Finder,
): Reason | undefined {
  const [key, index] = at as [string, number];
  if (Object.hasOwn(SESSION_FACTS, key)) {
    const fact = key as keyof typeof SESSION_FACTS;
    const what = SESSION_FACTS[fact];
    return session[fact].certainty === 'not-found' ? {kind: 'searched', what} : {kind: 'source', what};
  }
  switch (key) {
    case 'people': {
      const {person, label = '', presence} = session.people[index]!;
      const whose = ofName((person ? finder.person(person)?.name.value : label) ?? label);
      return {kind: 'source', what: presence === 'confirmed' ? 'de la présence' : 'de la venue annoncée', whose};
    }
    case 'accounts': {
      const account = session.accounts[index]!;
      if (at.at(-1) === 'resource') return {kind: 'tie', what: ACCOUNTS[account.kind]};
      const told = finder.resource(account.resource);
      return account.resource === resource.id || !told
        ? undefined
        : {kind: 'tie', what: `signale «\u00A0${shownTitle(told)}\u00A0»`};
    }
    case 'recordings':
      return {kind: 'source', what: `de «\u00A0${session.recordings[index]!.label}\u00A0»`};
    case 'missing':
      return {kind: 'searched', what: `de «\u00A0${session.missing[index]!.what}\u00A0»`};
    case 'discrepancies':
      return {kind: 'tie', what: 'une des sources qui se contredisent'};
    default:
      return unknown('session', at);
  }
}

function reasonOfPerson(person: Person, at: readonly PropertyKey[], {type}: Resource, finder: Finder): Reason {
  const [key, index] = at as [string, number];
  switch (key) {
    case 'name':
      return {kind: 'source', what: 'du nom'};
    case 'facts':
      return {kind: 'source', what: 'de', whose: `«\u00A0${opening(person.facts[index]!.value)}\u00A0»`};
    case 'memberships': {
      const {collective} = person.memberships[index]!;
      return {kind: 'source', what: 'du lien', whose: `avec ${finder.person(collective)?.name.value ?? collective}`};
    }
    case 'works':
      return {kind: 'tie', what: `${RESOURCE_TYPE[type]} ${ofName(person.name.value)}`};
    default:
      return unknown('person', at);
  }
}

/** The first words of a fact: its page gives it whole. */
function opening(words: string): string {
  return around(words, {start: 0, end: 0}, 80).after;
}

function unknown(kind: Kind, at: readonly PropertyKey[]): never {
  throw new Error(`No words say why a ${kind} names a resource at ${at.join('.')}.`);
}
