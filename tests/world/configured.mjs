/** Where the service that receives texts answers, for pages of the test world: tests lead it to their own. */
export const INTAKE = 'http://localhost:4720/accueil/';

/** An association that has given every address: what the archive itself has not yet. */
export const CONFIGURED = {
  ARCHIVE_CONTACT: 'accueil@example.org',
  ARCHIVE_FORGE: 'https://forge.example.org/association/archive',
  ARCHIVE_FORGE_KIND: 'forgejo',
  ARCHIVE_INTAKE_ADDRESS: INTAKE,
  ARCHIVE_PAPER: 'à l’accueil du lieu de test, 1 rue de l’Exemple',
};
