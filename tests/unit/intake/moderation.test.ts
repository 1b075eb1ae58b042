import {appendFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {plainHash} from '#core/anchors/hash';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Turn} from '#core/model/transcript';
import {checkContribution} from '#core/notes/check-contribution';
import {count} from '../../../src/intake/count';
import {writeEntry, type Entry} from '../../../src/intake/entry';
import {waiting, type Desk} from '../../../src/intake/desk';
import {Journal} from '../../../src/intake/journal';
import {idOf, receiptHash, receiptOf} from '../../../src/intake/keys';
import {accept, refuse} from '../../../src/intake/moderation';
import {list, shown} from '../../../src/intake/show-texts';
import {Spool} from '../../../src/intake/spool';
import {assignCodes} from '../../../src/plugins/archive/assign-codes';
import {declareChange} from '../../../src/plugins/archive/declare-change';
import {publishRegister} from '../../../src/plugins/archive/publish-register';
import {readArchive} from '../../../src/plugins/archive/read-archive';
import {CORRECTION, DAY, newKey, NOTE} from '../../support/intake';
import {TempArchive, tempFolder, TRANSCRIPT} from '../../support/temp-archive';

let archive: TempArchive;
let folder: string;
let desk: Desk;
beforeEach(async () => {
  archive = await TempArchive.create('moderation');
  folder = await tempFolder('moderation-spool');
  const spool = new Spool(folder);
  await spool.open();
  desk = {
    spool,
    journal: new Journal(folder),
    siteDir: archive.folder,
    git: undefined,
    day: DAY,
    newSalt: archive.newSalt,
  };
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, {recursive: true, force: true});
});

async function receive(draft: object, key = newKey(), quarantine: Entry['quarantine'] = []): Promise<Entry> {
  const {value, problems} = checkContribution(draft);
  expect(problems).toEqual([]);
  const entry = {id: idOf(key), receipt: receiptHash(receiptOf(key)), day: DAY, quarantine, note: value!};
  await desk.spool.put(entry);
  return entry;
}
const problems = async () => (await readArchive(archive.folder)).problems;
const allTurns = async (): Promise<Turn[]> =>
  readTranscript(await archive.read()).value!.chapters.flatMap(({turns}) => [...turns]);

