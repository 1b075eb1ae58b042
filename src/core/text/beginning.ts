/** The first words of a text, about `length` characters, cut between words; « … » says that more follows. */
export function beginning(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length);
  return `${line.slice(0, space > 0 ? space : length).replace(/[,;:.]+$/, '')}\u00A0…`;
}
