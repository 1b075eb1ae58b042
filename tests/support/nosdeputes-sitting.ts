import {readNosDeputes} from '#core/formats/nosdeputes/read';

const INTERVENTION = {
  intervenant_nom: 'Intervenante 1',
  intervenant_fonction: '',
  intervenant_slug: 'intervenante-1',
  contenu: '<p>Des mots.</p>',
  section: 'Un projet',
  soussection: 'Article 1er',
  timestamp: '10',
  type: 'loi',
  date: '2012-01-02',
  heure: '21:30',
  seance_id: '1',
  seance_titre: 'réunion du 2 janvier 2012 à 21h30',
  seance_lieu: 'Salle',
};

/** The JSON of a sitting: generic interventions, one a line from the second, each with its own changes. */
export function sitting(...changes: readonly Record<string, unknown>[]): string {
  const items = changes.map((change) => JSON.stringify({intervention: {...INTERVENTION, ...change}}));
  return `[\n${items.join(',\n')}\n]`;
}

export function rulesOf(text: string): string[] {
  return readNosDeputes(text).problems.map(({rule}) => rule.replace('nosdeputes/', ''));
}
