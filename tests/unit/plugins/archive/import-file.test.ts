import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {assignCodes} from '../../../../src/plugins/archive/assign-codes';
import {declareChange} from '../../../../src/plugins/archive/declare-change';
import {DISK} from '../../../../src/plugins/archive/disk';
import {tellImport} from '../../../../src/plugins/archive/import-command';
import {importFile, type ImportRequest} from '../../../../src/plugins/archive/import-file';
import {publishRegister} from '../../../../src/plugins/archive/publish-register';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {readDeclaration} from '../../../../src/plugins/archive/read-declaration';
import {ROOT} from '../../../support/archive-of';
import {docx} from '../../../support/docx';
import {TempArchive, TRANSCRIPT} from '../../../support/temp-archive';

const RECORD = 'docs/seances/1-premiere-rencontre/seance.yaml';
const made: TempArchive[] = [];
afterEach(() => Promise.all(made.splice(0).map((archive) => archive.remove())));

/** The mini-archive, with or without the transcript of its session. */
async function create(hasTranscript: boolean): Promise<TempArchive> {
  const archive = await TempArchive.create('import');
  made.push(archive);
  if (!hasTranscript) await DISK.remove(path.join(archive.folder, TRANSCRIPT));
  return archive;
}

async function published(): Promise<TempArchive> {
  const archive = await create(true);
  await assignCodes(archive.folder, archive.random);
  const {problems} = await publishRegister(archive.folder, '2026-11-24', archive.newSalt);
  expect(problems).toEqual([]);
  return archive;
}

/** Imports what stands in a file of its own. */
function bring(archive: TempArchive, name: string, content: string | Buffer, more: Partial<ImportRequest> = {}) {
  writeFileSync(path.join(archive.folder, name), content);
  return importFile(archive.folder, {file: name, from: archive.folder, session: '1-premiere-rencontre', ...more});
}

const vtt = (...cues: readonly (readonly [voice: string, words: string])[]) =>
  [
    'WEBVTT',
    ...cues.map(([voice, words], index) => `00:00:0${index}.000 --> 00:00:0${index + 1}.000\n<v ${voice}>${words}`),
  ].join('\n\n');
const GOOD = vtt(['Modération', 'Bonjour.'], ['INTERVENANTE 1', 'Une réponse.'], ['Salle', 'Une question.']);
const rulesOf = ({problems}: {problems: readonly {rule: string}[]}) => problems.map(({rule}) => rule);

