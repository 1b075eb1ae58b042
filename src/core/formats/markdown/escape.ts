/**
 * Words as CommonMark and its extensions (tables, formulas, MDX) show them: as they are. Backslashes stand only before
 * what would be a mark. An address that an extension turns into a link keeps its words, so it is left alone.
 */
export function escapeMarkdown(text: string): string {
  // Most texts hold none of these signs, and are looked at once.
  if (!/[\\`*_[\]<{}~$&]/.test(text)) return text;
  return text.replace(/[\\`*_[\]<{}~$]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** The same at the start of a line, where a title, a list, a quotation or a rule could begin. */
export function escapeLineStart(text: string): string {
  return text.replace(/^[#>+-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
