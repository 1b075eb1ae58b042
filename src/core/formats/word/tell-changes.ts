import {frenchNumber} from '#core/text/french-number';

/** A change that somebody made in a document with « Suivi des modifications », and that nobody has accepted or refused. */
export interface TrackedChange {
  readonly kind: 'added' | 'deleted' | 'moved';
  /** Rank of the paragraph that holds words in which it stands, or before which it stood alone; 1 for the first. */
  readonly paragraph: number;
}

const DONE: Readonly<Record<TrackedChange['kind'], string>> = {
  added: 'ce qui est ajouté a été gardé',
  deleted: 'ce qui est supprimé a été retiré',
  moved: 'ce qui est déplacé est lu à sa nouvelle place',
};
/** Paragraphs named of each kind; the others are counted. */
const SHOWN = 10;

/** What was made of tracked changes, as a sentence for whoever gave the document; nothing when there are none. */
export function tellChanges(changes: readonly TrackedChange[]): string[] {
  if (changes.length === 0) return [];
  const kinds = (['added', 'deleted', 'moved'] as const).flatMap((kind) => {
    const places = [...new Set(changes.filter((each) => each.kind === kind).map(({paragraph}) => paragraph))];
    return places.length === 0 ? [] : [`${DONE[kind]} (${tellPlaces(places)})`];
  });
  return [
    `Ce document a des modifications suivies, que personne n’a acceptées. Il a été lu comme si elles l’étaient\u00A0: ${kinds.join(', ')}. Si ce n’est pas ce qu’il faut, acceptez-les ou refusez-les dans votre traitement de texte, enregistrez, puis recommencez.`,
  ];
}

function tellPlaces(places: readonly number[]): string {
  const shown = places.slice(0, SHOWN).join(', ');
  const rest = places.length - SHOWN;
  const more = rest > 0 ? ` et ${frenchNumber(rest)} de plus` : '';
  return `${places.length > 1 ? 'paragraphes' : 'paragraphe'} n°\u00A0${shown}${more}`;
}
