/** Where the service that receives texts answers, for pages of the test world: tests lead it to their own. */
export const INTAKE = 'http://localhost:4720/accueil/';

/** An association that has given every address: what the archive itself has not yet. */
export const CONFIGURED = {
  ARCHIVE_CONTACT: 'accueil@example.org',
  ARCHIVE_FORGE: 'https://forge.example.org/association/archive',
  ARCHIVE_FORGE_KIND: 'forgejo',
  ARCHIVE_INTAKE_ADDRESS: INTAKE,
  // As long as real ones are.
  ARCHIVE_PAPER:
    'à l’accueil du lieu de test, 127 bis avenue du Président-de-l’Exemple, bâtiment C, deuxième étage, 99999 Ville-de-l’Exemple-sur-Essai, du lundi au vendredi de 9 h 30 à 12 h 30 et de 14 h à 17 h 30, sauf le jeudi matin ; ou par la poste, à la même adresse',
};
