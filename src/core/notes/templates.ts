import {writeNote} from '#core/formats/note/write';
import {STATEMENT} from '#core/model/accepted';
import {NOTE_KINDS, NOTE_LICENCE, type Contribution, type NoteKind} from '#core/model/note';

/** The name of each kind in addresses: of its template, of its sheet to print, of a form that opens on it. */
export const KIND_SLUG: Readonly<Record<NoteKind, string>> = {
  speaker: 'intervention',
  session: 'seance',
  testimony: 'temoignage',
  reply: 'droit-de-reponse',
  correction: 'correction',
  resource: 'ressource',
  withdrawal: 'retrait',
};

const DAY = '2026-01-31';
const COMMON = {shown: 'pseudonym', author: 'Le pseudonyme choisi', date: DAY, licence: NOTE_LICENCE} as const;
const SIGNED = {...COMMON, statement: STATEMENT.version} as const;
const TEXT = 'Le texte commence ici, après une ligne vide.\n\nUn second paragraphe.';

const EXAMPLES: Readonly<Record<NoteKind, Omit<Contribution, 'kind'>>> = {
  speaker: {...SIGNED, title: 'Titre de la note', text: TEXT},
  session: {...SIGNED, title: 'Titre de la note', text: TEXT},
  testimony: {...SIGNED, title: 'Titre du témoignage', text: TEXT},
  reply: {...SIGNED, title: 'Titre de la réponse', text: TEXT},
  correction: {
    ...SIGNED,
    title: 'Pourquoi il faut corriger, en une ligne',
    target: {what: 'turn', id: '00000'},
    against: `v1:${'0'.repeat(64)}`,
    text: 'Tous les mots du passage, tels qu’ils devraient être.',
  },
  resource: {
    ...SIGNED,
    title: 'Titre de la ressource',
    address: 'https://example.org/page',
    text: 'Qui l’a faite, quand, ce qu’on y apprend, et ce que vous en avez lu vous-même.',
  },
  withdrawal: {
    title: '',
    shown: 'none',
    date: DAY,
    receipt: '0000-0000-0000-0000-0000',
    text: 'Ce que vous voulez nous dire de plus, si vous le voulez.',
  },
};

/** A file to fill in, as the archive itself writes it: whoever replaces its words has a file that is right. */
export interface NoteTemplate {
  readonly kind: NoteKind;
  /** Root-relative, without the site's base path. */
  readonly address: string;
  readonly text: string;
}

export const NOTE_TEMPLATES: readonly NoteTemplate[] = NOTE_KINDS.map((kind) => ({
  kind,
  address: `/contribuer/modeles/${KIND_SLUG[kind]}.md`,
  text: writeNote({...EXAMPLES[kind], kind}),
}));
