import type {Hit, RecordKind} from '#search/protocol';
import type {Piece} from '#core/text/excerpt';

/** The groups, as they are named to the reader. */
export const GROUPS: Record<RecordKind, string> = {
  session: 'Séances',
  person: 'Personnes et collectifs',
  term: 'Glossaire',
  resource: 'Ressources',
  post: 'Actualités',
  page: 'Pages',
};

/** Hits by kind, in the order of each kind's best hit. */
export function byKind(hits: readonly Hit[]): [RecordKind, Hit[]][] {
  const groups = new Map<RecordKind, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups];
}

/** Words with those that were looked for marked. Text nodes only: nothing in an index can become markup. */
export function marked(pieces: readonly Piece[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const {text, found} of pieces) {
    if (!found) {
      fragment.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    fragment.append(mark);
  }
  return fragment;
}

/** What to say of an answer, in one sentence. */
export function verdict(total: number, mode: 'all' | 'any' | 'near', query: string): string {
  if (total === 0) return `Rien pour «\u00A0${query}\u00A0». Essayez un mot plus court, un autre mot, ou le glossaire.`;
  const count = total === 1 ? '1 résultat' : `${total} résultats`;
  if (mode === 'any') return `Aucun passage n’a tous ces mots\u00A0: ${count} avec au moins l’un d’eux.`;
  if (mode === 'near') return `Aucun mot de ce nom\u00A0: ${count} avec un mot qui lui ressemble.`;
  return `${count}.`;
}

export const FAILURE = {
  network: 'La recherche n’a pas pu être chargée\u00A0: vérifiez votre connexion, puis réessayez.',
  index: 'La recherche n’a pas pu être lue. Rechargez la page\u202F; si cela continue, signalez-le.',
} as const;
