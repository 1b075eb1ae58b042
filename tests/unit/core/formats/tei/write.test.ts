import fs from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {writeTei} from '#core/formats/tei/write';
import type {Paragraph} from '#core/model/transcript';
import {validTranscript} from '../../../../support/any-transcript';
import {CONTEXT, FULL} from '../../../../support/full-transcript';
import {makeSmallGrammar, SMALL_GRAMMAR, validatorOf, wholeGrammar} from '../../../../support/tei-grammar';

const small = validatorOf(fs.readFileSync(SMALL_GRAMMAR, 'utf8'));
const full = writeTei(FULL, CONTEXT);
const of = (...paragraphs: Paragraph[]) =>
  writeTei(
    {...FULL, chapters: [{line: 0, turns: [{label: 'A', kind: 'speech', line: 0, paragraphs}]}]},
    {...CONTEXT, session: {id: '1-a', title: 'A'}},
  );

/** Ids are of the values, not of the writer: two turns that bear one code are refused long before. */
const uniqueIds = (text: string) => {
  const ids = [...text.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => id);
  return new Set(ids).size === ids.length;
};

describe('the TEI of a transcript', () => {
  it('is valid', () => {
    expect(small(full)).toEqual([]);
  });

  it('is valid for any transcript, even one without words', () => {
    expect(small(writeTei({...FULL, chapters: []}, CONTEXT))).toEqual([]);
    fc.assert(
      fc.property(validTranscript, (transcript) => {
        const text = writeTei(transcript, CONTEXT);
        fc.pre(uniqueIds(text));
        expect(small(text)).toEqual([]);
      }),
      {numRuns: 300},
    );
  });

  it.each([
    ['an element of no one', full.replace('<body>', '<body><turn/>')],
    ['an attribute of no one', full.replace('<u who', '<u speaker')],
    ['words outside any turn', full.replace('<u who', 'mots <u who')],
    ['no title', full.replace(/<titleStmt>.*<\/titleStmt>/, '')],
    ['no header', full.replace(/<teiHeader>[^]*<\/teiHeader>/, '')],
    ['the same id twice', full.replaceAll('t-12e45', 't-7f3k2')],
  ])('would not be with %s', (_, text) => {
    expect(text).not.toBe(full);
    expect(small(text)).not.toEqual([]);
  });

  it('doubts the word before the mark, or stands alone where there is none', () => {
    const doubt = {kind: 'doubt'} as const;
    expect(of([{kind: 'words', text: 'Un autre mot '}, doubt, {kind: 'words', text: ', ici.'}])).toContain(
      '<seg type="paragraph">Un autre <unclear>mot</unclear>, ici.</seg>',
    );
    expect(of([{kind: 'title', text: 'Titre'}, doubt])).toContain('<title>Titre</title><unclear/></seg>');
    expect(of([{kind: 'words', text: 'mot'}, doubt])).toContain('>mot<unclear/></seg>');
  });

  it('escapes words, and holds no character that XML refuses', () => {
    const text = of([{kind: 'words', text: 'a ]]> </u> & \u0000\uD800\uFFFF"'}]);
    expect(text).toContain('a ]]&gt; &lt;/u&gt; &amp; \uFFFD\uFFFD\uFFFD&quot;');
    expect(small(text)).toEqual([]);
  });

  it('names no place and no day that are not known', () => {
    expect(full).toContain('<date when="2022-10-25">25\u00A0octobre 2022</date>');
    expect(of([{kind: 'words', text: 'Mots.'}])).not.toMatch(/<creation>|<settingDesc>/);
  });
});

describe.skipIf(wholeGrammar() === undefined)(
  'the whole grammar of TEI 4.12.0 (not run unless ARCHIVE_OUTSIDE_DATA names the folder of conformance/)',
  () => {
    it('gives the small one (`UPDATE=1` writes it)', () => {
      const made = makeSmallGrammar(wholeGrammar()!);
      if (process.env.UPDATE !== undefined) fs.writeFileSync(SMALL_GRAMMAR, made);
      expect(fs.readFileSync(SMALL_GRAMMAR, 'utf8')).toBe(made);
    });

    // libxml2 takes a quarter of a minute to read it.
    it('accepts what we write', {timeout: 180_000}, () => {
      const whole = validatorOf(wholeGrammar()!);
      const samples = fc.sample(validTranscript, 100).map((transcript) => writeTei(transcript, CONTEXT));
      expect([full, ...samples.filter(uniqueIds)].flatMap(whole)).toEqual([]);
      expect(whole(full.replace('<body>', '<body><turn/>'))).not.toEqual([]);
    });
  },
);
