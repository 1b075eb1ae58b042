import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {readOTranscribe} from '#core/formats/otranscribe/read';
import {escapeHtml} from '#core/text/escape-html';
import {formatFixture, formatFixtures, HOSTILE_WORDS, writtenOf} from '../../../../support/format-fixtures';
import {expectSurvival} from '../../../../support/hostile';

const NAMES = ['Intervenante 1', 'Intervenant 2'];
const read = (text: string) => readOTranscribe(text, NAMES);
const readFixture = (name: string) => read(formatFixture(`otranscribe/${name}`));
const otr = (html: string) => JSON.stringify({text: html, media: '', 'media-time': ''});

describe('a file of oTranscribe', () => {
  it('has names in bold or before a colon, and times to the millisecond', () => {
    const {value} = readFixture('names-and-times.otr');
    expect(writtenOf(readFixture('names-and-times.otr'))).toBe(
      [
        '**Intervenante 1** [00:00:00.400]',
        'Bonjour & bienvenue.',
        '',
        'Un second paragraphe, [00:01:05.123] avec un repère, un mot [?] et des [rires].',
        '',
        '**Intervenant 2** [00:01:10]',
        'Merci.',
      ].join('\n'),
    );
    expect(value!.chapters[0]!.turns.map(({line}) => line)).toEqual([1, 4]);
  });

  it('is refused with halves of characters, and the paragraph that has them is quoted', () => {
    const {value, problems} = read(otr('<p>Intervenante 1 : Bonjour.</p><p>Moitiés \udc00\udc00 ici</p>'));
    expect(value).toBeUndefined();
    // The parser of HTML makes U+FFFD of them, which is told of its own.
    expect(problems.map(({rule}) => rule)).toEqual(['otranscribe/markup', 'otranscribe/hidden-character']);
    expect(problems[0]!.message).toContain('Paragraphe n°\u00A02, «\u00A0Moitiés');
    expect(problems[0]!.message).toContain('une moitié de caractère');
  });

  it.each([
    ['<p><span class="timestamp" data-timestamp="5">0:05</span>&nbsp;Deux mots <iframe></iframe></p>', 'Deux mots'],
    ['<p>L&rsquo;&eacute;t&eacute; "dernier" <b>il</b> fut chaud ici <iframe></iframe></p>', 'fut chaud ici'],
    ['<p>Oui,\n  <i>non</i> <iframe></iframe></p>', 'Oui,'],
  ])('is refused with words that its file holds as they are quoted: %s', (html, quoted) => {
    const [problem] = read(otr(html)).problems;
    expect(problem!.message).toContain(`Paragraphe n°\u00A01, «\u00A0${quoted}\u00A0»`);
    expect(otr(html)).toContain(quoted);
  });

  it('may be old: times as text, lines instead of paragraphs', () => {
    expect(writtenOf(readFixture('old-timestamps.otr'))).toBe(
      [
        '**Intervenante 1** [01:02:03]',
        'Première ligne.',
        '',
        'Deuxième ligne.',
        '',
        '**Intervenant 2** [01:02:10]',
        'Réponse.',
      ].join('\n'),
    );
  });

  it('may be messy: blocks inside blocks, a name in two pieces, an unknown one, words before any name', () => {
    const result = readFixture('messy.otr');
    expect(writtenOf(result)).toBe(
      [
        '**À identifier**',
        'Des mots avant tout nom.',
        '',
        '**Intervenante 1**',
        'ok vraiment\u00A0!',
        '',
        '**À identifier**',
        'Inconnue 4, bonjour.',
        '',
        '**Intervenant 2**',
        'non : <v Intervenante 1> --> {#t-7f3k2} **x**',
      ].join('\n'),
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'Inconnue 4', line: 3}]);
  });
});

it.each([
  ['{', 'not-json', ''],
  ['[]', 'not-a-transcript', ''],
  ['{"text": 1}', 'not-a-transcript', ''],
  [otr(''), 'no-words', ''],
  [otr('<p>&nbsp;</p>'), 'no-words', ''],
  [
    otr('<p>un</p><p>deux<script>x</script></p>'),
    'markup',
    'Paragraphe n°\u00A02, «\u00A0deux\u00A0»\u00A0: il y a <script>',
  ],
  [otr('un<!-- deux -->'), 'markup', 'Paragraphe n°\u00A01, «\u00A0un\u00A0»\u00A0: il y a <!--'],
  [otr('<p>un</p><p><s>deux</s></p>'), 'markup', 'Paragraphe n°\u00A02\u00A0: il y a du texte barré'],
  [otr('un <b'), 'markup', ''],
  [otr('<div>'.repeat(60) + 'un'), 'markup', ''],
  [otr('un<br>a\u200Bb'), 'hidden-character', 'Paragraphe n°\u00A02, «\u00A0a\u200Bb\u00A0»\u00A0: '],
  [otr('un<br>[99:99]'), 'impossible-time', 'Paragraphe n°\u00A02, «\u00A0[99:99]\u00A0»\u00A0: '],
  [
    otr('0:20 Intervenante 1 : un<br>0:10 Intervenant 2 : deux'),
    'time-backwards',
    'Paragraphe n°\u00A02, «\u00A00:10 Intervenant 2 : deux\u00A0»\u00A0: l’heure recule\u00A0: 00:00:10 vient après 00:00:20 (paragraphe 1)',
  ],
])('refuses %j: otranscribe/%s', (text, rule, beginning) => {
  const {value, problems} = read(text);
  expect(value).toBeUndefined();
  expect(problems).toContainEqual(
    expect.objectContaining({
      rule: `otranscribe/${rule}`,
      line: 1,
      message: expect.stringContaining(beginning) as string,
    }),
  );
});

it('tells once what stands in many places', () => {
  expect(read(otr('<s>un</s><br>'.repeat(9))).problems.map(({rule}) => rule)).toEqual([
    'otranscribe/markup',
    'otranscribe/no-words',
  ]);
});

it('keeps hostile words', () => {
  const words = fc
    .array(fc.constantFrom(...HOSTILE_WORDS), {minLength: 1, maxLength: 8})
    .map((list) => `mot ${list.join(' ')} mot`);
  fc.assert(
    fc.property(fc.array(words, {minLength: 1, maxLength: 4}), (paragraphs) => {
      const html = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
      expect(read(otr(html)).value!.chapters[0]!.turns.map(wordsOf)).toEqual([paragraphs.join('\n\n')]);
    }),
  );
});

it('survives hostile files', () => {
  expectSurvival(formatFixtures('otranscribe'), read);
});
