import {rm} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';
import {assignCodes} from '../../../../src/plugins/archive/assign-codes';
import {declareChange} from '../../../../src/plugins/archive/declare-change';
import {publishRegister} from '../../../../src/plugins/archive/publish-register';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {readDeclaration} from '../../../../src/plugins/archive/read-declaration';
import {TempArchive, TRANSCRIPT} from '../../../support/temp-archive';

/* The promise on real files in a real repository: what an edit breaks is seen before it is committed and after. */

const LEDGER = 'docs/_registre/premiere-rencontre.ndjson';
const WORDS = 'docs/_registre/premiere-rencontre.mots.ndjson';
const TURNS = `---
language: fr
state: reviewed
source: synthetic-voice
---

## Ouverture [00:00:00] {#c-ouverture}

**Modération** {#t-a0001}
Alpha un deux trois quatre cinq six sept huit neuf dix onze douze.

**Intervenante 1** {#t-b0002}
Beta rouge orange jaune vert bleu indigo violet noir blanc gris.

**Salle** {#t-c0003 kind=question}
Gamma janvier février mars avril mai juin juillet août septembre.

**Intervenante 1** {#t-d0004}
Delta pomme poire prune cerise figue datte raisin melon citron.
`;

let archive: TempArchive;
const made: TempArchive[] = [];
afterAll(() => Promise.all(made.map((each) => each.remove())));

beforeEach(async () => {
  // A folder of the repository, which is not the whole of it.
  archive = await TempArchive.create('depot');
  made.push(archive);
  archive.git('init', '-q', '-b', 'main');
  await archive.write(TURNS);
  await publish();
  archive.commit();
});

const publish = async () => {
  const {problems} = await publishRegister(archive.folder, '2026-11-01', archive.newSalt);
  expect(problems).toEqual([]);
};
const rules = async () => [...new Set((await readArchive(archive.folder)).problems.map(({rule}) => rule))];
const swap = (text: string, a: string, b: string) => text.replace(a, '§').replace(b, a).replace('§', b);
const withoutLines = (part: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes(part))
    .join('\n');
const withoutTurn = (code: string) => (text: string) =>
  text.replace(new RegExp(`\\*\\*[^*]+\\*\\* \\{#t-${code}[^]*?(?=\\n\\*\\*|$)`), '');

/** What breaks the promise: how, and a rule that tells it. */
const RED: Record<string, readonly [() => Promise<void>, string]> = {
  'an opening turn is inserted while another is corrected, codes slip by one': [
    () =>
      archive.edit((text) =>
        text
          .replace('{#t-d0004}', '')
          .replace('{#t-c0003 kind', '{#t-d0004 kind')
          .replace('{#t-b0002}', '{#t-c0003}')
          .replace(
            '**Modération** {#t-a0001}',
            '**Modération** {#t-a0001}\nBonjour et bienvenue, il est temps.\n\n**Modération** {#t-b0002}',
          )
          .replace('jaune', 'jonquille'),
      ),
    'anchor/words-moved',
  ],
  'words are exchanged between two codes of one speaker': [
    () => archive.edit((text) => swap(text, 't-b0002', 't-d0004')),
    'anchor/words-moved',
  ],
  'a speaker is relabelled': [
    () => archive.edit((text) => text.replace('**Intervenante 1** {#t-b0002}', '**Modération** {#t-b0002}')),
    'anchor/speaker-changed',
  ],
  'a turn is deleted': [() => archive.edit(withoutTurn('c0003')), 'anchor/lost'],
  'a turn is deleted with its ledger lines': [
    async () => {
      await archive.edit(withoutTurn('d0004'));
      await archive.edit(withoutLines('d0004'), LEDGER);
      await archive.edit(withoutLines('d0004'), WORDS);
    },
    'ledger/rewritten',
  ],
  'a code is used again': [
    async () => {
      await archive.edit((text) => `${text}\n**Salle** {#t-a0001}\nTout autre chose.\n`);
    },
    'transcript/duplicate-code',
  ],
  'a paragraph is pasted with its code into another session': [
    async () => {
      const record = await archive.read('docs/seances/1-premiere-rencontre/seance.yaml');
      await archive.write(record.replace('value: 1\n', 'value: 2\n'), 'docs/seances/2-seconde/seance.yaml');
      await archive.write(
        await archive.read('docs/seances/1-premiere-rencontre/resume.md'),
        'docs/seances/2-seconde/resume.md',
      );
      await archive.write(TURNS.replace(/\n\*\*Intervenante 1[^]*$/, ''), 'docs/seances/2-seconde/transcription.md');
    },
    'anchor/code-twice',
  ],
  'the folder of a session is renamed': [
    async () => {
      archive.git('mv', 'docs/seances/1-premiere-rencontre', 'docs/seances/1-autrement');
    },
    'anchor/session-renamed',
  ],
  'a ledger line is edited': [
    () => archive.edit((text) => text.replace('2026-11-01', '2026-11-02'), LEDGER),
    'ledger/rewritten',
  ],
  'a ledger line is removed': [
    () => archive.edit((text) => text.split('\n').toSpliced(2, 1).join('\n'), LEDGER),
    'ledger/rewritten',
  ],
  'ledger lines are reordered': [
    () =>
      archive.edit(
        (text) =>
          text
            .split('\n')
            .toSpliced(2, 2, ...text.split('\n').slice(2, 4).reverse())
            .join('\n'),
        LEDGER,
      ),
    'ledger/rewritten',
  ],
  'a ledger is truncated': [
    async () => {
      await archive.edit((text) => text.split('\n').slice(0, -2).join('\n') + '\n', LEDGER);
      await archive.edit(withoutLines('d0004'), WORDS);
      await archive.edit(withoutTurn('d0004'));
    },
    'ledger/rewritten',
  ],
  'a ledger is removed with its words and its turns': [
    () =>
      Promise.all([LEDGER, WORDS, TRANSCRIPT].map((file) => rm(path.join(archive.folder, file)))).then(() => undefined),
    'ledger/removed',
  ],
};

