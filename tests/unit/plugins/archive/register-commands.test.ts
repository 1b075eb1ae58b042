import {execFileSync} from 'node:child_process';
import {rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {assignCodes} from '../../../../src/plugins/archive/assign-codes';
import {declareChange} from '../../../../src/plugins/archive/declare-change';
import {formatFiles} from '../../../../src/plugins/archive/format-files';
import {toPending} from '../../../../src/plugins/archive/pending-report';
import {publishRegister} from '../../../../src/plugins/archive/publish-register';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {readDeclaration} from '../../../../src/plugins/archive/read-declaration';
import {tellPublished} from '../../../../src/plugins/archive/register-commands';
import {ROOT} from '../../../support/archive-of';
import {TempArchive, TRANSCRIPT} from '../../../support/temp-archive';

const DAY = '2026-11-24';
const made: TempArchive[] = [];
afterEach(() => Promise.all(made.splice(0).map((archive) => archive.remove())));

async function create(): Promise<TempArchive> {
  const archive = await TempArchive.create('commandes');
  made.push(archive);
  return archive;
}

async function published(): Promise<{archive: TempArchive; codes: string[]}> {
  const archive = await create();
  await assignCodes(archive.folder, archive.random);
  const {problems} = await publishRegister(archive.folder, DAY, archive.newSalt);
  expect(problems).toEqual([]);
  return {archive, codes: codesIn(await archive.read())};
}

const codesIn = (text: string) => [...text.matchAll(/#t-(\w{5})/g)].map(([, code]) => code!);
const declare = (archive: TempArchive, line: string) =>
  declareChange(archive.folder, readDeclaration(line.split(' ')), '2026-11-25', archive.newSalt);
const problemsOf = async (archive: TempArchive) => (await readArchive(archive.folder)).problems.map(({rule}) => rule);

describe('npm run formater', () => {
  it('makes transcripts canonical, says which, and has nothing to do the second time', async () => {
    const archive = await create();
    const canonical = await archive.read();
    await archive.write(canonical.replaceAll('\n', '\r\n').replace('\r\n\r\n**Salle', '\r\n\r\n\r\n  **Salle'));
    const from = path.join(archive.folder, 'docs');
    expect(await formatFiles(archive.folder, ['seances/1-premiere-rencontre/transcription.md'], from)).toEqual({
      changed: [TRANSCRIPT],
      problems: [],
    });
    expect(await archive.read()).toBe(canonical);
    expect(await formatFiles(archive.folder, [], from)).toEqual({changed: [], problems: []});
  });

  it('leaves a file that has a problem exactly as it was, and tells its line', async () => {
    const archive = await create();
    await archive.edit((text) => text.replace('[00:00:40]', '[00:99:40]  '));
    const before = await archive.files();
    const {changed, problems} = await formatFiles(archive.folder, [], archive.folder);
    expect(changed).toEqual([]);
    expect(problems).toMatchObject([{rule: 'transcript/impossible-time', file: TRANSCRIPT, line: 12}]);
    expect(await archive.files()).toEqual(before);
  });

  it('refuses what is no transcript', async () => {
    const archive = await create();
    const {problems} = await formatFiles(archive.folder, ['docs/a-propos.md'], archive.folder);
    expect(problems).toMatchObject([{rule: 'transcript/not-found', file: 'docs/a-propos.md'}]);
  });
});

describe('npm run ancrer, then publier', () => {
  it('give a code to every turn, promise all, and have nothing to do the second time', async () => {
    const archive = await create();
    expect(await assignCodes(archive.folder, archive.random)).toMatchObject({
      codes: 3,
      anchors: 0,
      changed: [TRANSCRIPT],
    });
    expect(await assignCodes(archive.folder, archive.random)).toMatchObject({codes: 0, changed: []});
    const before = await archive.files();
    const trial = await publishRegister(archive.folder, DAY, archive.newSalt, true);
    expect(trial.ledgers.find(({name}) => name === 'premiere-rencontre')).toMatchObject({turns: 3, addresses: 2});
    expect(await archive.files()).toEqual(before);
    expect(toPending(await readArchive(archive.folder)).join('\n')).toMatch(
      /^3 tours sont des brouillons[^]*\n\d+ adresses ne sont pas encore promises/,
    );

    const done = await publishRegister(archive.folder, DAY, archive.newSalt);
    expect(done.ledgers).toEqual(trial.ledgers);
    const [ofTrial, ofDone] = [tellPublished(trial, true).split('\n'), tellPublished(done).split('\n')];
    expect(ofTrial.at(-1)).toBe('C’était un essai\u00A0: rien n’a été écrit.');
    expect(ofTrial.join()).not.toContain('publié');
    expect(ofDone).toEqual([...ofTrial.slice(0, -1), 'C’est publié. Ajoutez le dossier docs/_registre à votre envoi.']);
    expect(toPending(await readArchive(archive.folder))).toEqual([]);
    expect(await publishRegister(archive.folder, DAY, archive.newSalt)).toEqual({ledgers: [], problems: []});
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('note a correction, which is counted until then', async () => {
    const {archive} = await published();
    await archive.edit((text) => text.replace('écrite pour', 'faite pour'));
    expect(toPending(await readArchive(archive.folder))).toEqual([
      expect.stringMatching(/^1 tour publié a été corrigé/),
    ]);
    expect((await publishRegister(archive.folder, DAY, archive.newSalt)).ledgers).toMatchObject([
      {turns: 0, reworded: 1, addresses: 0},
    ]);
  });

  it('do not call a correction what breaks the promise: nobody is invited to note it', async () => {
    const {archive, codes} = await published();
    await archive.edit((text) => text.replace('écrite pour', 'faite pour').replace(`#t-${codes[2]}`, '#t-00000'));
    expect(toPending(await readArchive(archive.folder)).join()).not.toContain('corrigé');
  });

  it('write nothing when the promise or the content does not hold', async () => {
    const {archive, codes} = await published();
    await archive.edit((text) => text.replace(/\*\*Salle[^]*$/, ''));
    const before = await archive.files();
    const {ledgers, problems} = await publishRegister(archive.folder, DAY, archive.newSalt);
    expect([ledgers, problems.map(({rule}) => rule)]).toEqual([[], ['anchor/lost']]);
    expect(problems[0]!.message).toContain(codes[2]);
    expect(await archive.files()).toEqual(before);

    const other = await create();
    await other.edit((text) => text.replace('**Salle**', '**Inconnue**'));
    expect((await publishRegister(other.folder, DAY, other.newSalt)).problems).toMatchObject([
      {rule: 'transcript/unknown-speaker'},
    ]);
    expect(await assignCodes(other.folder, other.random)).toMatchObject({
      codes: 0,
      problems: [{rule: 'transcript/unknown-speaker'}],
    });
  });
});

describe('npm run declarer', () => {
  it('retrait: takes the turn, its words, salts and empty chapter away in one change, and leaves the archive green', async () => {
    const {archive, codes} = await published();
    const words = 'docs/_registre/premiere-rencontre.mots.ndjson';
    expect(await archive.read(words)).toContain('une question');
    expect(await declare(archive, `retrait ${codes[2]}`)).toMatchObject({refusals: [], problems: []});
    expect(await archive.read()).not.toContain('une question');
    expect(JSON.stringify(await archive.files())).not.toContain('une question');
    expect(await problemsOf(archive)).toEqual([]);

    expect(await declare(archive, `retrait ${codes[0]} ${codes[1]}`)).toMatchObject({refusals: [], problems: []});
    expect(await archive.files()).not.toHaveProperty(TRANSCRIPT);
    expect(await archive.read('docs/_registre/premiere-rencontre.ndjson')).toContain(
      '"kind":"withdrawn","what":"chapter","id":"c-ouverture"',
    );
    expect(await problemsOf(archive)).toEqual([]);
  });

  it('retrait does not wait for what is wrong elsewhere; anything else does', async () => {
    const {archive, codes} = await published();
    await archive.edit((text) => `${text}\n[nulle part](/nulle-part/)\n`, 'docs/a-propos.md');
    await archive.edit((text) => text.replace('écrite pour', 'faite pour'));
    expect(await declare(archive, `correction ${codes[1]}`)).toMatchObject({
      changed: [],
      problems: [{rule: 'link/broken'}],
    });
    expect(await declare(archive, `retrait ${codes[2]}`)).toMatchObject({refusals: [], problems: []});
    expect(await archive.read()).not.toContain('une question');
  });

  it('retrait and retablissement take several notes: those that went together come in one line', async () => {
    const archive = await create();
    const folder = 'docs/seances/1-premiere-rencontre/notes';
    const [first, second] = [`${folder}/ce-que-j-ai-retenu.md`, 'docs/notes/seule.md'];
    await archive.write((await archive.read(first)).replace(/^kind: .*$/m, 'kind: testimony'), second);
    await assignCodes(archive.folder, archive.random);
    expect(await publishRegister(archive.folder, DAY, archive.newSalt)).toMatchObject({problems: []});
    const before = await archive.files();
    for (const file of [first, second]) await rm(path.join(archive.folder, file));
    const one = await declare(archive, `retrait note ${first}`);
    expect([one.changed, one.problems.map(({message}) => message).join()]).toEqual([
      [],
      expect.stringContaining('seule'),
    ]);
    // The same name twice is one.
    expect(await declare(archive, `retrait note ${first} ${second} ${second}`)).toMatchObject({
      refusals: [],
      problems: [],
    });
    expect(await problemsOf(archive)).toEqual([]);
    for (const file of [first, second]) await archive.write(before[file]!, file);
    expect(await declare(archive, `retablissement note ${first} ${second}`)).toMatchObject({
      refusals: [],
      problems: [],
    });
    expect(await problemsOf(archive)).toEqual([]);
    expect(await declare(archive, `retrait note ${first} inconnue`)).toMatchObject({changed: []});
  });

  it('renommage of a session: its note follows', async () => {
    const {archive} = await published();
    const folder = path.join(archive.folder, 'docs/seances/1-premiere-rencontre');
    await rename(folder, folder.replace('premiere-rencontre', 'premier-debat'));
    for (const [file, text] of Object.entries(await archive.files())) {
      if (!file.includes('_registre'))
        await archive.write(text.replaceAll('premiere-rencontre', 'premier-debat'), file);
    }
    expect(await problemsOf(archive)).toContain('anchor/session-renamed');
    expect(await declare(archive, 'renommage seance premiere-rencontre premier-debat')).toMatchObject({
      refusals: [],
      problems: [],
    });
    expect(await problemsOf(archive)).toEqual([]);
    expect(await publishRegister(archive.folder, DAY, archive.newSalt)).toEqual({ledgers: [], problems: []});
  });

  it('refuses without writing, and says what to do', async () => {
    const {archive, codes} = await published();
    const before = await archive.files();
    for (const [line, sentence] of [
      ['retrait zzzzz', 'Aucun tour n’est publié'],
      [`reattribution ${codes[0]}`, 'déjà publié sous ce nom'],
      [`deplacement ${codes[0]}`, 'est toujours dans la séance'],
      [`correction ${codes[0]}`, 'n’ont pas changé'],
      [`scission ${codes[0]} 00000`, 'a encore tous ses mots'],
      [`fusion ${codes[0]} ${codes[1]}`, 'est encore dans la transcription'],
      [`retablissement ${codes[0]}`, 'rien à rétablir'],
      ['retrait terme guichet', 'répond encore'],
      ['renommage terme guichet guichets', 'répond encore'],
      ['retrait terme inconnu', 'n’a jamais été publiée'],
    ] as const) {
      const {changed, refusals} = await declare(archive, line);
      expect([changed, refusals.join('\n')], line).toEqual([[], expect.stringContaining(sentence)]);
    }
    expect(await archive.files()).toEqual(before);
  });

  it.each([
    ['nothing', ''],
    ['an unknown verb', 'suppression 7f3k2'],
    ['a rename without its new name', 'renommage terme guichet'],
    ['a rename of a kind that is none', 'renommage mot guichet guichets'],
    ['a split without new codes', 'scission 7f3k2'],
  ])('does not understand %s', (_, line) => {
    expect(() => readDeclaration(line.split(' ').filter(Boolean))).toThrow('npm run declarer -- scission <code>');
  });
});

describe('names, as people copy them', () => {
  it.each([
    ['scission 7F3K2 t-00000 {#t-00001}', {kind: 'split', code: '7f3k2', into: ['00000', '00001']}],
    ['fusion /t/7f3k2/ https://archive.example.org/t/00000/', {kind: 'merged', code: '7f3k2', into: '00000'}],
    ['Réattribution #t-7f3k2', {kind: 're-attributed', codes: ['7f3k2']}],
    ['déplacement /seances/x/transcription/#t-7f3k2', {kind: 'moved', codes: ['7f3k2']}],
    ['retrait séance premiere-rencontre', {kind: 'withdrawn', what: 'session', ids: ['premiere-rencontre']}],
    ['retrait note a/b c', {kind: 'withdrawn', what: 'note', ids: ['a/b', 'c']}],
    ['rétablissement 7f3k2', {kind: 'turns-restored', codes: ['7f3k2']}],
  ])('%s', (line, declaration) => {
    expect(readDeclaration(line.split(' '))).toEqual(declaration);
  });

  it.each([
    ['fusio 7f3k2 00000', '« fusio » n’est pas une action. Il y a : fusion, scission,'],
    ['renommage termes a b', '« termes » n’est pas un genre. Il y a : terme, '],
    [
      'retrait fich guichet',
      '« fich » n’est ni un code \\(cinq caractères, comme 7f3k2\\) ni un genre. Il y a : fiche, note, ',
    ],
  ])('%s: what exists is told, the closest first', (line, message) => {
    const plain = () => {
      try {
        return String(readDeclaration(line.split(' ')));
      } catch (error) {
        return (error as Error).message.replaceAll('\u00A0', ' ');
      }
    };
    expect(plain()).toMatch(new RegExp(`^${message}`));
  });

  const FORMS = [
    'premiere-rencontre',
    '1-premiere-rencontre',
    'docs/seances/1-premiere-rencontre/',
    './docs/seances/1-premiere-rencontre/transcription.md',
    '/seances/premiere-rencontre/transcription/',
  ];

  it.each(FORMS)('a session: %s, to give codes and to publish', async (form) => {
    const archive = await create();
    expect(await assignCodes(archive.folder, archive.random, [form])).toMatchObject({codes: 3});
    const {ledgers} = await publishRegister(archive.folder, DAY, archive.newSalt, false, [form]);
    expect(ledgers.map(({name}) => name)).toEqual(['premiere-rencontre']);
    expect(await archive.files()).not.toHaveProperty('docs/_registre/_adresses.ndjson');
  });

  it.each(FORMS)('a session: %s, to declare', async (form) => {
    const {archive} = await published();
    const {refusals} = await declare(archive, `retrait seance ${form}`);
    expect(refusals.join()).toContain('«\u00A0premiere-rencontre\u00A0» répond encore');
  });

  it('a part and a note: with the folder of their session, their file or their address', async () => {
    const {archive} = await published();
    for (const [line, name] of [
      ['retrait partie 1-premiere-rencontre/c-ouverture', 'premiere-rencontre/c-ouverture'],
      ['retrait partie /seances/premiere-rencontre/transcription/#c-ouverture', 'premiere-rencontre/c-ouverture'],
      ['retrait note docs/seances/1-premiere-rencontre/notes/note-de-lecture.md', 'premiere-rencontre/note-de-lecture'],
    ] as const) {
      const {refusals} = await declare(archive, line);
      expect(refusals.join(), line).toContain(`«\u00A0${name}\u00A0»`);
    }
  });

  it('nothing is done for a session that does not exist, and those that do are told', async () => {
    const archive = await create();
    const before = await archive.files();
    const told = 'Aucune séance ne s’appelle «\u00A0premiere-rencntre\u00A0». Il y a\u00A0: premiere-rencontre';
    const wrong = ['premiere-rencontre', 'premiere-rencntre'];
    await expect(assignCodes(archive.folder, archive.random, wrong)).rejects.toThrow(told);
    await expect(publishRegister(archive.folder, DAY, archive.newSalt, false, wrong)).rejects.toThrow(told);
    expect(await archive.files()).toEqual(before);
  });

  it('unknown codes and addresses: those that are published are told, the closest first', async () => {
    const {archive, codes} = await published();
    const close = `${codes[1]!.slice(0, 4)}${codes[1]!.endsWith('0') ? '1' : '0'}`;
    const {refusals} = await declare(archive, `retrait ${close}`);
    expect(refusals.join()).toContain(`Il y a\u00A0: ${codes[1]}, `);
    const rename = await declare(archive, 'renommage terme guichets guichet-unique');
    expect(rename.refusals.join()).toContain('Il y a\u00A0: guichet');
  });
});

describe('the real command', () => {
  it('publishes into the folder that ARCHIVE_CONTENT names, and refuses with exit 1', async () => {
    const {archive} = await published();
    await archive.edit((text) => text.replace('écrite pour', 'faite pour'));
    const env: Record<string, string> = {};
    const cli = (...args: string[]) =>
      execFileSync(process.execPath, [path.join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), ...args], {
        cwd: ROOT,
        env: {...process.env, ...env, ARCHIVE_CONTENT: archive.folder},
        encoding: 'utf8',
      });
    expect(cli('publier')).toContain('premiere-rencontre\u00A0: 1 correction.');
    expect(() => cli('declarer', 'retrait', 'zzzzz')).toThrow(
      expect.objectContaining({status: 1, stdout: expect.stringMatching(/^Rien n’a été noté\.\nAucun tour/)}),
    );
    await archive.edit((text) => `${text}\n**Modération** {#t-zzzz1}\nUn brouillon de plus.\n`);
    expect(cli('declarer', 'correction', 'zzzz1')).toContain('Publié avec cette déclaration\u00A0: zzzz1.');
    expect(await problemsOf(archive)).toEqual([]);

    expect(cli('verifier', '--registre', path.join(archive.folder, 'docs/_registre'))).toContain(
      'L’état publié que vous avez donné est tenu',
    );
    archive.git('init', '-q');
    archive.commit();
    env.ARCHIVE_BASE_COMMIT = 'nulle-part';
    expect(() => cli('verifier')).toThrow(
      expect.objectContaining({
        status: 1,
        stdout: expect.stringMatching(/^ARCHIVE_BASE_COMMIT\u00A0: le commit «\u00A0nulle-part\u00A0» n’est pas/m),
      }),
    );
  }, 120_000);
});
