/**
 * The parts between which an address may be cut at the end of a printed line: after its `/`, and before a hyphen. Never
 * after one: it would be read as the hyphen of a cut word, and left out. One part for an address without any hyphen,
 * which may be cut anywhere.
 */
export function addressParts(address: string): readonly string[] {
  return address.includes('-') ? (address.match(/-+[^-/]*\/*|[^-/]+\/*|\/+/g) ?? []) : [address];
}