describe('an accepted note', () => {
  it('stands under its session, as its author wrote and signed it, and the archive takes it', async () => {
    const entry = await receive(NOTE);
    const sentence = await accept(desk, entry);
    const file = 'docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu-2.md';
    expect(sentence).toContain(file);
    const text = await archive.read(file);
    expect(text).toContain('author: Une participante');
    expect(text).toContain('licence: CC-BY-SA-4.0\nstatement: 1\n');
    expect(text).not.toContain('target');
    expect(await problems()).toEqual([]);
    expect((await readArchive(archive.folder)).archive.notes.map(({id}) => id)).toContain('ce-que-j-ai-retenu-2');
    expect(await waiting(desk)).toEqual([]);
  });

  it('whose title has no letter gets a name all the same', async () => {
    await accept(desk, await receive({...NOTE, title: '👩\u200D💻✊'}));
    expect(await problems()).toEqual([]);
    expect(Object.keys(await archive.files('docs/seances/1-premiere-rencontre/notes'))).toContainEqual(
      expect.stringMatching(/^u-1f469/),
    );
  });

  it('whose title is a name that Windows cannot have gets another', async () => {
    expect(await accept(desk, await receive({...NOTE, title: 'Con'}))).toContain('/con-2.md');
  });

  it.each([{}, {target: 'resource/livre-exemple'}])('that is of no session stands by itself: %o', async (change) => {
    const {target: _, ...none} = NOTE;
    const sentence = await accept(desk, await receive({...none, kind: 'testimony', ...change}));
    expect(sentence).toContain('docs/notes/ce-que-j-ai-retenu.md');
    expect(await problems()).toEqual([]);
    const [note] = (await readArchive(archive.folder)).archive.notes.filter(({session}) => session === undefined);
    expect(note).toMatchObject({id: 'ce-que-j-ai-retenu', author: 'Une participante'});
  });

  it('is asked for a session when it names none, and can only be of one', async () => {
    const {target: _, ...none} = NOTE;
    const entry = await receive(none);
    await expect(accept(desk, entry)).rejects.toThrow('--seance');
    await expect(accept(desk, entry, {session: 'inconnue'})).rejects.toThrow('premiere-rencontre');
    expect(await waiting(desk)).toHaveLength(1);
    await accept(desk, entry, {session: 'premiere-rencontre'});
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['leads nowhere in the archive', {text: 'Voir [ici](/nulle-part/).'}, 'link/broken'],
    ['is about a turn that does not exist', {target: 'turn/zzzzz'}, '--seance'],
    ['is about a resource that does not exist', {target: 'resource/inconnue'}, 'note/unknown-target'],
  ])('is refused when it %s: nothing is written or decided', async (_, change, told) => {
    const before = await archive.files();
    const entry = await receive({...NOTE, ...change});
    const session = told.startsWith('note/') ? 'premiere-rencontre' : undefined;
    await expect(accept(desk, entry, {session})).rejects.toThrow(told);
    expect(await archive.files()).toEqual(before);
    expect((await desk.journal.read()).decisions).toEqual([]);
  });

  it('is there once when the machine stopped before the decision was written down', async () => {
    const entry = await receive(NOTE);
    await accept(desk, entry);
    await rm(path.join(folder, 'journal.ndjson'));
    await accept(desk, entry);
    const files = Object.keys(await archive.files('docs/seances/1-premiere-rencontre/notes'));
    expect(files).toHaveLength(2);
  });

  it('never takes the address of a note that was withdrawn', async () => {
    const file = 'docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu-2.md';
    await accept(desk, await receive(NOTE));
    await assignCodes(archive.folder, archive.random, []);
    await publishRegister(archive.folder, DAY, archive.newSalt);
    await rm(path.join(archive.folder, file));
    const id = 'premiere-rencontre/ce-que-j-ai-retenu-2';
    await declareChange(archive.folder, {kind: 'withdrawn', what: 'note', ids: [id]}, DAY, archive.newSalt);
    for (const text of [NOTE.text, 'D’autres mots, écrits pour les essais.']) {
      const sentence = await accept(desk, await receive({...NOTE, text}));
      expect(sentence).not.toContain(file);
      expect(await problems()).toEqual([]);
    }
  });

  it('is not decided twice', async () => {
    const entry = await receive(NOTE);
    await refuse(desk, entry, 'doublon');
    await expect(accept(desk, entry)).rejects.toThrow('déjà');
    await expect(refuse(desk, entry, 'doublon')).rejects.toThrow('déjà');
  });
});

it('a damaged line of the journal is told, with its number', async () => {
  await refuse(desk, await receive(NOTE), 'doublon');
  await appendFile(path.join(folder, 'journal.ndjson'), '{"day":\n');
  await expect(list(desk)).rejects.toThrow(/^La ligne 2 de /);
});

describe('a text that was received under other rules', () => {
  it('is there after a restart, with its receipt; what it lacks is told, and it is not published', async () => {
    const entry = await receive(NOTE);
    const old = {...entry, note: {...entry.note, statement: '0'}} as unknown as Entry;
    const file = path.join(folder, 'textes', `${entry.id}.json`);
    await writeFile(file, writeEntry(old));
    const spool = new Spool(folder);
    expect(await spool.open()).toEqual({finished: 0, unreadable: 0});
    expect(await spool.all()).toEqual([old]);
    expect(await list(desk)).toContain('[reçu sous d’autres règles]');
    expect(await shown(desk, old)).toContain('Celles d’aujourd’hui disent');
    await expect(accept(desk, old)).rejects.toThrow('d’autres règles');
    expect(await waiting(desk)).toHaveLength(1);
    expect(await refuse(desk, old, 'hors-sujet')).toBe('Refusé.');
  });
});

