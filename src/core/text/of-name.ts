/** « de » before a name: « d’Anne », « du Picoulet », « des Amis », « de Clara », « de Yann ». An h is left apart: some are mute, some not. */
export function ofName(name: string): string {
  if (/^les? /i.test(name)) return name.replace(/^le(s?) /i, (_, plural: string) => (plural ? 'des ' : 'du '));
  return /^(?:[aeiouœæ]|y[^aeiou])/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}
