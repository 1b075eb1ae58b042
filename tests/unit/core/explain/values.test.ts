import {describe, expect, it} from 'vitest';
import {alarmWords} from '#core/explain/alarms';
import {explainedValue, formulaMacros, withValues} from '#core/explain/values';

describe('the numbers of the explanations', () => {
  it('are found by name', () => {
    expect(explainedValue('alarms.ppv')).toBe(alarmWords().ppv);
  });

  it.each(['alarms.nothing', 'nothing.ppv', 'alarms', ''])('stop the build under a wrong name: %j', (name) => {
    expect(() => explainedValue(name)).toThrow(/Aucun nombre ne s’appelle/);
  });

  it('stand in the source that search reads', () => {
    expect(withValues('Sur <Value of="alarms.reported" /> dossiers, $p$.')).toBe('Sur 1\u00A0070 dossiers, $p$.');
    expect(() => withValues('<Value of="alarms.nothing" />')).toThrow(/alarms\.nothing/);
  });

  it('are macros of formulas, whose names are letters only', () => {
    const macros = formulaMacros();
    expect(macros['\\alarmsReported']).toBe('1\\,070');
    for (const [name, tex] of Object.entries(macros)) {
      expect(name).toMatch(/^\\[a-zA-Z]+$/);
      expect(tex).not.toMatch(/[\u00A0\u202F]/);
    }
  });
});
