import type {CslName} from '#core/citation/csl';

/** A name as libraries order it: « La Fontaine, Jean de », « van den Berg, Anna », « La Quadrature du Net ». */
export function invertedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const {family, given, 'dropping-particle': after, 'non-dropping-particle': before} = name;
  const last = before === undefined ? family : `${before}${/[’']$/.test(before) ? '' : ' '}${family}`;
  const first = [given, after].filter(Boolean).join(' ');
  return first === '' ? last : `${last}, ${first}`;
}
