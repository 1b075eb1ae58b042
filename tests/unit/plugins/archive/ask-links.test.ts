import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {LinkState} from '#core/links/state';
import {askLinks, type LinkReport} from '../../../../src/plugins/archive/ask-links';
import {readArchive} from '../../../../src/plugins/archive/read-archive';
import {ROOT} from '../../../support/archive-of';
import {LinkTime} from '../../../support/link-time';
import {startLinkServer, type LinkServer} from '../../../support/link-server';
import {TempArchive} from '../../../support/temp-archive';

const DAY = '2026-11-29';
const JOURNAL = 'docs/_registre/.liens';
const DATA = 'docs/_liens.ndjson';

let time: LinkTime;
/** How many were resting when each request came: with one host, none. */
let resting: number[];
let server: LinkServer;
let archive: TempArchive;
beforeEach(async () => {
  time = new LinkTime(DAY);
  resting = [];
  const now = () => {
    resting.push(time.waiting);
    return time.now;
  };
  server = await startLinkServer(now, () => time.expire());
  archive = await TempArchive.create('liens');
});
afterEach(async () => {
  await server.close();
  await archive.remove();
});

/** Resources whose links are those of the server, and no other. */
async function resources(paths: readonly string[], site = server.site): Promise<void> {
  await archive.edit((text) => text.replace(/^URL: .*\n/m, ''), 'docs/ressources/programme-exemple.yaml');
  for (const [index, each] of paths.entries()) await resource(`lien-${index}`, `${site}${each}`);
}

async function resource(id: string, url: string): Promise<void> {
  const record = `type: webpage\ntitle: Page d’essai ${id}\nURL: ${url}\nlanguage: fr\ncustom:\n  themes: [guichets]\n  abstract_fr: Une page d’essai.\n  confidence: seen-on-source\n`;
  await archive.write(record, `docs/ressources/${id}.yaml`);
}

function ask(onAnswer: (state: LinkState) => void = () => undefined, atOnce = 1): Promise<LinkReport> {
  return askLinks({siteDir: archive.folder, agent: 'essai', clock: time, onAnswer, atOnce});
}

/** What became of each path of the server. */
function byPath({states}: LinkReport): Record<string, Omit<LinkState, 'url' | 'date'>> {
  return Object.fromEntries(states.map(({url, date: _, ...rest}) => [url.slice(server.site.length), rest]));
}

const paths = () => server.asked.map(({method, path: asked}) => `${method} ${asked}`);

/** Every path whose answer does not wait for a clock, and what it must be called. */
const OUTCOMES = {
  '/page': {state: 'answers'},
  '/sans-longueur': {state: 'answers'},
  '/sans-head': {state: 'answers'},
  '/head-404': {state: 'answers'},
  '/head-coupe': {state: 'answers'},
  '/301': {state: 'moved', to: '/page'},
  '/308': {state: 'moved', to: '/sans-longueur#partie'},
  '/302': {state: 'answers'},
  '/301-puis-302': {state: 'moved', to: '/302'},
  '/302-puis-301': {state: 'answers'},
  '/301-puis-404': {state: 'gone', status: 404},
  '/accent': {state: 'moved', to: '/%C3%A9'},
  '/404': {state: 'gone', status: 404},
  '/410': {state: 'gone', status: 410},
  '/403': {state: 'refused', status: 403},
  '/429': {state: 'refused', status: 429},
  '/500': {state: 'error', status: 500},
  '/503': {state: 'error', status: 503},
  '/sans-fin': {state: 'endless'},
  '/sans-fin-sans-head': {state: 'endless'},
  '/entetes-enormes': {state: 'unreachable', why: 'cut'},
  '/bombe': {state: 'answers'},
  '/bombe-annoncee': {state: 'answers'},
  '/boucle-a': {state: 'loop'},
  '/boucle-sur-soi': {state: 'loop'},
  '/boucle-qui-grandit': {state: 'loop'},
  '/nulle-part': {state: 'error', status: 301},
  '/longue': {state: 'error', status: 301},
  '/sans-location': {state: 'error', status: 302},
  '/coupe': {state: 'unreachable', why: 'cut'},
  '/coupe-au-milieu': {state: 'unreachable', why: 'cut'},
} as const;

function expected(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(OUTCOMES).map(([each, outcome]) => [
      each,
      'to' in outcome ? {...outcome, to: server.site + outcome.to} : outcome,
    ]),
  );
}

