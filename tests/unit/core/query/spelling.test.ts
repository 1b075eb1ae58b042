import {describe, expect, it} from 'vitest';
import {writtenIn} from '#core/query/spelling';

describe('how a text writes a form', () => {
  it.each([
    ['La dématérialisation des guichets.', 'dematerialisation', 'dématérialisation'],
    ['L’Élève. Un élève.', 'eleve', 'élève'],
    ['Élèves, dit-elle.', 'eleves', 'élèves'],
    ['Oui ! — Élèves et parents.', 'eleves', 'élèves'],
    ['Madame Deville parle.', 'deville', 'Deville'],
    ['Le RSA. RSA encore.', 'rsa', 'RSA'],
    ['Une main-d’œuvre en sous-traitance.', 'soustraitance', 'sous-traitance'],
    ['Une main-d’œuvre.', 'oeuvre', 'œuvre'],
    ['Des usager·es.', 'usageres', 'usager·es'],
  ])('%s %s → %s', (text, form, written) => expect(writtenIn(text, form)).toBe(written));

  it('is not told when the text says it otherwise', () => {
    expect(writtenIn('Des usager·es.', 'usagers')).toBeUndefined();
    expect(writtenIn('Rien de tel.', 'guichet')).toBeUndefined();
  });
});
