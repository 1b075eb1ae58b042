import {describe, expect, it} from 'vitest';
import {ResourceType} from '#core/model/resource';
import {readResourceLine, writeResourceLine} from '#core/view/resource-line';

describe('the line under a title', () => {
  it.each(ResourceType.options)('gives back its year and its type: %s', (type) => {
    for (const authors of ['', 'Intervenante 1', 'Collectif, 2019, livre, rapport']) {
      for (const year of ['2018', '']) {
        const line = writeResourceLine({authors, year, type});
        expect(readResourceLine(line)).toEqual({year: year || undefined, type});
      }
    }
  });

  it('says nothing of what is not written so', () => {
    expect(readResourceLine('')).toBeUndefined();
    expect(readResourceLine('livre')).toBeUndefined();
    expect(readResourceLine('Intervenante 1, 2018, inconnu')).toBeUndefined();
  });
});
