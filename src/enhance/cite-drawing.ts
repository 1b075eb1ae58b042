import {qrSvg} from '#core/view/qr';
import {element} from './element';

/** Draws the address of a panel, when it is not that which is drawn there, and offers the drawing as a file. */
export function drawAddress(panel: HTMLElement): void {
  const place = panel.querySelector('.cite-address');
  const address = place?.querySelector('code')?.textContent ?? '';
  if (!place || address === '') return;
  const drawn = panel.querySelector('.qr');
  if (!drawn?.getAttribute('aria-label')?.endsWith(` ${address}`)) {
    drawn?.remove();
    place.insertAdjacentHTML('afterend', qrSvg(address));
  }
  panel.querySelector('.cite-drawing')?.remove();
  const drawing = panel.querySelector('.qr')!.outerHTML;
  const link = element('a', '', 'Code QR (SVG)') as HTMLAnchorElement;
  link.href = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  link.download = `${new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? 'archive'}.svg`;
  panel.querySelector('.cite-records')?.after(element('p', 'cite-drawing', link));
}
