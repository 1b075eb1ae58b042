import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readWord} from '#core/formats/word/read';
import {docxWords} from '../../../../src/plugins/archive/docx-words';
import {readDocx} from '../../../../src/plugins/archive/read-docx';
import {docx, docxParts, documentXml, zip} from '../../../support/docx';
import {formatFixture, HOSTILE_WORDS, writtenOf} from '../../../support/format-fixtures';

const NAMES = ['Intervenante 1', 'Intervenant 2'];
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

async function read(bytes: Buffer) {
  const {value, problems} = await readDocx(bytes);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return readWord(value.html, NAMES);
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const box = (text: string) =>
  `<w:drawing><s:txbx xmlns:s="s"><w:txbxContent>${paragraph(text)}</w:txbxContent></s:txbx></w:drawing>`;
/** What newer programs show, and what older ones do. */
const alternate = (choice: string, fallback?: string) =>
  `<w:r><m:AlternateContent xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"><m:Choice Requires="wps">${choice}</m:Choice>${fallback === undefined ? '' : `<m:Fallback>${fallback}</m:Fallback>`}</m:AlternateContent></w:r>`;

const rulesOf = async (bytes: Buffer) => (await readDocx(bytes)).problems.map(({rule}) => rule);

describe('a Word document', () => {
  it('has headings, and names in bold', async () => {
    const result = await read(docx(formatFixture('word/names-in-bold.document.xml')));
    expect(writtenOf(result)).toBe(
      [
        '## Ouverture',
        '',
        '**Intervenante 1**',
        'Bonjour à toutes et à tous.',
        '',
        'Un second paragraphe, avec un mot en italique.',
        '',
        '**Intervenant 2** [00:01:10]',
        'Merci.',
        '',
        '**À identifier**',
        'Inconnue 4, que personne n’a déclarée.',
      ].join('\n'),
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'Inconnue 4', line: 5}]);
  });

  it('may be one of Teams, with times and names on their lines', async () => {
    const result = await read(docx(formatFixture('word/teams-times-and-names.document.xml')));
    expect(result.value!.chapters[0]!.turns).toMatchObject([
      {label: 'Intervenante 1', start: 0, paragraphs: [[{text: 'Donnée d’essai.'}]]},
      {label: 'Inconnue 4 (Invitée)', start: 3090, paragraphs: [[{text: 'La suite'}]]},
    ]);
  });

  it('may be a newer one of Teams, with a name and a time in each heading', async () => {
    const body = formatFixture('word/teams-names-in-headings.document.xml');
    const result = await read(docx(body));
    expect(writtenOf(result)).toBe(
      [
        '## Réunion d’essai',
        '',
        '**Intervenante 1** [00:00:03]',
        'Donnée d’essai.',
        '',
        '**À identifier**',
        'Inconnue 4 (Invitée) 1:02:09',
        '',
        'La suite',
        '',
        '**Intervenante 1** [01:02:15]',
        'Et la fin.',
      ].join('\n'),
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'Inconnue 4 (Invitée)', line: 5}]);
    expect(result.value!.notes).toEqual([
      'Ce qui est avant la première heure a été laissé de côté\u00A0: «\u00A012 mars 2026, 02:03PM\u00A0». Si ce sont des paroles, donnez-leur des heures, puis recommencez.',
    ]);
    // Nobody declared yet: a name that comes back is one.
    const {value} = await readDocx(docx(body.replaceAll('Intervenante 1', 'Inconnue')));
    expect(readWord(value!.html, []).value!.unknownVoices.map(({name}) => name)).toEqual([
      'Inconnue',
      'Inconnue 4 (Invitée)',
      'Inconnue',
    ]);
  });

  it('may have parts with a time, which are no names', async () => {
    const heading = (text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const {value} = await read(
      docx(
        `${heading('Ouverture 0:03')}${paragraph('Intervenante 1 : un')}${heading('Débat 1:03')}${paragraph('Intervenant 2 : deux')}`,
      ),
    );
    expect(value!.chapters.map(({title, start}) => [title, start])).toEqual([
      ['Ouverture', 3000],
      ['Débat', 63_000],
    ]);
  });

  it('may have its names in a table', async () => {
    const result = await read(docx(formatFixture('word/names-in-a-table.document.xml')));
    expect(writtenOf(result)).toBe(
      [
        '**Intervenante 1** [00:00:12]',
        'D’abord.',
        '',
        'Encore elle.',
        '',
        '**À identifier** [00:00:20]',
        'Inconnue 4 Ensuite.',
        '',
        '**Intervenant 2**',
        'Enfin.',
      ].join('\n'),
    );
    expect(result.value!.unknownVoices).toEqual([{name: 'Inconnue 4', line: 5}]);
  });

  it('may be messy: a name in two runs, tracked changes, breaks, lists, empty paragraphs, marks of other formats', async () => {
    expect(writtenOf(await read(docx(formatFixture('word/messy.document.xml'))))).toBe(
      [
        '**À identifier**',
        'Des mots avant tout nom.',
        '',
        '**Intervenante 1**',
        'une ligne,',
        '',
        'une autre ligne, des mots <v> --> ]]> &amp; **x** {#t-7f3k2}.',
        '',
        'Ajouté le 1er mai.',
        '',
        '**Intervenant 2**',
        'dans une liste.',
      ].join('\n'),
    );
  });

  it('may have words in a drawing, said a second time for older programs', async () => {
    const frame = `<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph('Dans un cadre.')}</w:txbxContent></v:textbox></w:pict>`;
    const nested = `${box('Dans un cadre.')}${alternate('<w:drawing/>', '<w:pict/>')}`;
    expect(writtenOf(await read(docx(`<w:p>${alternate(nested, frame)}</w:p>`)))).toContain('Dans un cadre.');
  });

  it('has words on both sides of a break of pages or of columns, and of a tab at a place of the page', async () => {
    const mark = (name: string) => `<w:r><w:${name}/></w:r>`;
    const runs = `${run('un')}${mark('br w:type="page"')}${run('deux')}${mark('br w:type="column"')}${run('trois')}${mark('ptab w:relativeTo="margin"')}${run('quatre')}`;
    expect(writtenOf(await read(docx(`<w:p>${runs}</w:p>`)))).toBe('**À identifier**\nun\n\ndeux\n\ntrois quatre');
    // Counted as core counts them.
    const {problems} = await readDocx(
      docx(`<w:p>${runs}</w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>`),
    );
    expect(problems[0]!.message).toContain('Paragraphe n°\u00A04,');
  });

  it('keeps hostile words', async () => {
    const words = fc
      .array(fc.constantFrom(...HOSTILE_WORDS), {minLength: 1, maxLength: 8})
      .map((list) => `mot ${list.join(' ')} mot`);
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const {value} = await read(docx(paragraph(escape(text))));
        expect(value!.chapters[0]!.turns[0]!.paragraphs).toEqual([[{kind: 'words', text}]]);
      }),
    );
  });
});

