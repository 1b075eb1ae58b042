import {describe, expect, it} from 'vitest';
import {readTei} from '#core/formats/tei/read';
import {writeTei} from '#core/formats/tei/write';
import {checkFormatCase, formatCases, formatInput} from '../../../../support/format-cases';
import {CONTEXT, FULL} from '../../../../support/full-transcript';
import {expectSurvival} from '../../../../support/hostile';

/** A file whose body is given, on its second line. */
const tei = (body: string, before = '') =>
  `${before}<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>\n<body>${body}</body></text></TEI>`;

describe.each(formatCases('tei'))('TEI: %s', (name) => {
  it('is read as expected', () => checkFormatCase('tei', name, readTei));

  it('is read in the same way when its lines end the Windows way', () => {
    const text = formatInput('tei', name);
    expect(readTei(text.replaceAll('\n', '\r\n'))).toEqual(readTei(text));
  });
});

describe('TEI', () => {
  it('has for a case what the archive writes today', () => {
    expect(formatInput('tei', 'export-of-the-archive')).toBe(writeTei(FULL, CONTEXT));
  });

  it.each([
    ['a document type', 'tei/doctype', tei('', '<!DOCTYPE TEI [\n<!ENTITY a "b">]>\n'), 2],
    ['an entity that no one defined', 'tei/not-xml', tei('<u>&bombe;</u>'), 2],
    ['an external document type', 'tei/doctype', tei('', '<!DOCTYPE TEI SYSTEM "https://a.example/tei.dtd">'), 1],
    ['an element that is not closed', 'tei/not-xml', tei('<u>\nDes mots.'), 3],
    ['a file cut in the middle', 'tei/not-xml', tei('<u>Des mots.</u>').slice(0, -12), 2],
    ['nothing', 'tei/not-xml', '', 1],
    ['words that are no XML', 'tei/not-xml', 'NOM : des mots.', 1],
    ['another kind of XML', 'tei/not-a-text', '<html/>', 1],
    ['several texts', 'tei/not-a-text', `<teiCorpus>${tei('<u>Mots.</u>')}</teiCorpus>`, 1],
    ['a hundred elements in a row', 'tei/too-deep', tei(`<u>${'<seg>'.repeat(200)}`), 2],
    ['a hidden character', 'tei/hidden-character', tei('<u>\nDes\u202Emots.</u>'), 3],
    ['a hidden character written by its number', 'tei/hidden-character', tei('<u>Des&#x202E;mots.</u>'), 2],
    ['a language in words', 'tei/unknown-language', tei('').replace('<TEI', '<TEI xml:lang="patois"'), 1],
    ['an empty head', 'tei/chapter-without-title', tei('<div><head/></div>'), 2],
    ['a note among the words', 'tei/unknown-element', tei('<u>Des\n<note>mots</note></u>'), 3],
    ['words outside turns', 'tei/words-without-speaker', tei('<p>Des mots.</p>'), 2],
    ['a time that is nowhere', 'tei/unknown-time', tei('<u start="#T1">Mots.</u>'), 2],
  ])('with %s is refused', (_, rule, text, line) => {
    const {value, problems} = readTei(text);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => [problem.rule, problem.line])).toEqual([[rule, line]]);
  });

  it('says nothing of how far to trust words whose file does not say it', () => {
    expect(readTei(tei('<u>Mots.</u>')).value).not.toHaveProperty('state');
  });

  it('keeps the stars, brackets and angles of words as words', () => {
    const {value} = readTei(tei('<u>&lt;b&gt; [rires] **A** &amp;amp; ]]&gt;</u>'));
    expect(value!.chapters[0]!.turns[0]!.paragraphs).toEqual([[{kind: 'words', text: '<b> [rires] **A** &amp; ]]>'}]]);
  });

  it('tells what only looks like a code from a code', () => {
    const ids = ['t-7f3k2', '7f3k2', 't-ILOUI', 't-7f3k'];
    const {value} = readTei(tei(ids.map((id) => `<u xml:id="${id}">Mots.</u>`).join('')));
    expect(value!.chapters[0]!.turns.map(({code}) => code)).toEqual(['7f3k2', undefined, undefined, undefined]);
  });

  it('survives hostile files', () => {
    expectSurvival(
      formatCases('tei').map((name) => formatInput('tei', name)),
      readTei,
    );
  });
});
