/*
 * Bundler loader (CommonJS, as the bundler asks): a WOFF2 font in, the same font out with only the characters that
 * French text and its typography use. Other characters fall back to the reader's own fonts.
 */
const subsetFont = require('subset-font');

const ascii = Array.from({length: 0x7f - 0x20}, (_, i) => String.fromCharCode(0x20 + i)).join('');
const french = 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ';
const typography = '\u00A0\u202F«»‘’“”–—…·°№′″€×−≤≥→←↑↓²³½';

module.exports = function subsetFontLoader(font) {
  const done = this.async();
  subsetFont(font, ascii + french + typography, {targetFormat: 'woff2', noLayoutClosure: true}).then(
    (subset) => done(null, subset),
    done,
  );
};
module.exports.raw = true;