describe('the links of the archive', () => {
  it('are each called what they are, whatever the server does', async () => {
    await resources(Object.keys(OUTCOMES));
    const report = await ask();
    expect(byPath(report)).toEqual(expected());
    expect(report.states.every(({date}) => date === DAY)).toBe(true);
  });

  it('that never answer, or never end their answer, are left after their limit', async () => {
    await resources(['/lent', '/entetes-lents', '/goutte', '/page']);
    expect(byPath(await ask())).toEqual({
      '/lent': {state: 'slow'},
      '/entetes-lents': {state: 'slow'},
      '/goutte': {state: 'endless'},
      '/page': {state: 'answers'},
    });
    expect(time.limits).toEqual(new Set([20_000]));
  });

  it('at a port that nobody listens to are unreachable', async () => {
    const {site} = server;
    await resources(['/page']);
    const gone = await startLinkServer(
      () => 0,
      () => undefined,
    );
    await gone.close();
    await resource('port-ferme', `${gone.site}/`);
    const {states} = await ask();
    expect(states.find(({url}) => !url.startsWith(site))).toMatchObject({state: 'unreachable', why: 'refused'});
  });

  it('are asked by a robot that gives its name, with HEAD, and with GET only where HEAD does not suffice', async () => {
    await resources(['/page', '/302', '/sans-head', '/404', '/boucle-a']);
    await ask();
    expect(new Set(server.asked.map(({agent}) => agent))).toEqual(new Set(['essai']));
    expect(paths()).toEqual([
      'HEAD /page',
      'HEAD /302',
      'HEAD /page',
      'HEAD /sans-head',
      'GET /sans-head',
      'HEAD /404',
      'GET /404',
      'HEAD /boucle-a',
      'HEAD /boucle-b',
    ]);
  });

  it('of one host are never asked twice within a second, redirections and second tries included', async () => {
    await resources(Object.keys(OUTCOMES));
    await ask(undefined, 4);
    const instants = server.asked.map(({at}) => at);
    expect(instants.length).toBeGreaterThan(40);
    expect(instants[0]).toBeGreaterThanOrEqual(1000);
    const gaps = instants.slice(1).map((at, index) => at - instants[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect(new Set(resting)).toEqual(new Set([0]));
  });

  it('are asked again once the site has been left in peace as long as it asks', async () => {
    await resources(['/429-attendre', '/503-attendre-une-date', '/429-mal-dit', '/page']);
    const report = await ask();
    expect(byPath(report)).toEqual({
      '/429-attendre': {state: 'answers'},
      '/503-attendre-une-date': {state: 'answers'},
      '/429-mal-dit': {state: 'refused', status: 429},
      '/page': {state: 'answers'},
    });
    const [head, get, dated, again, ill] = server.asked.map(({at}) => at);
    expect(get! - head!).toBeGreaterThanOrEqual(7000);
    expect(get! - head!).toBeLessThan(9000);
    expect(again! - dated!).toBeGreaterThanOrEqual(30_000);
    expect(ill! - again!).toBeLessThan(2000);
    expect(report.left).toEqual([]);
  });

  it('are not asked any more of a site that wants too long a rest, and keep what was known of them', async () => {
    await resources(['/429-demain', '/page', '/500']);
    const before = `{"url":"${server.site}/page","date":"2026-03-01","state":"answers"}\n`;
    await archive.write(before, DATA);
    const report = await ask();
    expect(paths()).toEqual(['HEAD /429-demain']);
    expect(byPath(report)).toEqual({'/429-demain': {state: 'refused', status: 429}});
    expect(report.left).toEqual([`${server.site}/page`, `${server.site}/500`]);
    expect(await archive.read(DATA)).toBe(
      `{"url":"${server.site}/429-demain","date":"${DAY}","state":"refused","status":429}\n${before}`,
    );
  });

  it('of a site that always wants more rest are given up: nobody waits for an hour', async () => {
    await resources(Array.from({length: 9}, (_, rank) => `/429-encore?${rank}`));
    const report = await ask();
    // 300 s of rest in all, 50 by 50, and the last one is refused.
    expect(paths()).toHaveLength(7);
    expect(time.now).toBeLessThan(320_000);
    expect(report.states.length + report.left.length).toBe(9);
    expect(report.states.length).toBe(4);
  });

  it('that two resources share are asked once', async () => {
    await resources(['/page', '/page']);
    expect((await ask()).states).toHaveLength(1);
    expect(paths()).toEqual(['HEAD /page']);
  });

  it('keep the last day on which they led to the document', async () => {
    await resources(['/500']);
    await archive.write(`{"url":"${server.site}/500","date":"2026-03-01","state":"answers"}\n`, DATA);
    expect(byPath(await ask())).toEqual({'/500': {state: 'error', status: 500, answered: '2026-03-01'}});
    expect(byPath(await ask())).toEqual({'/500': {state: 'error', status: 500, answered: '2026-03-01'}});
  });

  it('are written in a file that the archive reads, without those that no resource has any more', async () => {
    await resources(['/page', '/404']);
    await archive.write('{"url":"https://exemple.example/avant","date":"2026-03-01","state":"answers"}\n', DATA);
    await ask();
    expect(await archive.read(DATA)).toBe(
      `{"url":"${server.site}/404","date":"${DAY}","state":"gone","status":404}\n{"url":"${server.site}/page","date":"${DAY}","state":"answers"}\n`,
    );
    const read = await readArchive(archive.folder);
    const online = read.archive.resources.flatMap((each) => (each.online ? [[each.id, each.online.state]] : []));
    expect(online).toEqual([
      ['lien-0', 'answers'],
      ['lien-1', 'gone'],
    ]);
    expect(read.linksToRepair.map(({rule, file}) => [rule, file])).toEqual([
      ['resource/link-broken', 'docs/ressources/lien-1.yaml'],
    ]);
  });

  it('are not called unreachable when this computer is on no network: nothing is written', async () => {
    await resources(['/page']);
    await archive.edit(
      (text) => text.replace(/^URL: .*$/m, `URL: http://${'a'.repeat(64)}.example/`),
      'docs/ressources/lien-0.yaml',
    );
    await expect(ask()).rejects.toThrow('n’est sans doute pas relié à Internet');
    expect(Object.keys(await archive.files('docs')).filter((file) => file.includes('liens'))).toEqual([]);
  });

  it.each(['refused', 'cut'] as const)('nor when every answer is a connection that is %s', async (why) => {
    await resources(['/coupe', '/coupe?encore']);
    if (why === 'refused') await server.close();
    await expect(ask()).rejects.toThrow('Aucun site n’a répondu');
    expect(Object.keys(await archive.files('docs')).filter((file) => file.includes('liens'))).toEqual([]);
  });
});

describe('a round that is cut off', () => {
  const SOME = ['/page', '/sans-head', '/301', '/404', '/coupe', '/500', '/boucle-a'];
  class Cut extends Error {}

  /** Asks, and stops after so many answers. */
  async function askAndStop(after: number): Promise<void> {
    let left = after;
    const onAnswer = () => {
      if (--left === 0) throw new Cut();
    };
    await expect(ask(onAnswer)).rejects.toThrow(Cut);
  }

  it('goes on where it stopped: no link is asked twice, none is lost, whenever that is', async () => {
    await resources(SOME);
    const whole = byPath(await ask());
    const once = paths();
    for (let after = 1; after <= SOME.length; after++) {
      const before = server.asked.length;
      await archive.write('', DATA);
      await askAndStop(after);
      const report = await ask();
      expect(report.resumed).toBe(after);
      expect(byPath(report)).toEqual(whole);
      expect(paths().slice(before)).toEqual(once);
    }
  });

  it('leaves in peace, once it goes on, a site that asked for a day of rest, and asks it again once that is over', async () => {
    await resources(['/429-demain', '/page', '/404']);
    await askAndStop(1);
    const before = server.asked.length;
    const report = await ask();
    expect(server.asked).toHaveLength(before);
    expect(report.left).toEqual([`${server.site}/page`, `${server.site}/404`]);
    await archive.write('', DATA);
    await askAndStop(1);
    time.now += 86_400_000;
    expect((await ask()).left).toEqual([]);
  });

  it('gives up a line cut in its middle, and asks that link again', async () => {
    await resources(SOME);
    const whole = byPath(await ask());
    await askAndStop(3);
    const journal = await archive.read(JOURNAL);
    await archive.write(journal.slice(0, -10), JOURNAL);
    const before = server.asked.length;
    const report = await ask();
    expect(report.resumed).toBe(2);
    expect(byPath(report)).toEqual(whole);
    expect(paths().slice(before)[0]).toBe('HEAD /301');
  });

  it('forgets a line that says nothing usable, and links that have left the archive', async () => {
    await resources(SOME);
    await archive.write(
      `n’importe quoi\n{"url":"https://exemple.example/avant","date":"${DAY}","state":"answers"}\n`,
      JOURNAL,
    );
    const report = await ask();
    expect(report.resumed).toBe(0);
    expect(report.states).toHaveLength(SOME.length);
  });

  it('leaves the file of the archive as it was until it is finished, and nothing behind once it is', async () => {
    await resources(SOME);
    await archive.write('', DATA);
    await askAndStop(3);
    expect(await archive.read(DATA)).toBe('');
    await ask();
    expect(Object.keys(await archive.files('docs')).filter((file) => /\/\.|^\./.test(file))).toEqual([]);
  });

  it('keeps its answers even when the process is killed', async () => {
    await resources(SOME);
    const script = path.join(ROOT, 'tests/support/killed-link-round.mjs');
    const killed = promisify(execFile)(process.execPath, [script, archive.folder, '3']);
    const {signal, stdout} = (await killed.catch((error: unknown) => error)) as {signal: string; stdout: string};
    expect(signal).toBe('SIGKILL');
    expect(stdout.match(/\n/g)).toHaveLength(3);
    expect(await archive.read(JOURNAL)).toBe(stdout);
    const before = server.asked.length;
    const report = await ask();
    expect(report.resumed).toBe(3);
    expect(report.states).toHaveLength(SOME.length);
    const answered = stdout.split('\n', 3).map((line) => new URL((JSON.parse(line) as LinkState).url).pathname);
    const again = server.asked.slice(before).map(({path: each}) => each);
    // `/301` leads to `/page`, which is asked for it too.
    expect(answered.filter((each) => each !== '/page' && again.includes(each))).toEqual([]);
  });
});
