import {expect, it} from 'vitest';
import {identityOf} from '#core/archive/voices';

it('tells apart two people of one role, whom readers know by the names in bold', () => {
  const role = {kind: 'role', name: 'participante'} as const;
  expect(identityOf('Intervenante 1', role)).not.toBe(identityOf('Intervenante 2', role));
  expect(identityOf('Intervenante 1', role)).not.toBe(identityOf('Ministre', role));
  expect(identityOf('participante', role)).toBe('role: participante');
});

it('keeps a person under every name that the record gives them', () => {
  const person = {kind: 'person', id: 'intervenante-1'} as const;
  expect(identityOf('Intervenante 1', person)).toBe('intervenante-1');
  expect(identityOf('Mme Intervenante', person)).toBe('intervenante-1');
});
