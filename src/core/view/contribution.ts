import type {Session} from '#core/archive/archive';
import {PUBLISHED_KINDS, type NoteKind} from '#core/model/note';
import {NOTE_KIND} from '#core/model/words';
import {needsSession, TO_RENAME} from '#core/notes/placed';
import {forgeLink, mailLink, type Forge} from '#core/notes/send-links';
import {KIND_SLUG, NOTE_TEMPLATES} from '#core/notes/templates';
import {writeTarget} from '#core/notes/target';

/** How texts reach the association: each way stays empty until it is given. */
export interface Ways {
  /** Address of the service, with its final slash. */
  readonly service: string;
  readonly contact: string;
  /** Where paper is handed in or sent. */
  readonly paper: string;
  readonly forge?: Forge | undefined;
}

/** A kind of text, as one chooses it, and its papers. */
export interface KindView {
  readonly kind: NoteKind;
  /** Its name in addresses. */
  readonly slug: string;
  /** « Note sur la séance ». */
  readonly label: string;
  /** One sentence: whom it is for. */
  readonly what: string;
  /** Root-relative addresses of the file to fill in, and of the sheet to print. */
  readonly template: string;
  readonly sheet: string;
  /** A message that holds the template. */
  readonly mail?: string | undefined;
  /** A new file on the forge that holds the template; none for what is not to be said in public first, or has no folder before its session is known. */
  readonly forge?: string | undefined;
}

/** A session that a text may be about. */
export interface TargetView {
  /** `session/travail-social`. */
  readonly target: string;
  readonly label: string;
  /** The folder of its notes in the repository. */
  readonly notes: string;
}

export interface ContributionView {
  readonly kinds: readonly KindView[];
  readonly sessions: readonly TargetView[];
  readonly ways: Ways;
}

const WHAT: Readonly<Record<NoteKind, string>> = {
  speaker: 'Vous avez parlé à la table\u00A0: vous précisez, vous complétez, vous donnez vos notes.',
  session: 'Vous y étiez, ou vous l’avez écoutée\u00A0: ce que vous en retenez.',
  testimony: 'Ce qui vous est arrivé, raconté par vous.',
  reply: 'Une page parle de vous ou de votre organisation, et vous répondez.',
  correction: 'Les mots d’un passage de la transcription ne sont pas ceux qui ont été dits.',
  resource: 'Un livre, un article, un film, une décision de justice manque à la bibliographie.',
  withdrawal: 'Un texte de vous, ou des mots qui vous concernent, doivent disparaître.',
};

export function toContributionView(sessions: readonly Session[], ways: Ways): ContributionView {
  return {
    ways,
    kinds: NOTE_TEMPLATES.map(({kind, address, text}) => toKind(kind, address, text, ways)),
    sessions: sessions.map(({id, rank, title, file}) => ({
      target: writeTarget({what: 'session', id}),
      label: `${rank.value}. ${title.value}`,
      notes: file.replace(/[^/]*$/, 'notes'),
    })),
  };
}

/** Address of the sheet to print of a kind. */
export function sheetAddress(kind: NoteKind): string {
  return `/contribuer/feuilles/${KIND_SLUG[kind]}/`;
}

function toKind(kind: NoteKind, template: string, text: string, {contact, forge}: Ways): KindView {
  const label = labelOf(kind);
  const isPublished = (PUBLISHED_KINDS as readonly string[]).includes(kind);
  return {
    kind,
    slug: KIND_SLUG[kind],
    label,
    what: WHAT[kind],
    template,
    sheet: sheetAddress(kind),
    mail: contact ? mailLink(contact, label, text).href : undefined,
    forge:
      forge && isPublished && !needsSession({kind})
        ? forgeLink(forge, `docs/notes/${KIND_SLUG[kind]}-${TO_RENAME}.md`, text).href
        : undefined,
  };
}

function labelOf(kind: NoteKind): string {
  const words = NOTE_KIND[kind];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
