import jsQR from 'jsqr';
import {describe, expect, it} from 'vitest';
import {qrSvg} from '#core/view/qr';
import {drawPath} from '../../../support/draw-qr';

describe('the QR code of an address', () => {
  it.each([
    'https://archive.example.org/t/7f3k2/',
    'https://archive.example.org/base/seances/cabinets-de-conseil-et-numerisation/',
    'http://localhost:3000/ressources/lqdn-2024-france-travail-essor-controle-algorithmique/',
    'https://archive.example.org/é?a=1&b="2"',
  ])('is read back by another decoder: %s', (address) => {
    const {pixels, size} = drawPath(qrSvg(address));
    expect(jsQR(pixels, size, size)?.data).toBe(address);
  });

  it('keeps four modules of white around it, on white whatever the page', () => {
    const svg = qrSvg('https://archive.example.org/t/7f3k2/');
    const size = Number(/viewBox="0 -\.5 (\d+)/.exec(svg)![1]);
    const xs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, , length]) => [
      Number(x),
      Number(x) + Number(length),
    ]);
    const ys = [...svg.matchAll(/M\d+ (\d+)h/g)].map(([, y]) => Number(y));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([4, size - 4]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([4, size - 5]);
    expect(svg).toContain(`<path fill="#fff" d="M0-.5h${size}v${size}H0z"/>`);
  });

  it('survives a tenth of its modules lost', () => {
    const address = 'https://archive.example.org/t/7f3k2/';
    const {pixels, size} = drawPath(qrSvg(address));
    // A stain of ten modules out of the twenty-nine, over the data.
    for (let y = 16 * 8; y < 20 * 8; y++)
      for (let x = 15 * 8; x < 20 * 8; x++) pixels.set([255, 255, 255, 255], 4 * (y * size + x));
    expect(jsQR(pixels, size, size)?.data).toBe(address);
  });

  it('writes the address as text where it is named', () => {
    expect(qrSvg('https://archive.example.org/?a=1&b="2"')).toContain(
      'aria-label="Code QR de l’adresse https://archive.example.org/?a=1&amp;b=&quot;2&quot;"',
    );
  });
});
