import {encode} from 'uqr';
import {escapeHtml} from '#core/text/escape-html';

/** Modules of white around the code: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/**
 * An address as a QR code, in SVG: black on white whatever the colours of the page, one path. The level of correction is
 * the highest that costs no more room (« M », 15 %, at least): paper is creased, photocopied, hung in the rain.
 */
export function qrSvg(address: string): string {
  const {data, size} = encode(address, {ecc: 'M', boostEcc: true, border: QUIET});
  const path = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}`)).join('');
  return (
    `<svg class="qr" role="img" aria-label="Code QR de l’adresse ${escapeHtml(address)}" xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0-.5h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>`
  );
}

/** The runs of dark modules of a row: where each starts, and how long it is. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}
