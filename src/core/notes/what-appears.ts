import type {NoteKind} from '#core/model/note';

/** What becomes public of a text, told before it is sent or handed in; of a request to withdraw, nothing does. */
export const APPEARS: Readonly<Record<'note' | 'correction' | 'resource', string>> = {
  note: 'Ce qui paraît\u00A0: la sorte de texte et ce dont il parle, le titre, le texte, la signature choisie, le jour et la licence.',
  correction:
    'Une correction change les mots du passage. Ce qui paraît avec elle\u00A0: les mots d’avant et le jour où ils ont été corrigés, ni la raison, ni la signature.',
  resource:
    'Ce qui paraît d’une ressource\u00A0: sa fiche, que l’association écrit. Ni votre texte, ni votre signature.',
};

export function appearsOf(kind: Exclude<NoteKind, 'withdrawal'>): string {
  return kind === 'correction' || kind === 'resource' ? APPEARS[kind] : APPEARS.note;
}

export const COPIED =
  'Ce qui a paru a pu être copié\u00A0: un retrait efface ce texte d’ici, pas toutes les copies, et l’historique du dépôt garde les versions anciennes.';
