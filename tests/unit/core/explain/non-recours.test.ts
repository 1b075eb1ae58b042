import {describe, expect, it} from 'vitest';
import {byMeasure, MEASURES, PUBLISHED, publishedWords, written} from '#core/explain/non-recours';
import {takeUpWords} from '#core/explain/take-up';

describe('the published figures', () => {
  it.each(PUBLISHED)('$id says what it counts, in whom, when, according to whom and from where', (figure) => {
    expect(figure.share).toBeGreaterThan(0);
    expect(figure.share).toBeLessThan(1);
    for (const words of [figure.label, figure.among, figure.by, figure.when, figure.source, figure.sourceLabel]) {
      expect(words.trim()).not.toBe('');
    }
    expect(['stated', 'second-hand']).toContain(figure.certainty);
    // What was not read where it was first published tells how it came here.
    if (!figure.atOrigin) expect(figure.note).toBeDefined();
  });

  it('have each their own name, fit for a formula', () => {
    const ids = PUBLISHED.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Object.keys(publishedWords())) expect(id).toMatch(/^[a-zA-Z]+$/);
  });

  it('are written as their sources give them', () => {
    expect(PUBLISHED.map(written)).toEqual([
      '34\u00A0%',
      '68\u00A0%',
      'un adulte sur trois',
      '29\u00A0%',
      '17\u00A0%',
      '15,4\u00A0%',
    ]);
    expect(publishedWords()).toMatchObject({basic: '34\u00A0%', activity: '68\u00A0%', fall: '3', apart: '1,6'});
  });

  it('stand once each under what they count, rates of non-take-up first', () => {
    expect(byMeasure().flatMap(({figures}) => figures)).toEqual(PUBLISHED);
    expect(byMeasure().map(({measure}) => measure)).toEqual(Object.keys(MEASURES));
  });

  it('are not those of the invented example', () => {
    const invented = Object.values(takeUpWords()).filter((words) => words.endsWith('%'));
    for (const figure of PUBLISHED) expect(invented).not.toContain(written(figure));
  });
});
