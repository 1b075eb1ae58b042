import {execFileSync} from 'node:child_process';
import {rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {plainHash} from '#core/anchors/hash';
import {readWordsBeside} from '#core/anchors/words-beside';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Turn} from '#core/model/transcript';
import {checkContribution} from '#core/notes/check-contribution';
import {toForge} from '#core/notes/forge';
import {toContributionView} from '#core/view/contribution';
import {changesFor} from '../../../src/intake/accept-correction';
import {checkBranch} from '../../../src/intake/check-branch';
import type {Desk} from '../../../src/intake/desk';
import {Journal} from '../../../src/intake/journal';
import {idOf, receiptHash, receiptOf} from '../../../src/intake/keys';
import {accept} from '../../../src/intake/moderation';
import {shown} from '../../../src/intake/show-texts';
import {Spool} from '../../../src/intake/spool';
import {assignCodes} from '../../../src/plugins/archive/assign-codes';
import {publishRegister} from '../../../src/plugins/archive/publish-register';
import {readArchive} from '../../../src/plugins/archive/read-archive';
import {CORRECTION, DAY, newKey, NOTE} from '../../support/intake';
import {TempArchive, tempFolder} from '../../support/temp-archive';

/* The association's forge is a bare repository on the disk, with and without push options. */

const FILE = 'docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu-2.md';

let archive: TempArchive;
let folder: string;
let forge: string;
let desk: Desk;
beforeEach(async () => {
  archive = await TempArchive.create('forge');
  folder = await tempFolder('forge-spool');
  forge = path.join(folder, 'forge.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', forge]);
  archive.git('init', '-q', '-b', 'main');
  await assignCodes(archive.folder, archive.random, []);
  await publishRegister(archive.folder, DAY, archive.newSalt);
  archive.commit();
  archive.git('push', '-q', forge, 'main');
  const spool = new Spool(path.join(folder, 'spool'));
  await spool.open();
  desk = {
    spool,
    journal: new Journal(path.join(folder, 'spool')),
    siteDir: archive.folder,
    git: {remote: forge, base: 'main'},
    day: DAY,
    newSalt: archive.newSalt,
  };
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, {recursive: true, force: true});
});

function entry(draft: object = NOTE) {
  return {id: idOf(newKey()), receipt: '', day: DAY, quarantine: [], note: checkContribution(draft).value!};
}
const ask = (...args: string[]) => execFileSync('git', ['-C', forge, ...args], {encoding: 'utf8'}).trim();

