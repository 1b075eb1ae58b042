import type {Access} from '#core/model/access';

/*
 * What a contribution may say: one table for the form, the service that receives, the build and CI. Nothing here needs
 * a library: it is read in telephones too.
 */

/** 20,000 characters: what a text may hold, front matter excluded. */
export const NOTE_LENGTH = 20_000;

/** What is published beside a session, as its author wrote it. */
export const PUBLISHED_KINDS = ['speaker', 'session', 'testimony', 'reply'] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** What someone may send; the last three ask for something and are no page of their own. */
export const NOTE_KINDS = [...PUBLISHED_KINDS, 'correction', 'resource', 'withdrawal'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const SHOWN = ['name', 'pseudonym', 'none'] as const;
export type Shown = (typeof SHOWN)[number];

/**
 * The licences that were ever asked for, with their versions, today's first. None is ever taken away: a note keeps the one
 * that its author accepted. What they are called, and where: `core/model/accepted.ts`.
 */
export const NOTE_LICENCES = ['CC-BY-SA-4.0'] as const;
export type NoteLicence = (typeof NOTE_LICENCES)[number];
export const NOTE_LICENCE: NoteLicence = NOTE_LICENCES[0];

/** The versions of what whoever writes gives their word for, today's first; none is ever taken away either. */
export const STATEMENT_VERSIONS = ['1'] as const;
export type StatementVersion = (typeof STATEMENT_VERSIONS)[number];

/** What a contribution is about. */
export interface Target {
  readonly what: 'session' | 'turn' | 'resource';
  /** The slug of a session, the code of a turn, the id of a resource. */
  readonly id: string;
}

/** A contribution that was checked. */
export interface Contribution {
  readonly kind: NoteKind;
  /** For a correction, why. A withdrawal need not say it: empty. */
  readonly title: string;
  /**
   * Markdown (CommonMark) with LF line ends; for a correction, the whole words of the turn as they should be. A withdrawal
   * need not have any: empty.
   */
  readonly text: string;
  readonly target?: Target | undefined;
  /** What is shown of its author: `none` for a withdrawal, which shows nothing. */
  readonly shown: Shown;
  /** The name or the pseudonym that was chosen; absent when nothing is shown. */
  readonly author?: string | undefined;
  /** The day on which it was written, `2026-01-31`. Never the hour. */
  readonly date: string;
  readonly licence?: NoteLicence | undefined;
  readonly statement?: StatementVersion | undefined;
  /** Of a correction: hash of the words that its author had before their eyes (`plainHash`). */
  readonly against?: string | undefined;
  /** Of a suggested resource: where it is. */
  readonly address?: string | undefined;
  /** Of a withdrawal: the number that was given when the text was sent. */
  readonly receipt?: string | undefined;
}

/** A note as its file says it, under its session. */
export type NoteRecord = Omit<Contribution, 'kind' | 'text' | 'against' | 'address' | 'receipt' | 'licence'> & {
  readonly kind: PublishedKind;
  /** The one that its author accepted, whatever is asked for today. */
  readonly licence: NoteLicence;
  readonly access: Access;
};

/** A part of a contribution: what it is called, and which kinds may or must have it. */
export interface NoteField {
  /** In French, with its article: « le titre ». */
  readonly label: string;
  /** What to do when it is missing, for one that some kind must have. */
  readonly advice?: string;
  /** The longest that may be written, in UTF-16 units. */
  readonly max: number;
  readonly required: readonly NoteKind[];
  readonly optional: readonly NoteKind[];
}

const SIGNED = NOTE_KINDS.filter((kind) => kind !== 'withdrawal');
const ALL_BUT_CORRECTION = NOTE_KINDS.filter((kind) => kind !== 'correction');

export const NOTE_FIELDS = {
  title: {
    label: 'le titre',
    advice: 'donnez-en un, même court',
    max: 200,
    required: SIGNED,
    optional: ['withdrawal'],
  },
  kind: {
    label: 'le genre de texte',
    advice: 'choisissez-en un',
    max: 60,
    required: NOTE_KINDS,
    optional: [],
  },
  target: {
    label: 'ce dont le texte parle',
    advice: 'dites de quel tour de parole il s’agit',
    max: 120,
    required: ['correction'],
    optional: ALL_BUT_CORRECTION,
  },
  shown: {
    label: 'ce qui est montré de vous',
    advice: 'choisissez votre nom, un pseudonyme ou rien',
    max: 60,
    required: SIGNED,
    optional: [],
  },
  author: {
    label: 'la signature',
    max: 120,
    required: [],
    optional: SIGNED,
  },
  date: {
    label: 'le jour',
    advice: 'écrivez par exemple 2026-01-31',
    max: 60,
    required: NOTE_KINDS,
    optional: [],
  },
  licence: {
    label: 'la licence',
    advice: `il faut accepter ${NOTE_LICENCE} pour que le texte puisse être publié`,
    max: 60,
    required: SIGNED,
    optional: [],
  },
  statement: {
    label: 'votre parole',
    advice: 'il faut accepter la déclaration pour que le texte puisse être publié',
    max: 60,
    required: SIGNED,
    optional: [],
  },
  against: {
    label: 'l’empreinte des mots corrigés',
    advice: 'repartez du lien « proposer une correction » de ce tour',
    max: 67,
    required: ['correction'],
    optional: [],
  },
  address: {
    label: 'l’adresse de la ressource',
    max: 1000,
    required: [],
    optional: ['resource'],
  },
  receipt: {
    label: 'le numéro de reçu',
    max: 40,
    required: [],
    optional: ['withdrawal'],
  },
  text: {
    label: 'le texte',
    advice: 'écrivez-le',
    max: NOTE_LENGTH,
    required: SIGNED,
    optional: ['withdrawal'],
  },
} as const satisfies Record<string, NoteField>;
export type NoteFieldName = keyof typeof NOTE_FIELDS;

export const NOTE_FIELD_NAMES = Object.keys(NOTE_FIELDS) as readonly NoteFieldName[];
