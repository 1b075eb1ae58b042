import type {Session} from '#core/archive/archive';
import {identityOf, voicesOf} from '#core/archive/voices';
import {permalink, recordAt, transcriptPermalink, turnInContext} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {valueOf} from '#core/model/fact';
import {writeDate, type ImpreciseDate} from '#core/model/imprecise-date';
import {whenOf} from '#core/model/page';
import {TRUST_STATE} from '#core/model/words';
import type {Facet, Label, Source, SourceDocument} from '#search/packed/source';
import {KIND_NAME, type HitKind} from '#search/protocol';
import {boostOf} from '#search/record-boost';
import {recordsOf, type SearchRecord} from '#search/records';

type Facets = Partial<Record<Facet, readonly Label[]>>;

const kindOf = (kind: HitKind): readonly Label[] => [{id: kind, name: KIND_NAME[kind]}];

/**
 * Published archive → all that can be found: the turns of each session, which change together, then the sections of all
 * other pages; one source at a time, as they are asked for. What is withdrawn is not published, so it is in no source.
 */
export function* sourcesOf(archive: Published): Generator<Source> {
  for (const session of archive.sessions) {
    const documents = turnsOf(session, archive);
    if (documents.length > 0) yield {key: session.id, documents};
  }
  yield {key: 'pages', documents: recordsOf(archive).map((record) => toPage(record, archive))};
}

function turnsOf(session: Session, archive: Published): SourceDocument[] {
  const transcript = archive.transcripts.find((each) => each.session === session.id)?.transcript;
  if (!transcript) return [];
  const voices = voicesOf(session, archive.people);
  const names = new Map<string, string>(archive.people.map(({id, name}) => [id, name.value]));
  const facets: Facets = {
    ...facetsOf(session, archive),
    kind: kindOf('turn'),
    state: [{id: transcript.state, name: TRUST_STATE[transcript.state]}],
  };
  const ofVoice = new Map<string, Facets>();
  const facetsOfVoice = (label: string): Facets => {
    const known = ofVoice.get(label);
    if (known) return known;
    const voice = voices.get(label) ?? {kind: 'role', name: label};
    const name = (voice.kind === 'person' && names.get(voice.id)) || label;
    const own = {...facets, person: [{id: identityOf(label, voice), name}]};
    ofVoice.set(label, own);
    return own;
  };
  return transcript.chapters.flatMap(({turns}) =>
    turns.map((turn): SourceDocument => {
      return {
        // A draft, seen in `npm start` only, has no address of its own yet.
        address: turn.code === undefined ? transcriptPermalink(session.id) : turnInContext(session.id, turn.code),
        heading: session.title.value,
        ...{title: '', names: turn.label, text: wordsOf(turn), boost: 1},
        ...(turn.start === undefined ? {} : {start: turn.start}),
        facets: facetsOfVoice(turn.label),
      };
    }),
  );
}

/** What the documents of a session have in common. */
function facetsOf(session: Session, archive: Published): Facets {
  const titles = new Map<string, string>(archive.themes.map(({id, title}) => [id, title]));
  return {
    session: [{id: session.id, name: session.title.value}],
    theme: session.themes.value.map((id) => ({id, name: titles.get(id) ?? id})),
    ...dated(valueOf(session.date)),
  };
}

function dated(date: ImpreciseDate | undefined): Facets {
  return date === undefined ? {} : {date: [{id: date, name: writeDate(date)}]};
}

function toPage(record: SearchRecord, archive: Published): SourceDocument {
  const {kind, address, title, names, text} = record;
  const [page = ''] = address.split('#');
  const id = recordAt(page)?.id ?? '';
  const session = kind === 'session' && archive.sessions.find((each) => each.id === id);
  const post = kind === 'post' && archive.posts.find((each) => permalink('post', each.id) === page);
  return {
    ...{address, heading: '', title, names, text, boost: boostOf(record)},
    facets: {
      ...(session ? facetsOf(session, archive) : {}),
      ...(kind === 'person' ? {person: [{id, name: title}]} : {}),
      ...(post ? dated(whenOf(post)) : {}),
      kind: kindOf(kind),
    },
  };
}