describe('a document that is refused', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'not-docx', 'n’est pas un document Word'],
    ['text', Buffer.from('Intervenante 1 : oui'), 'not-docx', 'n’est pas un document Word'],
    ['a spreadsheet', zip([{name: 'xl/workbook.xml', text: '<workbook/>'}]), 'not-docx', 'est un tableur'],
    ['slides', zip([{name: 'ppt/presentation.xml', text: '<p/>'}]), 'not-docx', 'un diaporama'],
    ['any zip', zip([{name: 'debat.vtt', text: 'WEBVTT'}]), 'not-docx', 'ouvrez-la, puis donnez le fichier de paroles'],
    ['a document without words', zip([{name: 'word/styles.xml', text: '<w/>'}]), 'not-docx', '.docx'],
    ['a file cut short', docx(paragraph('un')).subarray(0, -30), 'not-docx', 'il est coupé'],
    [
      'hidden text',
      docx(
        `${paragraph('un')}${paragraph(' ')}<w:p><w:r><w:t>deux</w:t><w:br/><w:t>trois</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>`,
      ),
      'hidden-text',
      'Paragraphe n°\u00A03, «\u00A0troiscaché\u00A0»\u00A0: ce document y contient du texte masqué',
    ],
    [
      'a field that is passed over',
      docx(`${paragraph('un')}<w:p><w:fldSimple w:instr="x"><w:r><w:t>deux</w:t></w:r></w:fldSimple></w:p>`),
      'lost-words',
      'Paragraphe n°\u00A02, «\u00A0deux\u00A0», ou tout près\u00A0: une partie de ce document ne se lit pas',
    ],
    [
      'words in a drawing that nothing says a second time',
      docx(`${paragraph('un')}<w:p>${run('deux')}${alternate(box('PAROLES'), '<w:pict/>')}${run('trois')}</w:p>`),
      'lost-words',
      'Paragraphe n°\u00A02, «\u00A0deux',
    ],
    [
      'words in a drawing without any other way to show it, before all others',
      docx(`<w:p>${alternate(box('PAROLES'))}${run('deux')}</w:p>`),
      'lost-words',
      'Paragraphe n°\u00A01, «\u00A0PAROLES',
    ],
    ['XML that is none', docx('<w:p>'), 'unreadable', 'Ce document est abîmé'],
    [
      'XML that breaks off',
      docx(`${paragraph('un')}${paragraph('deux')}<w:p`),
      'unreadable',
      'Paragraphe n°\u00A02, «\u00A0deux\u00A0», ou juste après. Ce document est abîmé',
    ],
  ])('%s', async (_, bytes, rule, words) => {
    const {value, problems} = await readDocx(bytes);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: `word/${rule}`, severity: 'error', line: 1}]);
    expect(problems[0]!.message).toContain(words);
  });

  it('is larger than 20 MB', async () => {
    expect(await rulesOf(Buffer.alloc(20 * 2 ** 20 + 1))).toEqual(['word/too-large']);
  });

  it('holds more than 12 MB of words and of their layout, pictures left out: nothing is unzipped', async () => {
    const parts = docxParts(paragraph('un'));
    const withPart = (name: string, megabytes: number) => {
      const part = {name, text: ' '.repeat(megabytes * 2 ** 20)};
      return readDocx(zip([...parts, part]));
    };
    for (const name of ['word/styles2.xml', 'word/_rels/x.XML.rels', 'customXml/item1.xml']) {
      const {problems} = await withPart(name, 12);
      expect(problems).toMatchObject([{rule: 'word/too-many-words'}]);
      expect(problems[0]!.message).toContain('12\u00A0Mo');
    }
    expect((await withPart('word/styles2.xml', 11)).problems).toEqual([]);
    expect((await withPart('word/media/image1.emf', 40)).problems).toEqual([]);
    const thirty = docx(paragraph('un mot '.repeat(1000)).repeat(4300));
    expect(thirty.length).toBeLessThan(2 ** 20);
    expect(await rulesOf(thirty)).toEqual(['word/too-many-words']);
  });

  it('would be larger than 100 MB, or has too many parts: nothing is unzipped', async () => {
    const parts = docxParts(paragraph('un'));
    expect(await rulesOf(zip([...parts, {name: 'bombe', text: 'x', saidSize: 101 * 2 ** 20}]))).toEqual([
      'word/too-large',
    ]);
    const many = Array.from({length: 2000}, (_, rank) => ({name: `${rank}`, text: ''}));
    expect(await rulesOf(zip([...parts, ...many]))).toEqual(['word/too-large']);
  });

  it('has a part that is larger than it says', async () => {
    const bomb = {name: 'bombe', text: 'x'.repeat(2 ** 20), saidSize: 10};
    expect(await rulesOf(zip([...docxParts(paragraph('un')), bomb]))).toEqual(['word/not-docx']);
  });

  it('is nested deeper than any program follows', async () => {
    const depth = 50_000;
    const body = `${'<w:smartTag>'.repeat(depth)}${paragraph('un')}${'</w:smartTag>'.repeat(depth)}`;
    const {problems} = await readDocx(docx(body));
    expect(problems).toMatchObject([
      {rule: 'word/too-deep', message: expect.stringContaining('les uns dans les autres') as string},
    ]);
  });

  it('has a document type: its entities may be a bomb', async () => {
    const [...parts] = docxParts('');
    parts.pop();
    const text = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${documentXml(paragraph('&a;')).replace(/^<\?xml[^>]*>/, '')}`;
    const {problems} = await readDocx(zip([...parts, {name: 'word/document.xml', text}]));
    expect(problems).toMatchObject([{rule: 'word/doctype', message: expect.stringContaining('<!DOCTYPE') as string}]);
  });
});

it('says which changes nobody has accepted, where, and what was made of them', async () => {
  const body = [
    paragraph('Intervenante 1 : un'),
    `<w:p>${run('Intervenant 2 : deux ')}<w:del><w:r><w:delText>rien</w:delText></w:r></w:del><w:ins>${run('trois')}</w:ins></w:p>`,
    `<w:p><w:moveFrom>${run('ailleurs')}</w:moveFrom></w:p>`,
    `<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:ins>${run('quatre')}</w:ins></w:p>`,
    `<w:p><w:moveTo>${run('ailleurs')}</w:moveTo></w:p>`,
  ].join('');
  const {value} = await readDocx(docx(body));
  expect(value!.notes).toEqual([
    'Ce document a des modifications suivies, que personne n’a acceptées. Il a été lu comme si elles l’étaient\u00A0: ce qui est ajouté a été gardé (paragraphes n°\u00A02, 3), ce qui est supprimé a été retiré (paragraphe n°\u00A02), ce qui est déplacé est lu à sa nouvelle place (paragraphes n°\u00A03, 4). Si ce n’est pas ce qu’il faut, acceptez-les ou refusez-les dans votre traitement de texte, enregistrez, puis recommencez.',
  ]);
  expect(writtenOf(readWord(value!.html, NAMES))).toBe(
    '**Intervenante 1**\nun\n\n**Intervenant 2**\ndeux trois\n\nquatre\n\nailleurs',
  );
  expect((await readDocx(docx(paragraph('un')))).value!.notes).toEqual([]);
});

it('leaves its notes to core, which says where they are', async () => {
  const {problems} = await read(docx('<w:p><w:r><w:t>un</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'));
  expect(problems.map(({rule}) => rule)).toEqual(['word/markup']);
});

it('counts the words that a document shows, once', () => {
  const xml = documentXml(
    `${paragraph('Un, 2&#233;')}<w:p><w:del><w:r><w:t>ôté</w:t></w:r></w:del></w:p><x:AlternateContent xmlns:x="x"><x:Choice>${paragraph('deux fois')}</x:Choice><x:Fallback>${paragraph('deux fois')}</x:Fallback></x:AlternateContent>`,
  );
  expect(docxWords(xml)).toEqual({
    paragraphs: [
      {letters: 'Un2é', beginning: 'Un, 2é', isHidden: false},
      {letters: 'deuxfois', beginning: 'deux fois', isHidden: false},
    ],
    changes: [{kind: 'deleted', paragraph: 2}],
  });
});