describe.each(Object.entries(RED))('when %s', (_, [edit, rule]) => {
  it('the gate is red: before the commit, after it, and two commits later when ledgers were touched', async () => {
    expect(await rules()).toEqual([]);
    await edit();
    expect(await rules()).toContain(rule);
    archive.commit();
    expect(await rules()).toContain(rule);
    if (!rule.startsWith('ledger/')) return;
    for (const text of ['une phrase', 'une autre']) {
      await archive.edit((page) => `${page}\n${text}\n`, 'docs/a-propos.md');
      archive.commit();
    }
    expect(await rules()).toContain(rule);
  });
});

const declare = async (line: string) => {
  const result = await declareChange(archive.folder, readDeclaration(line.split(' ')), '2026-11-02', archive.newSalt);
  expect(result).toMatchObject({refusals: [], problems: []});
};

const GREEN: Record<string, () => Promise<void>> = {
  'a turn moves with its code': () =>
    archive.edit(
      (text) =>
        `${withoutTurn('a0001')(text)}\n**Modération** {#t-a0001}\nAlpha un deux trois quatre cinq six sept huit neuf dix onze douze.\n`,
    ),
  'words are corrected': () => archive.edit((text) => text.replace('prune', 'quetsche')),
  'turns are timed': () => archive.edit((text) => text.replace('** {#t-b0002}', '** [00:01:02] {#t-b0002}')),
  'a draft is added': () => archive.edit((text) => `${text}\n**Salle**\nUn brouillon.\n`),
  'a draft is published': async () => {
    await archive.edit((text) => `${text}\n**Salle**\nUn brouillon.\n`);
    await assignCodes(archive.folder, archive.random);
    await publish();
  },
  'a split is declared': async () => {
    await archive.edit((text) => text.replace(' prune', '\n\n**Intervenante 1** {#t-e0005}\nPrune'));
    expect(await rules()).toContain('anchor/words-moved');
    await declare('scission d0004 e0005');
  },
  'a merge is declared': async () => {
    await archive.edit((text) => {
      const [kept = '', end = ''] = text.split('\n\n**Intervenante 1** {#t-d0004}\n');
      return `${kept.replace('gris.', `gris. ${end.trim()}`)}\n`;
    });
    await declare('fusion d0004 b0002');
  },
  'a re-attribution is declared': async () => {
    await archive.edit((text) => text.replace('**Intervenante 1** {#t-b0002}', '**Modération** {#t-b0002}'));
    await declare('reattribution b0002');
  },
  'a correction that exchanges words is confirmed': async () => {
    await archive.edit((text) => swap(text, 't-b0002', 't-d0004'));
    await declare('correction b0002 d0004');
  },
  'a withdrawal is declared': () => declare('retrait c0003'),
  'a withdrawn turn is back': async () => {
    await declare('retrait c0003');
    archive.commit();
    await archive.edit((text) => `${text}\n**Salle** {#t-c0003}\nGamma de nouveau.\n`);
    await declare('retablissement c0003');
  },
  'a split turn is withdrawn, and not a word of it is kept under its neighbour': async () => {
    await archive.edit((text) => text.replace(' prune', '\n\n**Intervenante 1** {#t-e0005}\nPrune'));
    await declare('scission d0004 e0005');
    archive.commit();
    await declare('retrait e0005');
    expect(JSON.stringify(await archive.files('docs'))).not.toMatch(/datte/i);
  },
  'a move to another session is declared': async () => {
    const record = await archive.read('docs/seances/1-premiere-rencontre/seance.yaml');
    await archive.write(record.replace('value: 1\n', 'value: 2\n'), 'docs/seances/2-seconde/seance.yaml');
    await archive.write(
      await archive.read('docs/seances/1-premiere-rencontre/resume.md'),
      'docs/seances/2-seconde/resume.md',
    );
    const [head] = TURNS.split('## ');
    await archive.write(
      `${head}${TURNS.slice(TURNS.indexOf('**Intervenante 1** {#t-d0004}'))}`,
      'docs/seances/2-seconde/transcription.md',
    );
    await archive.edit(withoutTurn('d0004'));
    expect(await rules()).toContain('anchor/moved-to-other-session');
    await declare('deplacement d0004');
  },
};

