import type {FailureReason} from '#search/protocol';
import {element} from './element';

/** How one asks again: on the page of answers by a button, under a field by typing on. */
const AGAIN = {page: 'réessayez', field: 'tapez une lettre de plus'} as const;

/** What to say when no answer came, and where to report what does not mend itself. `base` is the base path of the site. */
export function failure(reason: FailureReason, where: keyof typeof AGAIN, base: string): (HTMLElement | string)[] {
  const again = AGAIN[where];
  if (reason === 'index') {
    const report = element('a', '', 'signalez-le');
    report.setAttribute('href', `${base}contribuer/signaler/?page=/recherche/`);
    return [
      `La recherche n’a pas pu être lue\u00A0: ${again}, ou rechargez la page\u202F; si cela continue, `,
      report,
      '.',
    ];
  }
  if (!navigator.onLine) {
    return [
      'Vous êtes hors ligne, et cette recherche demande une partie de l’index qui n’est pas encore venue. Elle reprendra d’elle-même au retour du réseau.',
    ];
  }
  const what = reason === 'silence' ? 'La réponse n’est pas venue' : 'La recherche n’a pas pu être chargée';
  return [`${what}\u00A0: vérifiez votre connexion, puis ${again}.`];
}
