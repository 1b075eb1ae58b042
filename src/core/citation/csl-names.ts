import type {Person} from '#core/archive/archive';
import type {CslName} from '#core/citation/csl';
import type {Name} from '#core/model/resource';

/** Small words that open a family name, or close the given ones as libraries write them: « La Fontaine, Jean de ». */
const OPENS = /^((?:\p{Ll}[\p{L}.-]*\s+|\p{Ll}+[’'])+)(?=\p{Lu})/u;
const CLOSES = /(?<=\p{Lu}.*)\s+((?:\p{Ll}[\p{L}.-]*\s+)*(?:\p{Ll}[\p{L}.-]*|\p{Ll}+[’']))$/u;

/** A name of a record as CSL has it: its particles on their own, as styles need them. */
export function toCslName(name: Name): CslName {
  if ('literal' in name) return {literal: name.literal};
  const opening = OPENS.exec(name.family)?.[1];
  const closing = name.given && CLOSES.exec(name.given)?.[1];
  const given = closing ? name.given!.slice(0, -closing.length).trimEnd() : name.given;
  return {
    family: opening ? name.family.slice(opening.length) : name.family,
    ...(given === undefined ? {} : {given}),
    ...(closing ? {'dropping-particle': closing} : {}),
    ...(opening ? {'non-dropping-particle': opening.trimEnd()} : {}),
  };
}

/**
 * The name of a person's record. « Deville, Clara » cuts it when it is the very name in another order; a collective, and a
 * name that the record does not cut, stay whole.
 */
export function personName({kind, name, sort}: Pick<Person, 'kind' | 'name' | 'sort'>): CslName {
  const [, family = '', given = ''] = /^([^,]+), ([^,]+)$/.exec(sort) ?? [];
  const whole = /[’']$/.test(given) ? given + family : `${given} ${family}`;
  return kind === 'person' && whole === name.value ? toCslName({family, given}) : {literal: name.value};
}
