import fs from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {parseFragment} from 'parse5';
import {describe, expect, it} from 'vitest';
import {makeCode} from '#core/anchors/code';
import type {Piece} from '#core/model/transcript';
import {NAMED_VOICES} from '#core/view/transcript-html';
import {textOf} from '../../../support/safe-html';
import {history, pageOf, turn} from '../../../support/transcript-page';

const oneTurn = (pieces: readonly Piece[]) =>
  pageOf([{...turn('7f3k2', 'Intervenante 1', ''), paragraphs: [pieces]}], {turns: [history('7f3k2')]});

describe('a turn', () => {
  const page = pageOf([turn('7f3k2', 'Intervenante 1', 'Bonjour.', 754_000)], {turns: [history('7f3k2')]});

  it('is an article named by its own words, under its speaker, with its time, its place and its permanent address', () => {
    expect(page).toContain(
      '<article id="t-7f3k2" class="v1" aria-labelledby="t-7f3k2"><h3>Intervenante 1 <a href="#t-7f3k2">12\u00A0min\u00A034\u00A0s</a> <a href="/archive/t/7f3k2/">7f3k2</a></h3><p>Bonjour.</p></article>',
    );
  });

  it('without time says « ici »', () => {
    expect(pageOf([turn('7f3k2', 'A', 'Mots.')], {turns: [history('7f3k2')]})).toContain('<a href="#t-7f3k2">lien</a>');
  });

  it('that is not promised says so and cannot be linked to', () => {
    const draft = pageOf([turn('7f3k2', 'A', 'Mots.'), turn(undefined, 'A', 'Autres.')], {turns: []});
    expect(draft).not.toContain('id="t-');
    expect(draft).not.toContain('/t/');
    expect(draft.match(/<small>brouillon<\/small>/g)).toHaveLength(2);
  });

  it('that is a question says so, unless its label does', () => {
    const question = (label: string) =>
      pageOf([{...turn('7f3k2', label, 'Mots.'), kind: 'question'}], {turns: [history('7f3k2')]});
    expect(question('Intervenante 1')).toContain('<h3>Intervenante 1 <small>question</small>');
    expect(question('Question de la salle')).not.toContain('<small>question');
  });

  it('in another language is told apart', () => {
    const page = pageOf(
      [turn('7f3k2', 'A', 'Words.')],
      {turns: [history('7f3k2')]},
      {
        transcript: {language: 'en', chapters: [{turns: [turn('7f3k2', 'A', 'Words.')], line: 1}]},
      },
    );
    expect(page).toContain('<div class="turns" lang="en"><section><article');
  });
});

describe('words', () => {
  it('stay with the signs that go with them, at the end of a line', () => {
    const page = oneTurn([
      {kind: 'words', text: 'Quoi ? « '},
      {kind: 'title', text: 'Un titre : le début'},
      {kind: 'words', text: ' » !'},
    ]);
    expect(page).toContain('<p>Quoi\u202F? «\u00A0<cite>Un titre\u00A0: le début</cite>\u00A0»\u202F!</p>');
  });

  it.each([
    '--> <b>',
    '& &amp;',
    '{x} $y$',
    '[x](y) ** #',
    '🙂 שלום',
    'deux\u202F; trois',
    '"guillemets"',
    '</p><script>',
  ])('are shown as they are: %s', (text) => {
    const html = oneTurn([{kind: 'words', text}]);
    expect(textOf(html)).toContain(text);
    const wrong: string[] = [];
    parseFragment(html, {onParseError: ({code}) => wrong.push(code)});
    expect(wrong).toEqual([]);
  });

  it('say their direction when they go from right to left, and only then', () => {
    const words = (text: string) => ({kind: 'words', text}) as const;
    expect(oneTurn([words('«\u00A0שלום לכולם\u00A0»')])).toContain('<p dir="rtl">«');
    expect(oneTurn([{kind: 'time', at: 65_000 as never}, words('مرحبا')])).toContain('<p dir="rtl"><small>');
    expect(oneTurn([words('Il dit שלום.')])).not.toContain('dir=');
  });

  it('keep their marks: a title, a time, a sound, a doubt', () => {
    expect(
      oneTurn([
        {kind: 'words', text: 'Dans '},
        {kind: 'title', text: 'Un <titre>'},
        {kind: 'time', at: 65_000 as never},
        {kind: 'event', name: 'rires'},
        {kind: 'doubt'},
      ]),
    ).toContain(
      '<p>Dans <cite>Un &lt;titre&gt;</cite><small>[1\u00A0min\u00A005\u00A0s]</small><i>(rires)</i><span class="doubt">[?]<span> mot incertain</span></span></p>',
    );
  });
});

