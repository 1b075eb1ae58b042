import {describe, expect, it} from 'vitest';
import {quoteBeginning, quoteCommon} from '#core/anchors/quoted-words';

describe('quoted words', () => {
  it('are the first ones, without the sign that ends them', () => {
    expect(quoteBeginning('Un deux, trois.')).toBe('«\u00A0Un deux, trois.\u00A0»');
    expect(quoteBeginning('un deux trois quatre cinq six sept huit neuf dix, onze')).toBe(
      '«\u00A0un deux trois quatre cinq six sept huit neuf dix…\u00A0»',
    );
  });

  it('are the longest that two texts share, as the first writes them', () => {
    expect(
      quoteCommon('Je cite\u00A0: Le Guichet ferme, à midi. Voilà tout.', ['voilà', 'le guichet ferme a midi']),
    ).toBe('«\u00A0Le Guichet ferme, à midi.\u00A0»');
    expect(quoteCommon('Tout autre.', ['rien'])).toBe('«\u00A0Tout autre.\u00A0»');
  });
});
