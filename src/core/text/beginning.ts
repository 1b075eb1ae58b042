/** The first words of a text, about `length` characters, cut between words; « … » says that more follows. */
export function beginning(text: string, length: number): string {
  // Of a long text, a part that is long enough tells as much as the whole.
  const part = onOneLine(text.slice(0, 2 * length));
  const line = part.length > length ? part : onOneLine(text);
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length);
  return `${line.slice(0, space > 0 ? space : length).replace(/[,;:.]+$/, '')}\u00A0…`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