describe('the filter', () => {
  const many = (count: number) =>
    Array.from({length: count}, (_, index) => turn(undefined, `Voix ${index + 1}`, 'Mots.'));

  it('has a button for each voice, those with most turns first, before the turns', () => {
    const page = pageOf([turn(undefined, 'B', 'x'), turn(undefined, 'A', 'x'), turn(undefined, 'A', 'x')], {turns: []});
    expect(page).toContain('id="v0" value="" checked');
    expect(page).toMatch(
      /<label for="v1">A <span>\(2\u00A0tours\)<\/span>.*<label for="v2">B <span>\(1\u00A0tour\)<.*class="turns"/,
    );
    expect(page).toMatch(/class="v2 draft".*class="v1 draft".*class="v1 draft"/);
  });

  it('is one voice for a person under two names', () => {
    const voices = new Map([
      ['Madame A', {kind: 'person', id: 'intervenante-1'} as const],
      ['A', {kind: 'person', id: 'intervenante-1'} as const],
    ]);
    const page = pageOf(
      [turn(undefined, 'A', 'x'), turn(undefined, 'Madame A', 'x'), turn(undefined, 'B', 'x')],
      {turns: []},
      {voices},
    );
    expect(page).toContain('id="v1" value="intervenante-1"');
    expect(page).not.toContain('id="v3"');
  });

  it('is not shown for a voice alone', () => {
    expect(pageOf(many(1), {turns: []})).not.toContain('<input');
  });

  it('of a long evening names every voice', () => {
    const page = pageOf(many(36), {turns: []});
    expect(page).toContain('>Une des 36 voix<');
    expect(page.match(/<input/g)).toHaveLength(37);
    expect(page).not.toContain('autres voix');
  });

  it('names some voices and puts the others together; the stylesheet has a rule for each', () => {
    const page = pageOf(many(70), {turns: []});
    const last = NAMED_VOICES + 1;
    expect(page).toContain(`>Une des ${NAMED_VOICES} voix<`);
    expect(page).toContain(`<label for="v${last}">Les ${70 - NAMED_VOICES} autres voix`);
    expect(page).not.toContain(`id="v${last + 1}"`);
    const css = fs.readFileSync('src/css/sheets/transcripts-without-script.css', 'utf8');
    expect(css).not.toContain(`.v${last + 1}`);
    for (let rank = 1; rank <= last; rank++) expect(css).toContain(`:checked:not(#v0, #v${rank}) ~ .turns .v${rank}`);
  });
});

it('costs at most 32 bytes a turn beyond the words, compressed, with a code and a time of its own for each', () => {
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const taken = new Set<string>();
  let time = 0;
  const word = () =>
    Array.from({length: 2 + Math.floor(random() * 3)}, () =>
      'balideroné ta mosu'.slice(Math.floor(random() * 15)).slice(0, 3),
    ).join('');
  const turns = Array.from({length: 500}, () => {
    const code = makeCode(random, taken);
    taken.add(code);
    const words = Array.from({length: 10 + Math.floor(random() * 80)}, word).join(' ');
    time += 1000 + Math.floor(random() * 60_000);
    return turn(code, `Voix ${1 + Math.floor(random() * 12)}`, words, time);
  });
  const html = pageOf(turns, {turns: turns.map(({code}) => history(code!))}, {baseUrl: '/'});
  const words = turns.map(({paragraphs}) => (paragraphs[0]![0] as {text: string}).text).join('\n\n');
  const size = (text: string) => brotliCompressSync(Buffer.from(text)).length;
  expect((size(html) - size(words)) / turns.length).toBeLessThan(32);
});
