import {describe, expect, it} from 'vitest';
import {findCitations} from '#core/markdown/citations';

describe('citation marks', () => {
  it('are found in order, with their remark and their line', () => {
    expect(findCitations('Un. [@a-2022]\n\nDeux [@b, de seconde main] [@a-2022]', 5)).toEqual([
      {id: 'a-2022', remark: undefined, line: 5},
      {id: 'b', remark: 'de seconde main', line: 7},
      {id: 'a-2022', remark: undefined, line: 7},
    ]);
  });

  it('may have their remark on the next line', () => {
    expect(findCitations('x\n[@a,\nde seconde main]')).toEqual([{id: 'a', remark: 'de seconde main', line: 2}]);
  });

  it.each(['[@]', '[@A]', '[@a b]', '[a]', '@a', `[@a, ${'x'.repeat(61)}]`, '[@a, [b]]'])('are not %j', (text) => {
    expect(findCitations(text)).toEqual([]);
  });
});