describe.each(Object.entries(GREEN))('when %s', (_, edit) => {
  it('the gate is green: before the commit, after it, and once published', async () => {
    await edit();
    expect(await rules()).toEqual([]);
    archive.commit();
    expect(await rules()).toEqual([]);
    await publish();
    archive.commit();
    expect(await rules()).toEqual([]);
  });
});

describe('the last published state', () => {
  it('is what the remote has, when this branch started from it', async () => {
    archive.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    await archive.edit((text) => swap(text, 't-b0002', 't-d0004'));
    archive.commit();
    await archive.edit((page) => `${page}\nune phrase\n`, 'docs/a-propos.md');
    archive.commit();
    expect(await rules()).toContain('anchor/words-moved');
  });

  it('is not known without a repository, nor in one that does not hold the content', async () => {
    archive.commit();
    const {unknown} = await readArchive(archive.folder);
    expect(unknown).toBeUndefined();
    await rm(path.join(archive.folder, '.git'), {recursive: true});
    expect((await readArchive(archive.folder)).unknown).toContain('L’historique du dépôt n’est pas là');
  });

  const published = (name = 'refs/remotes/origin/main') => archive.git('update-ref', name, 'HEAD');
  const alone = () => archive.git('checkout', '-q', '--orphan', 'neuf');
  const forget = async (where = archive) => {
    await where.edit(withoutTurn('d0004'));
    await where.edit(withoutLines('d0004'), LEDGER);
    await where.edit(withoutLines('d0004'), WORDS);
  };

  it('is all that the remote has, when no commit of it came before this branch', async () => {
    published();
    alone();
    await forget();
    archive.commit();
    expect(await rules()).toContain('ledger/rewritten');
    published('refs/remotes/origin/neuf');
    archive.git('config', 'branch.neuf.remote', 'origin');
    archive.git('config', 'branch.neuf.merge', 'refs/heads/neuf');
    archive.git('config', 'remote.origin.url', '.');
    archive.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    expect(await rules()).toContain('ledger/rewritten');
  });

  it('is what the main branch has, where there is no remote', async () => {
    alone();
    await forget();
    archive.commit();
    expect(await rules()).toContain('ledger/rewritten');
  });

  it('is told not to be known, when nothing came before', async () => {
    archive.git('branch', '-q', '-m', 'neuf');
    const {unknown, problems} = await readArchive(archive.folder);
    expect(problems).toEqual([]);
    expect(unknown).toContain('Rien n’est enregistré avant ce commit');
    await archive.edit((text) => swap(text, 't-b0002', 't-d0004'));
    expect((await readArchive(archive.folder)).unknown).toBeUndefined();
  });

  it('is what the remote has, in a copy whose history was cut, and that is told', async () => {
    await archive.edit((page) => `${page}\nune phrase\n`, 'docs/a-propos.md');
    archive.commit();
    const copy = path.join(archive.folder, 'copie');
    archive.git('clone', '-q', '--depth', '1', `file://${archive.folder}`, copy);
    const inCopy = TempArchive.at(copy);
    expect((await readArchive(copy)).unknown).toContain('git fetch --unshallow');
    inCopy.git('checkout', '-q', '--orphan', 'neuf');
    await forget(inCopy);
    inCopy.commit();
    const {problems, unknown} = await readArchive(copy);
    expect(problems.map(({rule}) => rule)).toContain('ledger/rewritten');
    expect(unknown).toContain('git fetch --unshallow');
  });
});
