import {describe, expect, it} from 'vitest';
import {readTimeline} from '#core/formats/tei/timeline';
import {parseXml} from '#core/formats/tei/xml';

function times(timeline: string): Record<string, number | undefined> {
  const root = parseXml(`<TEI>${timeline}</TEI>`);
  if ('rule' in root) throw new Error(root.message);
  return Object.fromEntries(readTimeline(root));
}

describe('the times of a timeline', () => {
  it.each([
    [
      'follow one another when nothing else is said',
      '<when xml:id="a"/><when xml:id="b" interval="1.5"/><when xml:id="c" interval="2"/>',
      '',
      {a: 0, b: 1500, c: 3500},
    ],
    ['may begin after the beginning', '<when xml:id="a" interval="3"/>', '', {a: 3000}],
    [
      'are after the point that they name',
      '<when xml:id="a"/><when xml:id="b" interval="2" since="#a"/><when xml:id="c" interval="5" since="#a"/>',
      'unit="ms"',
      {a: 0, b: 2, c: 5},
    ],
    [
      'have a unit of their own',
      '<when xml:id="a"/><when xml:id="b" interval="1" unit="h"/>',
      'unit="ms"',
      {a: 0, b: 3_600_000},
    ],
    [
      'have an origin that may stand anywhere',
      '<when xml:id="a" interval="unknown"/><when xml:id="b"/>',
      'origin="#b"',
      {a: undefined, b: 0},
    ],
    ['are whole milliseconds', '<when xml:id="a" interval="0.1234567"/>', '', {a: 123}],
    [
      'are not known after one that is not',
      '<when xml:id="a" interval="unknown"/><when xml:id="b" interval="1"/>',
      '',
      {a: undefined, b: undefined},
    ],
    ['are not known in a unit of no one', '<when xml:id="a" interval="1"/>', 'unit="frames"', {a: undefined}],
    [
      'are not known when they go back or too far',
      '<when xml:id="a" interval="-1"/><when xml:id="b" interval="3600000" since="#o"/>',
      '',
      {a: undefined, b: undefined},
    ],
  ])('%s', (_, points, attributes, expected) => {
    expect(times(`<timeline ${attributes}>${points}</timeline>`)).toEqual(expected);
  });
});