describe('an accepted note, with a forge', () => {
  it('is a branch with its one file, by the service, dated by day, this folder untouched', async () => {
    const before = await archive.files('docs');
    const received = entry();
    expect(await accept(desk, received)).toContain(`note/${received.id}`);
    const branch = `note/${received.id}`;
    expect(ask('diff', '--name-status', 'main', branch)).toBe(`A\t${FILE}`);
    expect(await shown(desk, received)).toContain(`${branch} ${FILE}`);
    expect(ask('log', '-1', '--format=%an|%cn|%aI|%cI', branch)).toMatch(
      /^Accueil de l’archive\|Accueil de l’archive\|2026-03-01T00:00:00(?:Z|\+00:00)\|2026-03-01T00:00:00(?:Z|\+00:00)$/,
    );
    expect(await archive.files('docs')).toEqual(before);
    expect(archive.git('status', '--porcelain')).toBe('');
    archive.git('fetch', '-q', forge, `${branch}:${branch}`);
    expect(await checkBranch(archive.folder, 'main', branch)).toEqual([]);
  });

  it('asks for a merge request where the forge has push options, and says that it is open when the forge says so', async () => {
    ask('config', 'receive.advertisePushOptions', 'true');
    const hook = path.join(forge, 'hooks/pre-receive');
    const answer = 'echo "View merge request:"; echo "  https://forge.example.org/a/b/-/merge_requests/12"';
    await writeFile(hook, `#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION_ > "$GIT_DIR/options"\n${answer}\n`, {mode: 0o755});
    expect(await accept(desk, entry())).toContain(
      'La demande de fusion est ouverte\u00A0:\nhttps://forge.example.org/a/b/-/merge_requests/12',
    );
    const options = execFileSync('cat', [path.join(forge, 'options')], {encoding: 'utf8'});
    expect(options).toContain('merge_request.create');
    expect(options).toContain('merge_request.target=main');
  });

  it.each([
    ['says nothing', 'exit 0', '/compare/main...note/'],
    ['offers to open one', 'echo "  https://forge.example.org/a/b/pull/new/x"', '/a/b/pull/new/x'],
  ])('is no merge request where the forge takes the options and %s: the address to open it', async (_, said, page) => {
    ask('config', 'receive.advertisePushOptions', 'true');
    await writeFile(path.join(forge, 'hooks/pre-receive'), `#!/bin/sh\n${said}\n`, {mode: 0o755});
    const named = {kind: 'forgejo', address: 'https://forge.example.org/a/b'} as const;
    const sentence = await accept({...desk, git: {...desk.git!, forge: named}}, entry());
    expect(sentence).toContain('Ouvrez la demande de fusion');
    expect(sentence).toContain(page);
  });

  it('is pushed once when the machine stopped before the decision was written down', async () => {
    const received = entry();
    await accept(desk, received);
    const head = ask('rev-parse', `note/${received.id}`);
    await rm(path.join(folder, 'spool/journal.ndjson'));
    await accept(desk, received);
    expect(ask('rev-parse', `note/${received.id}`)).toBe(head);
  });

  it('waits until this folder has the words of the forge', async () => {
    await archive.edit((text) => `${text}\n`);
    await expect(accept(desk, entry())).rejects.toThrow('git pull');
    expect((await desk.journal.read()).decisions).toEqual([]);
  });

  it('stays undecided when the forge does not answer, or refuses', async () => {
    await expect(
      accept({...desk, git: {remote: path.join(folder, 'nulle-part'), base: 'main'}}, entry()),
    ).rejects.toThrow('ne répond pas');
    await writeFile(path.join(forge, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', {mode: 0o755});
    await expect(accept(desk, entry())).rejects.toThrow('a refusé');
    expect((await desk.journal.read()).decisions).toEqual([]);
  });
});

describe('an accepted correction, with a forge', () => {
  it('is a branch with the transcript and its ledger, and passes the check', async () => {
    const [turn] = readTranscript(await archive.read()).value!.chapters[0]!.turns;
    const received = entry({
      ...CORRECTION,
      target: `turn/${turn!.code}`,
      against: plainHash(wordsOf(turn!)),
      text: 'Ce texte est un essai\u202F: personne ne l’a jamais dit.',
    });
    await accept(desk, received);
    const branch = `correction/${received.id}`;
    expect(ask('diff', '--name-only', 'main', branch).split('\n')).toEqual([
      'docs/_registre/premiere-rencontre.mots.ndjson',
      'docs/_registre/premiere-rencontre.ndjson',
      'docs/seances/1-premiere-rencontre/transcription.md',
    ]);
    archive.git('fetch', '-q', forge, `${branch}:${branch}`);
    expect(await checkBranch(archive.folder, 'main', branch)).toEqual([]);
    expect(archive.git('status', '--porcelain')).toBe('');
  });
});

describe('two corrections of one session', () => {
  const correction = (turn: Turn | undefined, text: string) =>
    entry({...CORRECTION, target: `turn/${turn!.code}`, against: plainHash(wordsOf(turn!)), text});

  it('go one after the other: their ledgers could not be merged', async () => {
    const [one, other] = readTranscript(await archive.read()).value!.chapters[0]!.turns;
    const first = correction(one, 'Ce texte est un essai\u202F: personne ne l’a jamais dit.');
    const second = correction(other, 'Ceci est une réponse, écrite pour les essais.');
    await accept(desk, first);
    const branch = `correction/${first.id}`;
    const before = (await desk.journal.read()).decisions;
    await expect(accept(desk, second)).rejects.toThrow(`dans la branche ${branch}`);
    expect((await desk.journal.read()).decisions).toEqual(before);
    // Merged as one commit, as a forge may do.
    archive.git('fetch', '-q', forge, branch);
    archive.git('merge', '-q', '--squash', 'FETCH_HEAD');
    archive.commit();
    archive.git('push', '-q', forge, 'main');
    expect(await accept(desk, second)).toContain(`correction/${second.id}`);
    archive.git('fetch', '-q', forge, `correction/${second.id}`);
    expect(await checkBranch(archive.folder, 'main', 'FETCH_HEAD')).toEqual([]);
  });

  it('need not wait for one whose branch was taken away', async () => {
    const [one, other] = readTranscript(await archive.read()).value!.chapters[0]!.turns;
    const first = correction(one, 'Ce texte est un essai\u202F: personne ne l’a jamais dit.');
    await accept(desk, first);
    execFileSync('git', ['-C', forge, 'update-ref', '-d', `refs/heads/correction/${first.id}`]);
    const second = correction(other, 'Ceci est une réponse, écrite pour les essais.');
    expect(await accept(desk, second)).toContain(`correction/${second.id}`);
  });
});

describe('two notes of the same title', () => {
  it('that are both on their way have a file each', async () => {
    const [first, second] = [entry(), entry({...NOTE, text: 'Un autre texte, écrit pour les tests.'})];
    for (const each of [first, second]) {
      await desk.spool.put(each);
      await accept(desk, each);
    }
    expect(ask('diff', '--name-only', 'main', `note/${first.id}`)).toBe(FILE);
    expect(ask('diff', '--name-only', 'main', `note/${second.id}`)).toBe(
      FILE.replace('-2.md', `-${second.id.slice(0, 4)}.md`),
    );
  });
});

describe('a withdrawal', () => {
  it('of a note that went to the forge says which branch, and which file', async () => {
    const key = newKey();
    const received = {...entry(), id: idOf(key), receipt: receiptHash(receiptOf(key))};
    await desk.spool.put(received);
    await accept(desk, received);
    const asked = entry({kind: 'withdrawal', date: DAY, receipt: receiptOf(key)});
    const todo = await accept(desk, asked);
    expect(todo).toContain(`note/${received.id}`);
    expect(todo).toContain(`npm run declarer -- retrait note ${FILE}`);
  });
});

/** THREATS, row 24. */
describe('a contribution branch', () => {
  const GOOD =
    '---\ntitle: Une note\nkind: session\nshown: none\ndate: 2026-01-31\nlicence: CC-BY-SA-4.0\nstatement: 1\n---\n\nInventée par les tests.\n';
  const branch = async (files: Record<string, string>, change?: () => Promise<unknown>) => {
    archive.git('checkout', '-qb', 'essai');
    for (const [file, text] of Object.entries(files)) await archive.write(text, file);
    await change?.();
    archive.commit();
    return checkBranch(archive.folder, 'main', 'essai', DAY);
  };

  it.each([
    [FILE, GOOD],
    ['docs/notes/x.md', GOOD.replace('session', 'testimony')],
  ])('with one good note is let by: %s', async (file, text) => {
    expect(await branch({[file]: text})).toEqual([]);
  });

  it.each([
    ['of a session among those of none', 'docs/notes/x.md', GOOD, 'note/unknown-target'],
    ['of a session that is not there', 'docs/seances/9-inconnue/notes/x.md', GOOD, 'session/missing'],
    ['of a turn that is not there', FILE, GOOD.replace('shown', 'target: turn/zzzzz\nshown'), 'note/unknown-target'],
    [
      'of a resource that is not there',
      FILE,
      GOOD.replace('shown', 'target: resource/inconnue\nshown'),
      'note/unknown-target',
    ],
    ['that leads nowhere', FILE, GOOD.replace('Inventée', '[Inventée](/nulle-part/)'), 'link/broken'],
  ])('whose note is %s has the verdict of the build', async (_, file, text, rule) => {
    const problems = await branch({[file]: text});
    expect(problems.map((each) => [each.rule, each.file])).toEqual([[rule, file]]);
    expect((await readArchive(archive.folder)).problems.map((each) => each.rule)).toEqual([rule]);
  });

  it('is not refused for what was wrong before it', async () => {
    await archive.write(GOOD.replace('Inventée', '[Inventée](/nulle-part/)'), FILE.replace('-2', '-3'));
    archive.commit();
    expect(await branch({[FILE]: GOOD})).toEqual([]);
  });

  it('may not bear a day that has not come', async () => {
    await archive.write(GOOD.replace('2026-01-31', '2999-01-31'), FILE);
    archive.git('checkout', '-qb', 'essai');
    archive.commit();
    expect((await checkBranch(archive.folder, 'main', 'essai', '2026-03-01')).map(({rule}) => rule)).toEqual([
      'note/future-day',
    ]);
  });

  it.each([
    ['package.json', {[FILE]: GOOD, 'package.json': '{"scripts": {"postinstall": "x"}}'}],
    ['a second note', {[FILE]: GOOD, [FILE.replace('-2', '-3')]: GOOD}],
    ['code', {'src/core/x.ts': 'x'}],
    ['a workflow', {'.github/workflows/x.yml': 'x'}],
    ['a note in a folder below', {'docs/notes/a/x.md': GOOD}],
    ['a note that is MDX', {[FILE.replace('.md', '.mdx')]: GOOD}],
    ['a note that was published', {'docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu.md': GOOD}],
    ['attributes of git', {[FILE]: GOOD, '.gitattributes': '* filter=x'}],
  ])('that touches %s is refused', async (_, files) => {
    expect((await branch(files)).map(({rule}) => rule)).toContain('contribution/touches-more');
  });

  describe('with a correction', () => {
    const TRANSCRIPT = 'docs/seances/1-premiere-rencontre/transcription.md';
    const LEDGER = 'docs/_registre/premiere-rencontre.ndjson';
    const WORDS = 'docs/_registre/premiere-rencontre.mots.ndjson';
    /** The branch that the service makes, in which someone changed something. */
    const corrected = async (
      change: (files: Record<string, string>, code: string) => void,
      day = DAY,
      newSalt = archive.newSalt,
    ) => {
      const turn = readTranscript(await archive.read()).value!.chapters[0]!.turns[1]!;
      const {code = ''} = turn;
      const note = checkContribution({
        ...CORRECTION,
        target: `turn/${code}`,
        against: plainHash(wordsOf(turn)),
        text: 'Ceci est une réponse, écrite pour les essais.',
      }).value!;
      const changes = await changesFor(archive.folder, note, day, newSalt);
      const files = Object.fromEntries(changes.map(({path: file, text = ''}) => [file, text]));
      change(files, code);
      return branch(files);
    };

    it('as the service makes it is let by', async () => expect(await corrected(() => undefined)).toEqual([]));

    it.each([
      ['has not come', '2999-01-01'],
      ['comes before the last event of its ledger', '2026-02-28'],
    ])('whose day %s is refused', async (_, day) => {
      expect((await corrected(() => undefined, day)).map(({message}) => message)).toEqual([
        expect.stringContaining(day),
      ]);
    });

    it('whose salt was not drawn, or has served, is refused', async () => {
      const known = readWordsBeside(await archive.read(WORDS)).value![0]!.salt!;
      for (const salt of ['0'.repeat(32), '0123'.repeat(8), known]) {
        const problems = await corrected(
          () => undefined,
          DAY,
          () => salt,
        );
        expect(problems.map(({message}) => message)).toEqual([expect.stringContaining('sel')]);
        archive.git('checkout', '-q', 'main');
        archive.git('branch', '-qD', 'essai');
      }
    });

    it.each<[string, (files: Record<string, string>, code: string) => void]>([
      ['destroys the transcript', (files) => (files[TRANSCRIPT] = '<script>alert(1)</script>\n')],
      ['empties it', (files) => (files[TRANSCRIPT] = '')],
      [
        'changes two turns',
        (files) => (files[TRANSCRIPT] = files[TRANSCRIPT]!.replace('cela, une question', 'ceci, une demande')),
      ],
      ['takes a turn out', (files) => (files[TRANSCRIPT] = files[TRANSCRIPT]!.replace(/\*\*Salle[^]*$/, ''))],
      ['changes a time', (files) => (files[TRANSCRIPT] = files[TRANSCRIPT]!.replace('[00:00:', '[00:01:'))],
      [
        'changes a state',
        (files) => (files[TRANSCRIPT] = files[TRANSCRIPT]!.replace('state: reviewed', 'state: approved')),
      ],
      [
        'says other words than its ledger',
        (files) => (files[TRANSCRIPT] = files[TRANSCRIPT]!.replace('une réponse', 'un poème')),
      ],
      ['invents words beside the ledger', (files) => (files[WORDS] = files[WORDS]!.replace('Ceci est', 'Jamais'))],
      ['empties the ledger', (files) => (files[LEDGER] = '')],
      ['empties the words beside it', (files) => (files[WORDS] = '')],
      ['forgets the ledger', (files) => void [LEDGER, WORDS].map((file) => Reflect.deleteProperty(files, file))],
      ['rewrites the ledger', (files) => (files[LEDGER] = files[LEDGER]!.replace(DAY, '2020-01-01'))],
      [
        'withdraws something too',
        (files, code) =>
          (files[LEDGER] += `${JSON.stringify({seq: 99, day: DAY, kind: 'withdrawn', what: 'turn', id: code})}\n`),
      ],
    ])('that %s is refused', async (_, change) => {
      const problems = await corrected(change);
      expect(problems).not.toEqual([]);
      expect(problems.every(({message}) => /^\p{Lu}.*\.$/su.test(message))).toBe(true);
    });

    it.each<[string, (files: Record<string, string>) => void]>([
      ['its ledger', (files) => void [LEDGER, WORDS].map((file) => Reflect.deleteProperty(files, file))],
      ['the events of its ledger', (files) => Reflect.deleteProperty(files, LEDGER)],
      ['the words beside its ledger', (files) => Reflect.deleteProperty(files, WORDS)],
    ])('made by hand, without %s, is told that its line is missing', async (_, change) => {
      const problems = await corrected(change);
      expect(problems.map(({message}) => message)).toEqual([
        expect.stringMatching(/^Il manque au registre la ligne de cette correction/),
      ]);
    });

    it('that cannot be read is told why, by the line, and nothing else', async () => {
      const problems = await corrected(
        (files) => (files[TRANSCRIPT] = files[TRANSCRIPT]!.replace(/\[00:00:(\d\d)\]/, '[00:99:$1]')),
      );
      expect(problems.map(({rule, file}) => [rule, file])).toEqual([['transcript/impossible-time', TRANSCRIPT]]);
    });

    it('that is no UTF-8 is refused', async () => {
      const problems = await branch({}, () =>
        writeFile(path.join(archive.folder, TRANSCRIPT), Buffer.from([0xc3, 0x28])),
      );
      expect(problems.map(({rule}) => rule)).toEqual(['file/not-utf8']);
    });
  });

  it('whose correction touches the ledger of another session is refused', async () => {
    const files = ['docs/_registre/autre-seance.ndjson', 'docs/seances/1-premiere-rencontre/transcription.md'];
    await archive.write('avant\n', files[0]);
    archive.commit();
    const problems = await branch(Object.fromEntries(files.map((file) => [file, 'après\n'])));
    expect(problems.map(({file}) => file)).toEqual(files);
  });

  it('that touches a file and puts it back is refused: its history stays', async () => {
    archive.git('checkout', '-qb', 'essai');
    await archive.write('secret', 'secret.txt');
    archive.commit();
    await rm(path.join(archive.folder, 'secret.txt'));
    await archive.write(GOOD, FILE);
    archive.commit();
    expect((await checkBranch(archive.folder, 'main', 'essai')).map(({file}) => file)).toEqual(['secret.txt']);
  });

  it('whose note is a link is refused', async () => {
    const problems = await branch({}, () => symlink('/etc/passwd', path.join(archive.folder, FILE)));
    expect(problems.map(({rule}) => rule)).toEqual(['contribution/touches-more']);
  });

  it.each([
    ['opened as JavaScript', '---js\nprocess.exit()\n---\nx\n', 'note/no-front-matter'],
    ['with a key of the framework', GOOD.replace('---\n\n', 'slug: ../../evil\n---\n\n'), 'record/unknown-key'],
    ['with an override of direction', GOOD.replace('Inventée', '\u202EInventée'), 'text/hidden-character'],
    ['with the archive’s word on access', GOOD.replace('title', 'access: public\ntitle'), 'record/unknown-key'],
    ['of nothing but marks', GOOD.replace('Inventée par les tests.', '> -\n>\n- -'), 'record/missing'],
    ['of a day before the cycle', GOOD.replace('2026-01-31', '2021-12-31'), 'record/impossible-date'],
    ['of a correction', GOOD.replace('session', 'resource'), 'note/not-published'],
    ['too long', GOOD + 'a'.repeat(20_001), 'note/too-long'],
    ['far too long', GOOD + 'a'.repeat(200_001), 'note/too-long'],
  ])('whose note is %s is told what the form would tell', async (_, text, rule) => {
    expect((await branch({[FILE]: text})).map((problem) => problem.rule)).toContain(rule);
  });

  it.each([
    ['code', 'title: !!js/function "function(){}"', 'yaml/tag'],
    ['a prototype', '__proto__: {a: b}', 'yaml/forbidden-key'],
    ['a billion laughs', 'author: &a [x]\ntarget: [*a, *a]', 'yaml/alias'],
  ])('whose YAML is %s is refused, by CI and by the build', async (_, line, rule) => {
    const problems = await branch({[FILE]: GOOD.replace('---\n\n', `${line}\n---\n\n`)});
    expect(problems.map((each) => each.rule)).toContain(rule);
    expect((await readArchive(archive.folder)).problems.map((each) => each.rule)).toContain(rule);
  });

  it('whose note begins with a mark of its encoding is told that alone', async () => {
    const problems = await branch({[FILE]: `\uFEFF${GOOD}`});
    expect(problems.map(({message}) => message)).toEqual([expect.stringContaining('BOM')]);
  });

  it('whose note has a name that Windows cannot have is refused', async () => {
    const problems = await branch({[FILE.replace(/[^/]*$/, 'con.md')]: GOOD});
    expect(problems.map(({rule}) => rule)).toEqual(['note/wrong-name']);
  });

  it('whose note has kept the name of the model is told to give it its own', async () => {
    const kept = new URL(
      toContributionView([], {
        service: '',
        contact: '',
        paper: '',
        forge: toForge({kind: 'forgejo', address: 'https://forge.example.org/a/b', branch: 'main'}),
      }).kinds.find(({kind}) => kind === 'testimony')!.forge!,
    ).searchParams.get('filename')!;
    const problems = await branch({[kept]: GOOD.replace('session', 'testimony')});
    expect(problems.map(({rule, file}) => [rule, file])).toEqual([['note/wrong-name', kept]]);
  });

  it('whose note is no UTF-8 is refused', async () => {
    const problems = await branch({}, () => writeFile(path.join(archive.folder, FILE), Buffer.from([0xc3, 0x28])));
    expect(problems.map(({rule}) => rule)).toEqual(['file/not-utf8']);
  });

  it('that takes a file away is told to give it back', async () => {
    const problems = await branch({}, () => rm(path.join(archive.folder, FILE.replace('-2', ''))));
    expect(problems.map(({message}) => message)).toEqual([
      'Une contribution n’efface aucun fichier\u00A0: remettez celui-ci.',
    ]);
  });

  it('that git does not know, or that comes from elsewhere, is told in a sentence', async () => {
    await expect(checkBranch(archive.folder, 'main', 'inconnue')).rejects.toThrow('Git ne connaît pas');
    archive.git('checkout', '-q', '--orphan', 'ailleurs');
    await archive.write(GOOD, FILE);
    archive.commit();
    await expect(checkBranch(archive.folder, 'main', 'ailleurs')).rejects.toThrow('aucun commit en commun');
  });

  it('that changes nothing is told', async () => expect(await branch({})).toHaveLength(1));
});
