import type {Session} from '#core/archive/archive';
import type {Voice} from '#core/archive/voices';
import {type CitedArchive, type SessionItems, sessionItems} from '#core/citation/session-items';
import {permalink, turnPermalink} from '#core/citation/permalink';
import {wholeAddress} from '#core/citation/site';
import {recordedAgent} from '#core/metadata/agents';
import {type Thing, writeJsonLd} from '#core/metadata/json-ld';
import {ZOTERO_VOCABULARY} from '#core/metadata/page-metadata';
import {spokenTags} from '#core/metadata/session';
import type {CodedTurn} from '#core/model/transcript';
import {escapeHtml} from '#core/text/escape-html';

/** Stands for the permalink in what all turns of a voice share: a private character, never in words. */
const PERMALINK = '\uE000';

const VOCABULARY = `<link rel=${ZOTERO_VOCABULARY.rel} href=${ZOTERO_VOCABULARY.href}>`;

/**
 * What the short pages of a session say to machines, as HTML for their heads. All of it but the permalink is the same for
 * all turns of a voice: it is made once, since there may be 170,000 pages.
 */
export function turnHeads(
  session: Session,
  voices: ReadonlyMap<string, Voice>,
  cited: CitedArchive,
): (turn: CodedTurn) => string {
  let items: SessionItems | undefined;
  const made = new Map<string, readonly string[]>();
  return (turn) => {
    const pieces = made.get(turn.label) ?? headPieces(turn);
    made.set(turn.label, pieces);
    return pieces.join(wholeAddress(turnPermalink(turn.code), cited.site));
  };

  function headPieces(turn: CodedTurn): string[] {
    items ??= sessionItems(session, cited);
    const tags = spokenTags(items.turn(turn)).map(
      ({name, content}) => `<meta name=${name} content=${attribute(content)}>`,
    );
    const block = writeJsonLd([quotation(turn)]);
    return `${VOCABULARY}${tags.join('')}<script type=application/ld+json>${block}</script>`.split(PERMALINK);
  }

  function quotation({label}: CodedTurn): Thing {
    const debate = wholeAddress(permalink('session', session.id), cited.site);
    return {
      '@type': 'Quotation',
      '@id': PERMALINK,
      author: speaker(voices.get(label)),
      recordedAt: {'@type': 'Event', '@id': debate},
    };
  }

  /** A pseudonym was chosen to be named by; a role names nobody. */
  function speaker(voice: Voice | undefined): Thing | undefined {
    if (voice?.kind === 'pseudonym') return {'@type': 'Person', name: voice.name};
    const person = voice?.kind === 'person' && cited.archive.people.find(({id}) => id === voice.id);
    return person ? recordedAgent(person, cited.site) : undefined;
  }
}

/** Without quotes where HTML needs none. */
function attribute(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `"${escapeHtml(text)}"`;
}
