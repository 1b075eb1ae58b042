/** Where an address leads nowhere: a code of a passage is written in small letters; in capitals, the right address is offered. */
export function offerLowerCase(place: HTMLElement): void {
  const [address, code] = /\/t\/([0-9a-z]{5})\/?$/i.exec(location.pathname) ?? [];
  if (address === undefined || code === undefined || code === code.toLowerCase()) return;
  const link = document.createElement('a');
  link.href = `${location.pathname.slice(0, -address.length)}/t/${code.toLowerCase()}/`;
  link.textContent = `Lire le passage ${code.toLowerCase()}`;
  place.append(link, '.');
}