describe('a correction', () => {
  let turn: Turn;
  beforeEach(async () => {
    await archive.edit((text) => text.replace('la réponse, écrite', 'la réponse [00:00:45], écrite'));
    await assignCodes(archive.folder, archive.random, []);
    await publishRegister(archive.folder, DAY, archive.newSalt);
    expect(await problems()).toEqual([]);
    turn = (await allTurns())[1]!;
  });
  const correct = (words: string, against = plainHash(wordsOf(turn))) =>
    receive({...CORRECTION, target: `turn/${turn.code}`, against, text: words});

  it('keeps every code and time of the transcript, and enters the ledger', async () => {
    const before = await allTurns();
    const sentence = await accept(desk, await correct('Ceci est une réponse, écrite pour les essais.'));
    const after = await allTurns();
    expect(after.map(({code, start, label, kind}) => ({code, start, label, kind}))).toEqual(
      before.map(({code, start, label, kind}) => ({code, start, label, kind})),
    );
    expect(await archive.read()).toContain('Ceci est une réponse [00:00:45], écrite pour les essais.');
    expect(sentence).toContain('docs/_registre/premiere-rencontre.ndjson');
    const ledger = await archive.read('docs/_registre/premiere-rencontre.ndjson');
    expect(ledger.trim().split('\n').at(-1)).toContain(`"kind":"reworded","what":"turn","id":"${turn.code}"`);
    expect(await problems()).toEqual([]);
  });

  it('may stand beside new notes: the archive stays green, and promises them next', async () => {
    await accept(desk, await receive({...NOTE, target: `turn/${turn.code}`}));
    expect(await archive.read('docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu-2.md')).toContain(
      `target: turn/${turn.code}\n`,
    );
    await accept(desk, await correct('Ceci est une réponse, écrite pour les essais.'));
    expect(await problems()).toEqual([]);
    await publishRegister(archive.folder, DAY, archive.newSalt);
    expect(Object.values(await archive.files('docs/_registre')).join('')).toContain(
      '"kind":"published","what":"note","id":"premiere-rencontre/ce-que-j-ai-retenu-2"',
    );
  });

  it('cut off before its decision was written down is decided when it is accepted again, and changes nothing more', async () => {
    const entry = await correct('Ceci est une réponse, écrite pour les essais.');
    const {journal} = desk;
    const cut = {
      ...desk,
      journal: Object.assign(Object.create(journal), {add: () => Promise.reject(new Error('cut'))}),
    };
    await expect(accept(cut, entry)).rejects.toThrow('cut');
    const applied = await archive.files();
    expect(await waiting(desk)).toHaveLength(1);
    expect(await accept(desk, entry)).toMatch(/^Ce passage dit déjà ces mots/);
    expect(await archive.files()).toEqual(applied);
    expect(await waiting(desk)).toHaveLength(0);
  });

  it('that is stale is a conflict, shown and not applied', async () => {
    const entry = await correct('Ceci est une réponse, écrite pour les essais.');
    await archive.edit((text) => text.replace('Ceci est', 'Voici donc'));
    const before = await archive.files();
    await expect(accept(desk, entry)).rejects.toThrow(/Conflit.*\n.*\[-Voici donc/s);
    expect(await archive.files()).toEqual(before);
    expect(await waiting(desk)).toHaveLength(1);
  });

  it('of a turn that is not there any more is told', async () => {
    const entry = await correct('Autre.');
    await archive.edit((text) => text.replace(` {#t-${turn.code}}`, ''));
    await expect(accept(desk, entry)).rejects.toThrow();
    expect((await desk.journal.read()).decisions).toEqual([]);
  });

  it('that leaves no place for a time is left to people', async () => {
    await expect(accept(desk, await correct('Tout autre chose.'), {isWhole: true})).rejects.toThrow('à la main');
  });

  it('is seen as a difference, before it is accepted and then', async () => {
    const entry = await correct('Ceci est une réponse, écrite pour les essais.');
    expect(await shown(desk, entry)).toMatch(/Ceci est \[-la-\] ?\{\+une\+\} réponse/);
    expect(await accept(desk, entry)).toMatch(/Ceci est \[-la-\] ?\{\+une\+\} réponse/);
  });

  it('that is stale, or of no turn, is seen to be', async () => {
    const entry = await correct('Ceci est une réponse, écrite pour les essais.');
    await archive.edit((text) => text.replace('Ceci est', 'Voici donc'));
    expect(await shown(desk, entry)).toContain('ont changé');
    await archive.edit((text) => text.replace(` {#t-${turn.code}}`, ''));
    expect(await shown(desk, entry)).toContain('Il n’y a pas, ou plus');
  });

  it('of an archive that has problems waits until they are repaired: it is not said to be stale', async () => {
    const entry = await correct('Ceci est une réponse, écrite pour les essais.');
    await archive.edit((text) => text.replace('[00:00:45]', '[00:00:01]'));
    const told = /L’archive a des problèmes(?![^]*Il n’y a pas, ou plus)[^]*transcript\/time-backwards/;
    expect(await shown(desk, entry)).toMatch(told);
    await expect(accept(desk, entry)).rejects.toThrow(told);
    await expect(accept(desk, entry, {isWhole: true})).rejects.toThrow(told);
    expect(await waiting(desk)).toHaveLength(1);
    await archive.edit((text) => text.replace('[00:00:01]', '[00:00:45]'));
    expect(await accept(desk, entry)).toContain('Corrigé');
  });

  it('that changes no word is told, with what to do', async () => {
    const entry = await correct(wordsOf(turn).replaceAll(' ', '\u00A0'));
    expect(await shown(desk, entry)).toContain('ne change aucun mot');
    await expect(accept(desk, entry)).rejects.toThrow(/ne change aucun mot.*doublon/s);
  });

  it('that replaces nearly all the words is asked about', async () => {
    const other = (await allTurns())[0]!;
    const text = 'Achetez des chaussures.';
    const asked = {...CORRECTION, target: `turn/${other.code}`, against: plainHash(wordsOf(other)), text};
    const entry = await receive(asked);
    await expect(accept(desk, entry)).rejects.toThrow(/presque tous les mots[^]*--tout/);
    expect(await waiting(desk)).toHaveLength(1);
    expect(await accept(desk, entry, {isWhole: true})).toContain('Corrigé');
  });

  it('that is stale, and replaces nearly all the words, is a conflict first', async () => {
    const other = (await allTurns())[0]!;
    const text = 'Achetez des chaussures.';
    const entry = await receive({...CORRECTION, target: `turn/${other.code}`, against: plainHash('Avant.'), text});
    await expect(accept(desk, entry)).rejects.toThrow(/^Conflit(?![^]*--tout)/);
  });

  it('of a draft changes the transcript alone', async () => {
    await rm(path.join(archive.folder, 'docs/_registre'), {recursive: true});
    const sentence = await accept(desk, await correct('Ceci est une réponse, écrite pour les essais.'));
    expect(sentence).toContain(TRANSCRIPT);
    expect(sentence).not.toContain('_registre');
  });
});

describe('what asks for something', () => {
  it('a withdrawal is recognised by its receipt, without a name', async () => {
    const key = newKey();
    const first = await receive(NOTE, key);
    await accept(desk, first);
    const asked = await receive({
      title: 'Retirez-le',
      kind: 'withdrawal',
      date: DAY,
      text: 'Merci.',
      receipt: receiptOf(key).toUpperCase(),
    });
    const told = await shown(desk, asked);
    expect(told).toContain(first.id);
    expect(told).toContain('ce-que-j-ai-retenu-2.md');
    const todo = await accept(desk, asked);
    const [, file = '', command = ''] = /effacez (\S+), puis .* npm run (declarer -- retrait note \S+)\u00A0/.exec(
      todo.replace('«\u00A0', '« '),
    )!;
    expect(file).toBe('docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu-2.md');
    expect(command).toContain(file);
  });

  const ask = (change: object) => receive({kind: 'withdrawal', date: DAY, ...change});

  it('a withdrawal of a text that still waits is seen beside it, and sets it aside', async () => {
    const key = newKey();
    const first = await receive(NOTE, key);
    const asked = await ask({receipt: receiptOf(key)});
    expect(await list(desk)).toMatch(new RegExp(`${first.id} .*retrait demandé`));
    expect(await shown(desk, first)).toContain(`retrait est demandé par\u00A0: ${asked.id}`);
    await expect(accept(desk, first)).rejects.toThrow(asked.id);
    const todo = await accept(desk, asked);
    expect(todo).toContain('ne paraîtra pas');
    expect(todo).not.toContain('declarer');
    expect(await waiting(desk)).toEqual([]);
    expect((await desk.journal.read()).decisions).toMatchObject([
      {id: first.id, decision: 'refused', reason: 'retrait'},
      {id: asked.id, decision: 'accepted'},
    ]);
    expect(await problems()).toEqual([]);
  });

  it('withdrawals that name themselves, or each other, can be decided', async () => {
    const [own, one, other] = [newKey(), newKey(), newKey()];
    const itself = await receive({kind: 'withdrawal', date: DAY, receipt: receiptOf(own)}, own);
    const first = await receive({kind: 'withdrawal', date: DAY, receipt: receiptOf(other)}, one);
    await receive({kind: 'withdrawal', date: DAY, receipt: receiptOf(one)}, other);
    await expect(accept(desk, itself)).rejects.toThrow('Aucun texte gardé ici');
    await refuse(desk, itself, 'illisible');
    await accept(desk, first);
    expect(await waiting(desk)).toEqual([]);
    const decided = (await desk.journal.read()).decisions.map(({id}) => id);
    expect(new Set(decided).size).toBe(3);
  });

  it('a withdrawal that is refused leaves the text to be decided', async () => {
    const key = newKey();
    const first = await receive(NOTE, key);
    await refuse(desk, await ask({receipt: receiptOf(key)}), 'autre');
    expect(await list(desk)).not.toContain('retrait demandé');
    expect(await accept(desk, first)).toContain('Écrit');
  });

  it('a withdrawal shows its own decision, and that of the text that it means beside it', async () => {
    const key = newKey();
    const first = await receive(NOTE, key);
    await accept(desk, first);
    const asked = await ask({receipt: receiptOf(key)});
    const decisions = async () => (await shown(desk, asked)).split('\n').filter((line) => line.startsWith('Décision'));
    const ofText =
      'Décision sur ce texte\u00A0: accepté (docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu-2.md)';
    expect(await decisions()).toEqual([ofText]);
    await refuse(desk, asked, 'autre');
    expect(await decisions()).toEqual([ofText, 'Décision\u00A0: refusé (autre)']);
  });

  it('a withdrawal whose receipt nobody gave is not accepted', async () => {
    const asked = await ask({receipt: receiptOf(newKey())});
    expect(await shown(desk, asked)).toContain('reçu inconnu');
    await expect(accept(desk, asked)).rejects.toThrow('Aucun texte');
    expect(await waiting(desk)).toHaveLength(1);
  });

  it('a withdrawal of what was refused has nothing to take away from the site', async () => {
    const key = newKey();
    await refuse(desk, await receive(NOTE, key), 'doublon');
    const todo = await accept(desk, await ask({receipt: receiptOf(key)}));
    expect(todo).toContain('n’a jamais paru');
    expect(todo).not.toContain('declarer');
  });

  it.each([
    ['turn/00000', 'declarer -- retrait 00000'],
    ['session/premiere-rencontre', 'declarer -- retrait seance premiere-rencontre'],
    ['resource/livre-exemple', 'declarer -- retrait ressource livre-exemple'],
  ])('a withdrawal about %s says which command', async (target, command) => {
    expect(await accept(desk, await ask({target}))).toContain(command);
  });

  it('a withdrawal of a correction that was applied says where the words are', async () => {
    await assignCodes(archive.folder, archive.random, []);
    await publishRegister(archive.folder, DAY, archive.newSalt);
    const turn = (await allTurns())[1]!;
    const key = newKey();
    const against = plainHash(wordsOf(turn));
    const text = 'Ceci est une réponse, écrite pour les tests.';
    await accept(desk, await receive({...CORRECTION, target: `turn/${turn.code}`, against, text}, key));
    const todo = await accept(desk, await ask({receipt: receiptOf(key)}));
    expect(todo).toContain(TRANSCRIPT);
    expect(todo).toContain(turn.code);
    expect(todo).not.toContain('retrait note');
  });

  it('a suggested resource says what is left to do', async () => {
    const {target: _, ...none} = NOTE;
    expect(await accept(desk, await receive({...none, kind: 'resource', address: 'https://example.org/'}))).toContain(
      'docs/ressources',
    );
  });
});

describe('what a moderator sees', () => {
  it('is what waits, those put aside last, with what to look at', async () => {
    const aside = await receive({...NOTE, title: 'À part'}, newKey(), ['honeypot', 'without-script']);
    expect(await shown(desk, aside)).toContain('un champ que l’on ne voit pas est rempli, envoyé sans script');
    const entry = await receive({
      ...NOTE,
      title: 'Avec un numéro',
      text: 'Appelez Mme Exemple, qui touche le RSA, au 06 00 00 00 00.',
    });
    const lines = (await list(desk)).split('\n').slice(0, -1);
    expect(lines).toEqual([expect.stringContaining('données personnelles'), expect.stringContaining('[à part]')]);
    expect(await shown(desk, entry)).toMatch(/Ligne 1\u00A0: .*téléphone[\s\S]*Ligne 1\u00A0: .*nom/);
  });

  it('refuses with a reason of the list only', async () => {
    const entry = await receive(NOTE);
    await expect(refuse(desk, entry, 'toString')).rejects.toThrow('hors-sujet');
    await refuse(desk, entry, 'hors-sujet');
    expect((await desk.journal.read()).decisions).toEqual([
      {day: DAY, id: entry.id, kind: 'session', received: DAY, decision: 'refused', reason: 'hors-sujet'},
    ]);
    // Nothing is thrown away.
    expect(await desk.spool.get(entry.id)).toBeDefined();
  });
});

describe('the counts', () => {
  const FILE = 'docs/_moderation.yaml';
  const later = (day: string): Desk => ({...desk, day});

  it('are none until something was received', async () => {
    expect(await count(desk)).toContain('rien n’est compté');
    expect(Object.keys(await archive.files())).not.toContain(FILE);
  });

  it('say how many, by kind and by reason, and nothing of anybody', async () => {
    const first = await receive(NOTE);
    const second = await receive({...NOTE, title: 'Deux', kind: 'testimony'});
    await receive({...NOTE, title: 'Trois'});
    await accept(later('2026-03-04'), first);
    await refuse(later('2026-03-09'), second, 'donnees-personnelles');
    expect(await count(later('2026-03-31'))).toContain(FILE);
    const text = await archive.read(FILE);
    expect(text.split('\n').slice(1).join('\n')).toBe(
      'counted: 2026-03-31\nsince: 2026-03\nreceived:\n  session: 2\n  testimony: 1\naccepted:\n  session: 1\nrefused:\n  donnees-personnelles: 1\nwaiting: 1\n',
    );
    expect(await problems()).toEqual([]);
    expect((await readArchive(archive.folder)).archive.moderation).toMatchObject({waiting: '1', since: '2026-03'});
  });

  it('go on counting a text whose file was erased once it was decided', async () => {
    const entry = await receive(NOTE);
    await refuse(desk, entry, 'doublon');
    await rm(path.join(folder, 'textes', `${entry.id}.json`));
    await count(desk);
    expect(await archive.read(FILE)).toContain('received:\n  session: 1\nrefused:\n  doublon: 1\nwaiting: 0\n');
  });
});

describe('the journal', () => {
  it('whose last line was cut off goes on after the last whole one', async () => {
    const [first, second] = [await receive(NOTE), await receive({...NOTE, title: 'Autre'})];
    await refuse(desk, first, 'doublon');
    await appendFile(path.join(folder, 'journal.ndjson'), '{"day":"2026-03-01","id":"cou');
    expect(await desk.journal.read()).toMatchObject({cutOff: {line: 2, id: undefined}, decisions: [{id: first.id}]});
    await refuse(desk, second, 'doublon');
    expect(await desk.journal.read()).toMatchObject({
      cutOff: undefined,
      decisions: [{id: first.id}, {id: second.id}],
    });
    expect(await readFile(path.join(folder, 'journal.ndjson'), 'utf8')).toMatch(/\}\n$/);
  });

  it('is read as empty when there is none', async () => {
    await mkdir(path.join(folder, 'vide'));
    await writeFile(path.join(folder, 'vide', 'autre'), '');
    expect(await new Journal(path.join(folder, 'vide')).read()).toEqual({decisions: [], cutOff: undefined});
  });
});
