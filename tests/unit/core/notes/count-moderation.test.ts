import {describe, expect, it} from 'vitest';
import {writeModeration} from '#core/formats/moderation/write';
import {ModerationRecord, REASON_NAMES} from '#core/model/moderation';
import {countModeration, type CountedText} from '#core/notes/count-moderation';
import {toModerationView} from '#core/view/moderation';
import {readRecord} from '#core/yaml/read-record';

const TODAY = '2026-03-31';
const text = (received: string, day?: string, reason?: 'doublon' | 'autre'): CountedText => ({
  kind: 'session',
  received,
  decided: day === undefined ? undefined : {day, reason},
});
/** Texts of the same day, decided so many days later. */
const after = (...days: number[]) =>
  days.map((count) => text('2026-03-01', `2026-03-${String(1 + count).padStart(2, '0')}`));

describe('the counts of moderation', () => {
  it('are none while nothing was received', () => expect(countModeration([], TODAY)).toBeUndefined());

  it('say received, accepted, refused by reason and waiting, from the month of the first', () => {
    const texts = [text('2026-02-03', '2026-02-04'), text('2026-02-20', '2026-02-20', 'autre'), text('2026-01-31')];
    expect(countModeration([...texts, {...text('2026-03-01'), kind: 'reply'}], TODAY)).toEqual({
      counted: TODAY,
      since: '2026-01',
      received: {session: '3', reply: '1'},
      accepted: {session: '1'},
      refused: {autre: '1'},
      waiting: '2',
    });
  });

  it.each([
    [[0, 0, 3, 9, 12], '3'],
    [[1, 2, 3, 4, 5, 20], '3'],
    [[0, 0, 0, 0, 0], '0'],
  ])('have as their delay a day by which half of the texts were decided: %o', (days, delay) => {
    expect(countModeration(after(...days), TODAY)!.delay).toBe(delay);
  });

  it('have no delay below five decisions: it would be that of one person', () => {
    expect(countModeration([...after(0, 1, 2, 3), text('2026-03-02')], TODAY)).not.toHaveProperty('delay');
  });

  it('are written for the site, which reads the same', () => {
    for (const texts of [after(1, 2, 3, 4, 5), [text('2026-03-02')], [text('2026-03-02', TODAY, 'doublon')]]) {
      const record = countModeration(texts, TODAY)!;
      const {value, problems} = readRecord(ModerationRecord, writeModeration(record));
      expect(problems).toEqual([]);
      expect(value).toEqual(record);
    }
  });

  it('are shown in words, every reason listed', () => {
    const view = toModerationView({moderation: countModeration(after(1, 2, 3, 4, 5), TODAY)})!;
    expect(view).toMatchObject({counted: '31\u00A0mars 2026', since: 'mars 2026', received: 5, delay: 3, isFew: true});
    expect(view.reasons).toHaveLength(REASON_NAMES.length);
    expect(toModerationView({})).toBeUndefined();
  });
});
