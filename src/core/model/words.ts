import type {Certainty} from '#core/model/fact';
import type {NoteKind} from '#core/model/note';
import type {ResourceType} from '#core/model/resource';
import type {TranscriptRecord, TrustState} from '#core/model/transcript';

/** Value → French word: the one table for pages, filters, search and guides. */
export const CERTAINTY: Record<Certainty, string> = {
  stated: 'dit par la source',
  'second-hand': 'de seconde main',
  inferred: 'déduit',
  'not-found': 'non trouvé',
};

export const CONFIDENCE = {
  'seen-on-source': 'lu à la source',
  'seen-on-third-party': 'vu seulement chez un tiers',
} as const;

export const RESOURCE_TYPE: Record<ResourceType, string> = {
  'article-journal': 'article de revue',
  'article-newspaper': 'article de presse',
  book: 'livre',
  broadcast: 'émission',
  chapter: 'chapitre',
  dataset: 'jeu de données',
  event: 'événement',
  legal_case: 'décision ou avis',
  legislation: 'texte de loi',
  motion_picture: 'film',
  report: 'rapport',
  software: 'logiciel, code source',
  webpage: 'page web',
};

export const PRESENCE = {announced: 'annoncé·e', confirmed: 'présence confirmée'} as const;
export const ROLE = {speaker: 'à la table', host: 'pour l’association qui organise'} as const;

export const ACCOUNT_KIND = {
  account: 'compte rendu écrit',
  transcript: 'transcription publiée ailleurs',
  recording: 'enregistrement',
  broadcast: 'émission de radio',
  announcement: 'annonce',
  mention: 'mention',
} as const;

export const NOTE_KIND: Record<NoteKind, string> = {
  speaker: 'note d’une personne intervenue',
  session: 'note sur la séance',
  testimony: 'témoignage',
  reply: 'droit de réponse',
  correction: 'correction',
  resource: 'ressource proposée',
  withdrawal: 'demande de retrait',
};

export const PERSON_KIND = {person: 'personne', collective: 'collectif'} as const;

export const TRUST_STATE: Record<TrustState, string> = {
  machine: 'non relue, faite par une machine',
  reviewed: 'relue',
  'reviewed-twice': 'relue deux fois',
  approved: 'approuvée par les personnes',
};

/** How far the words can be trusted, as a citation says it. */
export const CITED_TRUST: Record<TrustState, string> = {
  machine: 'transcription automatique non relue',
  reviewed: 'transcription relue',
  'reviewed-twice': 'transcription relue deux fois',
  approved: 'transcription approuvée par les personnes',
};

/** After « Les mots viennent ». */
export const WORDS_SOURCE: Record<TranscriptRecord['source'], string> = {
  recording: 'd’un enregistrement',
  'published-transcript': 'd’une transcription publiée ailleurs',
  stenography: 'd’une sténographie',
  'synthetic-voice': 'd’une voix de synthèse',
};

const languages = new Intl.DisplayNames(['fr'], {type: 'language'});

/** « français », « anglais »… for a two-letter code. */
export function languageName(code: string): string {
  return languages.of(code) ?? code;
}