describe('npm run importer, for a session without transcript', () => {
  it('writes the words of captions, as the archive writes them, under the names that it declares', async () => {
    const archive = await create(false);
    const imported = await bring(archive, 'debat.vtt', GOOD);
    expect(imported).toMatchObject({written: TRANSCRIPT, turns: 3, problems: [], toDecide: []});
    expect(await archive.read()).toBe(
      [
        '---\nlanguage: fr\nstate: machine\nsource: recording\n---',
        '**Modération** [00:00:00]\nBonjour.',
        '**Intervenante 1** [00:00:01]\nUne réponse.',
        '**Salle** [00:00:02] {kind=question}\nUne question.\n',
      ].join('\n\n'),
    );
    expect((await readArchive(archive.folder)).problems).toEqual([]);
  });

  it('tells what it made of captions that roll, and of a text pasted after itself', async () => {
    const archive = await create(false);
    const said = 'Modération : Bonjour à toutes et à tous, nous commençons dans deux minutes.\n';
    const text = await bring(archive, 'debat.txt', said + said, {isTrial: true});
    expect(tellImport(text, 'debat.txt', true)).toContain('\n\nCe fichier dit deux fois la même chose');
    const rolling = ['Modération : a', 'Modération : a\nb', 'b\nc', 'c\nd'];
    const srt = rolling
      .map((words, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${words}\n`)
      .join('\n');
    const captions = await bring(archive, 'debat.srt', srt);
    expect(tellImport(captions, 'debat.srt')).toContain('chaque ligne n’a été gardée qu’une fois');
    expect(await archive.read()).toContain('**Modération** [00:00:00]\na b c d\n');
  });

  it('takes soft hyphens out, with one sentence, however they are written', async () => {
    const archive = await create(false);
    const files: [string, string | Buffer][] = [
      ['a.vtt', vtt(['Modération', 'con\u00ADti&shy;nu&#173;er'])],
      [
        'a.json',
        '{"segments": [{"start": 0, "speaker": "Modération", "text": "con\u00ADti\\u00ADnu\\u00ader \\\\u00ad"}]}',
      ],
      ['a.txt', 'Modération : con\u00ADti\u00ADnu\u00ADer &shy;'],
      ['a.docx', docx('<w:p><w:r><w:t>Modération : con\u00ADti\u00ADnu</w:t><w:softHyphen/><w:t>er</w:t></w:r></w:p>')],
    ];
    for (const [name, content] of files) {
      const imported = await bring(archive, name, content, {replaces: true});
      expect([name, imported.problems, imported.notes]).toEqual([
        name,
        [],
        ['3 traits d’union invisibles, qui disent où couper les mots en fin de ligne, ont été retirés.'],
      ]);
      expect(await archive.read()).toMatch(/\ncontinuer(?: \S+)?\n$/);
    }
    const one = await bring(archive, 'b.txt', 'Modération : con\u00ADtinuer', {isTrial: true, replaces: true});
    expect(tellImport(one, 'b.txt')).toContain('Un trait d’union invisible');
  });

  it('takes zero-width spaces out too, with a sentence of their own', async () => {
    const archive = await create(false);
    const files: [string, string | Buffer][] = [
      ['a.vtt', vtt(['Modération', 'con\u200Bti&#8203;nu&ZeroWidthSpace;er&#x200b;'])],
      ['a.srt', '1\n00:00:00,000 --> 00:00:01,000\nModération : \u200Bcon\u200Bti&#8203;nu&#X200B;er'],
      [
        'a.json',
        '{"segments": [{"start": 0, "speaker": "Modération", "text": "con\u200Bti\\u200bnu\\u200Ber\u200B"}]}',
      ],
      ['a.txt', '\u200BModération : con\u200Bti\u200Bnuer\u200B'],
      ['a.docx', docx('<w:p><w:r><w:t>Modération\u200B : \u200Bcon\u200Bti&#8203;nuer</w:t></w:r></w:p>')],
    ];
    for (const [name, content] of files) {
      const imported = await bring(archive, name, content, {replaces: true});
      expect([name, imported.problems, imported.notes]).toEqual([
        name,
        [],
        ['4 espaces de largeur nulle (U+200B), que personne ne voit, ont été retirés.'],
      ]);
      expect(await archive.read()).toMatch(/\ncontinuer\n$/);
    }
    const both = await bring(archive, 'b.txt', 'Modération : con\u00ADti\u200Bnuer', {isTrial: true, replaces: true});
    expect(both.notes).toEqual([
      'Un trait d’union invisible, qui dit où couper un mot en fin de ligne, a été retiré.',
      'Un espace de largeur nulle (U+200B), que personne ne voit, a été retiré.',
    ]);
  });

  it('reads a Word document', async () => {
    const archive = await create(false);
    const bold = (name: string, words: string) =>
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${name} : </w:t></w:r><w:r><w:t>${words}</w:t></w:r></w:p>`;
    await bring(archive, 'debat.docx', docx(bold('Modération', 'Bonjour.') + bold('Intervenante 1', 'Merci.')));
    expect(await archive.read()).toContain('**Modération**\nBonjour.\n\n**Intervenante 1**\nMerci.\n');
  });

  it('keeps nothing until each voice is declared, and says which lines to add: pasted, they are enough', async () => {
    const archive = await create(false);
    const whisper = readFileSync(path.join(ROOT, 'tests/fixtures/formats/whisper/whisperx-with-speakers.json'));
    const before = await archive.files('docs');
    const refused = await bring(archive, 'debat.json', whisper);
    expect(refused.written).toBeUndefined();
    expect(refused.undeclared?.map(({label}) => label)).toEqual(['SPEAKER_00', 'SPEAKER_01', 'À identifier']);
    expect(await archive.files('docs')).toEqual(before);

    const told = tellImport(refused, 'debat.json');
    const lines = /puis recommencez\u00A0:\n\n([^]*?)\n\n/.exec(told)![1]!;
    await archive.edit((text) => text.replace('voices:\n', `voices:\n${lines}\n`), RECORD);
    expect(await bring(archive, 'debat.json', whisper)).toMatchObject({written: TRANSCRIPT, turns: 4});
    expect((await readArchive(archive.folder)).problems).toEqual([]);
  });

  it('never takes a name for granted: what stands before a colon is listed, and opens its turn once declared', async () => {
    const archive = await create(false);
    const text = 'Modération : Bonjour.\n\nMme Inconnue : Je réponds.\n';
    const refused = await bring(archive, 'debat.txt', text);
    expect(refused.undeclared).toMatchObject([{label: 'Mme Inconnue', places: [{line: 3}]}]);
    await archive.edit(
      (record) => record.replace('voices:\n', 'voices:\n  - label: Mme Inconnue\n    role: invitée\n'),
      RECORD,
    );
    await bring(archive, 'debat.txt', text);
    expect(await archive.read()).toContain('**Mme Inconnue**\nJe réponds.\n');
  });

  it('tells what looks like a name in words that it leaves to nobody', async () => {
    const archive = await create(false);
    await archive.edit(
      (record) => record.replace('voices:\n', 'voices:\n  - label: À identifier\n    role: Voix à identifier\n'),
      RECORD,
    );
    const imported = await bring(archive, 'debat.srt', '1\n00:00:01,000 --> 00:00:02,000\nINCONNUE: Bonjour.\n');
    expect(imported).toMatchObject({written: TRANSCRIPT, turns: 1});
    const told = tellImport(imported, 'debat.srt');
    expect(told).toContain('  «\u00A0INCONNUE\u00A0», 1 fois\n    3\u00A0: INCONNUE: Bonjour.\n');
    expect(told).toContain('  - label: INCONNUE\n    role: Voix à identifier\n');
  });

  it('says how bytes that are not UTF-8 were read, and refuses a JSON made of them', async () => {
    const archive = await create(false);
    const latin = await bring(archive, 'debat.txt', Buffer.from('Modération : Voilà l\x92été.', 'latin1'));
    expect(latin.isGuessed).toBe(true);
    expect(tellImport(latin, 'debat.txt')).toContain('n’est pas en UTF-8');
    expect(await archive.read()).toContain('Voilà l’été.');
    const json = Buffer.from('{"segments": [{"start": 0, "text": "é"}]}', 'latin1');
    expect(rulesOf(await bring(await create(false), 'debat.json', json))).toEqual(['import/json-not-utf8']);
  });

  it.each([
    ['debat.vtt', `${GOOD}\n\n<b`, 'webvtt/outside-cue'],
    ['debat.srt', 'Bonjour.', 'srt/no-cue'],
    ['debat.pdf', '%PDF-1.7', 'import/other-file'],
    ['debat.docx', '{\\rtf1 Bonjour.}', 'import/other-file'],
    ['debat.vtt', '', 'import/empty-file'],
    ['debat.txt', '\uFEFF \r\n\t\n', 'import/empty-file'],
    ['debat.xyz', 'Bonjour.', 'import/unknown-format'],
    ['debat.csv', '\uFEFFseance,chapitre,code,adresse,personne\r\n', 'import/export-to-be-read'],
    ['debat.txt', 'Modération : oui\n'.repeat(500_000), 'import/too-long'],
    ['debat.docx', 'PK', 'word/not-docx'],
    ['debat.xml', '<TEI', 'tei/not-xml'],
    ['debat.md', 'Bonjour.', 'transcript/no-front-matter'],
    ['debat.txt', 'Modération : [00:02:00] A\nModération : [00:01:00] B', 'plain-text/time-backwards'],
    ['debat.txt', 'Modération\u202E : A', 'plain-text/hidden-character'],
    ['debat.txt', 'a\0b', 'text/not-text'],
  ])('%#: refuses %s as a whole, with its name and the line', async (name, content, rule) => {
    const archive = await create(false);
    const before = await archive.files('docs');
    const refused = await bring(archive, name, content);
    expect(rulesOf(refused)).toContain(rule);
    expect(tellImport(refused, name)).toMatch(
      new RegExp(`${name.replace('.', '\\.')}:\\d+ {2}\\S[^]*\nRien n’a été écrit\\.$`),
    );
    expect(await archive.files('docs')).toEqual(before);
  });

  it('refuses more turns than a session has, before it looks any further', async () => {
    const archive = await create(false);
    const refused = await bring(archive, 'debat.txt', 'Modération : a\nSalle : b\n'.repeat(10_001));
    expect(rulesOf(refused)).toEqual(['import/too-many-turns']);
    expect(refused.problems[0]!.message).toContain('20\u00A0002 tours de parole');
  });

  it('refuses what is no file, no session, no format, in a sentence', async () => {
    const archive = await create(false);
    const ask = (more: Partial<ImportRequest>) => bring(archive, 'debat.vtt', GOOD, more);
    await expect(ask({file: 'absent.vtt'})).rejects.toThrow('«\u00A0absent.vtt\u00A0» ne s’ouvre pas');
    await expect(ask({file: '.'})).rejects.toThrow('ne s’ouvre pas');
    await expect(ask({session: 'autre'})).rejects.toThrow('Il y a\u00A0: premiere-rencontre');
    await expect(ask({format: 'mp3'})).rejects.toThrow(
      'n’est pas un format. Il y a\u00A0:\n  webvtt\u00A0: sous-titres',
    );
  });

  it('takes the format that it is told', async () => {
    const archive = await create(false);
    await bring(archive, 'debat.xyz', 'Modération : Bonjour.', {format: 'texte'});
    expect(await archive.read()).toContain('**Modération**\nBonjour.\n');
  });

  it('gives a code back only to the words and the speaker that the ledger knows it by', async () => {
    const archive = await published();
    const whole = await archive.read();
    const codes = [...whole.matchAll(/#t-(\w{5})/g)].map(([, code]) => code!);
    await DISK.remove(path.join(archive.folder, TRANSCRIPT));
    const changed = whole
      .replace('la réponse', 'une réponse')
      .replace('**Salle**', '**Modération**')
      .replace(' {kind', ' {#t-zzzzz kind');
    await bring(archive, 'debat.md', changed);
    expect([...(await archive.read()).matchAll(/#t-(\w{5})/g)].map(([, code]) => code)).toEqual([codes[0]]);
  });
});

describe('npm run importer, for a session that has its transcript', () => {
  it('writes nothing unless it is asked to replace', async () => {
    const archive = await create(true);
    const before = await archive.files('docs');
    await expect(bring(archive, 'debat.vtt', GOOD)).rejects.toThrow('--remplacer');
    expect(await archive.files('docs')).toEqual(before);
  });

  it('keeps codes, parts and titles under corrected words, and the gate stays green', async () => {
    const archive = await published();
    const before = await archive.read();
    const text = before.replace('écrite pour', 'faite pour');
    const {told, toDecide} = await bring(archive, 'debat.md', text, {replaces: true});
    expect([told, toDecide]).toEqual([{summary: '2 tours gardés, 1 corrigé.', decisions: []}, []]);
    expect(await archive.read()).toBe(text);
    expect(await bring(archive, 'debat.md', text, {replaces: true})).toMatchObject({written: undefined, turns: 3});
  });

  it('says which times change', async () => {
    const archive = await published();
    const text = (await archive.read()).replace('[00:00:40]', '[00:00:41]');
    const imported = await bring(archive, 'debat.md', text, {replaces: true});
    expect(tellImport(imported, 'debat.md')).toMatch(
      /3 tours gardés\.\n\nUne heure change\u00A0:\n- tour \w{5} de «\u00A0Intervenante 1\u00A0» \(Ceci.*\)\u00A0: 00:00:40 devient 00:00:41\n\n/,
    );
  });

  it('says what a person must decide, and what the gate will say, before it writes anything', async () => {
    const archive = await published();
    const before = await archive.files('docs');
    const [, code] = /#t-(\w{5}) kind=question/.exec(await archive.read())!;
    const text = (await archive.read()).replace(/\n\*\*Salle[^]*$/, '');
    const asked = {replaces: true, isTrial: true};
    const trial = await bring(archive, 'debat.md', text, asked);
    expect(trial.told?.decisions).toEqual([expect.stringContaining(`npm run declarer -- retrait ${code}`)]);
    expect(trial.toDecide?.map(({rule}) => rule)).toEqual(['anchor/lost']);
    expect(tellImport(trial, 'debat.md', true)).toContain('C’était un essai');
    expect(await archive.files('docs')).toEqual(before);

    await bring(archive, 'debat.md', text, {replaces: true});
    expect((await readArchive(archive.folder)).problems).toEqual(trial.toDecide);
  });

  it('tells once what to do of turns, and the gate only of the others; half a file takes a sentence', async () => {
    const archive = await published();
    const lines = [
      'La salle a parlé de la file.',
      'On répond en mars.',
      'Personne ne rappelle.',
      'Il faut un courriel.',
    ];
    await archive.edit((text) => `${text}${lines.map((words) => `\n**Intervenante 1**\n${words}\n`).join('')}`);
    await assignCodes(archive.folder, archive.random);
    expect((await publishRegister(archive.folder, '2026-11-25', archive.newSalt)).problems).toEqual([]);
    const whole = await archive.read();
    const half = whole.slice(0, whole.indexOf('**Intervenante 1**', whole.indexOf('**Salle')));
    const said = tellImport(await bring(archive, 'debat.md', half, {replaces: true, isTrial: true}), 'debat.md', true);
    expect(said).toContain('\n- Ce fichier s’arrête avant la fin, après le tour ');
    expect(said.match(/^- /gm)).toHaveLength(1);
    expect(said).toContain('Tant que ce n’est pas décidé, «\u00A0npm run verifier\u00A0» le signalera.');
    expect(said).not.toContain('anchor/lost');
  });

  it('never says that nothing is to be done of words that leave someone for nobody', async () => {
    const archive = await create(true);
    const record = path.join(archive.folder, RECORD);
    writeFileSync(
      record,
      readFileSync(record, 'utf8').replace(
        /^voices:\n/m,
        'voices:\n  - label: À identifier\n    role: Voix à identifier\n',
      ),
    );
    const text = (await archive.read())
      .replace(/^---[^]*?---\n+/, '')
      .replace(/ \{.*\}|\*\*/g, '')
      .replace('Ceci', 'Oui.\nProblème : ceci');
    const imported = await bring(archive, 'debat.txt', text, {replaces: true, isTrial: true});
    expect(imported.unsure?.map(({label}) => label)).toContain('Problème');
    const said = tellImport(imported, 'debat.txt', true);
    expect(said).not.toContain('rien à faire');
    expect(said).toContain('mettez devant elles, dans le fichier, le nom de qui les dit');
  });

  it('does not bring back what was withdrawn', async () => {
    const archive = await published();
    const old = await archive.read();
    const [, code] = /#t-(\w{5}) kind=question/.exec(old)!;
    await declareChange(archive.folder, readDeclaration(['retrait', code!]), '2026-11-25', archive.newSalt);
    const before = await archive.files('docs');
    const refused = await bring(archive, 'debat.md', old, {replaces: true});
    expect(rulesOf(refused)).toEqual(['import/withdrawn-turn']);
    expect(await archive.files('docs')).toEqual(before);
  });

  it('leaves what was there when the disk refuses, or when the transcript cannot be read', async () => {
    const archive = await create(true);
    writeFileSync(path.join(archive.folder, 'debat.vtt'), GOOD);
    const before = await archive.files('docs');
    const request = {file: 'debat.vtt', from: archive.folder, session: 'premiere-rencontre', replaces: true};
    const full = async () => Promise.reject(Object.assign(new Error('ENOSPC'), {code: 'ENOSPC'}));
    await expect(importFile(archive.folder, request, {...DISK, write: full})).rejects.toThrow('rien n’a été changé');
    expect(await archive.files('docs')).toEqual(before);

    await archive.edit((text) => text.replace('[00:00:40]', '[00:99:40]'));
    const refused = await importFile(archive.folder, request);
    expect(rulesOf(refused)).toEqual(['transcript/impossible-time']);
    expect(refused.problems[0]).toMatchObject({file: TRANSCRIPT, line: 12});
  });
});
