/** What to say when no answer came. */
export function failure(reason: 'network' | 'index'): string {
  if (reason === 'index') {
    return 'La recherche n’a pas pu être lue. Réessayez, ou rechargez la page\u202F; si cela continue, signalez-le.';
  }
  return navigator.onLine
    ? 'La recherche n’a pas pu être chargée\u00A0: vérifiez votre connexion, puis réessayez.'
    : 'Vous êtes hors ligne, et cette recherche demande une partie de l’index qui n’est pas encore venue. Réessayez une fois en ligne.';
}
