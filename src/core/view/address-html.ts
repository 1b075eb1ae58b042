import {addressParts} from '#core/text/address-parts';

/** The inside of an address that is already HTML, as paper cuts it (`css/address.css`): the same words, in parts. */
export function partsHtml(escaped: string): string {
  const parts = addressParts(escaped);
  return parts.length < 2 ? escaped : parts.map((part) => `<span>${part}</span>`).join('');
}

export function addressHtml(escaped: string): string {
  return `<span class=address>${partsHtml(escaped)}</span>`;
}

/** A line of HTML whose addresses are told from its words. */
export function withAddresses(line: string): string {
  return line.replace(/https?:\/\/[^\s<]+/g, addressHtml);
}
