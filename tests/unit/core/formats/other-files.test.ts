import {describe, expect, it} from 'vitest';
import {IN_FORMATS} from '#core/formats/list';
import {EXPORTS} from '#core/formats/exports';
import {WRITE_ONLY} from '#core/formats/losses';
import {emptyFile, exportToBeRead, otherFile} from '#core/formats/other-files';
import {decode} from '#core/text/decode';
import {zip} from '../../../support/docx';
import {CONTEXT, FULL} from '../../../support/full-transcript';
import {formatFixtures} from '../../../support/format-fixtures';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const openDocument = (kind: string) =>
  latin1(`PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.${kind}PK`);

describe('what people give for a transcript and is none', () => {
  it.each([
    ['un PDF', latin1('%PDF-1.7\n%âãÏÓ'), '.txt'],
    ['un document RTF', latin1('{\\rtf1\\ansi'), '.docx'],
    ['un ancien document Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.docx'],
    ['un document LibreOffice (.odt)', openDocument('text'), '.docx'],
    ['un tableur ou un diaporama', openDocument('spreadsheet'), '.txt'],
    ['une image', Buffer.from('89504e470d0a1a0a', 'hex'), '.txt'],
    ['une image', Buffer.from('ffd8ffe000104a464946', 'hex'), '.txt'],
    ['une image', latin1('\0\0\0\x1cftypheic'), '.txt'],
    ['un enregistrement', latin1('ID3\u0003\0\0\0'), '.vtt'],
    ['un enregistrement', Buffer.from('fffb9064', 'hex'), '.vtt'],
    ['un enregistrement', latin1('\0\0\0\x1cftypM4A '), '.vtt'],
    ['un enregistrement', latin1('OggS\0\u0002'), '.vtt'],
    ['un enregistrement', latin1('RIFF$...WAVEfmt '), '.vtt'],
    ['un enregistrement', Buffer.from('1a45dfa3', 'hex'), '.vtt'],
    ['une archive', Buffer.from('1f8b08', 'hex'), 'ouvrez-la'],
    ['une archive', latin1('7z\u00BC\u00AF\u0027\u001C'), 'ouvrez-la'],
    ['une page web', latin1('\n<!DOCTYPE html><p>Bonjour'), '.txt'],
    ['une page web', Buffer.from('\uFEFF<html lang="fr">'), '.txt'],
    ['un sous-titrage', latin1('[Script Info]\r\nTitle: x'), '.srt'],
    ['un sous-titrage', latin1('<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml">'), '.srt'],
  ])('is named (%s, %s), with what to do', (what, bytes, advice) => {
    const problem = otherFile(bytes);
    expect(problem).toMatchObject({rule: 'import/other-file', severity: 'error', line: 1});
    expect(problem!.message).toContain(`Ce fichier est ${what}`);
    expect(problem!.message).toContain(advice);
    expect(problem!.message).toMatch(/\.$/);
  });

  it('is never a file that an import reads', () => {
    const folders: Record<string, string> = {json: 'turns-json', texte: 'plain-text'};
    for (const {id} of IN_FORMATS.filter((each) => !['nosdeputes', 'srt', 'tei', 'json', 'webvtt'].includes(each.id))) {
      for (const text of formatFixtures(folders[id] ?? id)) {
        expect([otherFile(Buffer.from(text)), emptyFile(Buffer.from(text))]).toEqual([undefined, undefined]);
      }
    }
    for (const text of ['ID3 : oui', 'BM : non', 'II : trois', 'Rar : oui', 'PK : oui', '{\n"segments": []}', 'ÿ'])
      expect(otherFile(Buffer.from(text))).toBeUndefined();
    expect(otherFile(zip([{name: 'word/document.xml', text: ''}]))).toBeUndefined();
  });
});

it('a file that holds nothing is told so, even in UTF-16', () => {
  for (const text of ['', ' \t\r\n\f', '\uFEFF\n', '\0\0\0'])
    expect(emptyFile(Buffer.from(text))?.rule).toBe('import/empty-file');
  expect(emptyFile(Buffer.from('\uFEFF \r\n', 'utf16le'))?.rule).toBe('import/empty-file');
  for (const text of ['.', '\n\n\n0', '\uFEFFa']) expect(emptyFile(Buffer.from(text, 'utf16le'))).toBeUndefined();
});

it.each(EXPORTS)('an export as $id is told apart when it is made to be read', ({id, write}) => {
  const text = write(FULL, CONTEXT)!;
  const problem = exportToBeRead(decode(Buffer.from(text)).value!.text);
  expect(problem?.rule).toBe((WRITE_ONLY as readonly string[]).includes(id) ? 'import/export-to-be-read' : undefined);
  expect(
    exportToBeRead(text.replace(/^.*Les mots viennent.*$|^.*seance,.*$/m, '').replaceAll('\n', '\r\n')),
  ).toBeUndefined();
});
