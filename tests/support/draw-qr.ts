/** Pixels of a side of a module. */
const SCALE = 8;

/** Draws the one path of a QR code as a decoder sees it: pixels of red, green, blue and opacity, white and black. */
export function drawPath(svg: string): {pixels: Uint8ClampedArray; size: number} {
  const modules = Number(/viewBox="0 -\.5 (\d+) /.exec(svg)![1]);
  const size = modules * SCALE;
  const pixels = new Uint8ClampedArray(4 * size * size).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < SCALE; row++) {
      for (let column = 0; column < Number(length) * SCALE; column++) {
        pixels.set([0, 0, 0, 255], 4 * ((Number(y) * SCALE + row) * size + Number(x) * SCALE + column));
      }
    }
  }
  return {pixels, size};
}
