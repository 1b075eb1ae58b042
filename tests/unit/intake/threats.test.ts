import {createHash, randomBytes} from 'node:crypto';
import {readdir, readFile, stat} from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {plainHash} from '#core/anchors/hash';
import {SPOOL_DISK} from '../../../src/intake/spool';
import {noteCases} from '../../support/note-cases';
import {CORRECTION, DAY, newKey, NOTE, ORIGIN, TestService} from '../../support/intake';

/*
 * The rows of THREATS that a service meets, each against the real service over the network; what a text may become on a
 * page is tested where pages are made (tests/contract/notes.test.ts).
 */

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
afterAll(() => service.close());

const json = (response: Response) =>
  response.json() as Promise<{error?: string; message?: string; receipt?: string; problems?: unknown[]}>;
const entries = () => service.spool.all();
const form = (fields: Readonly<Record<string, unknown>>) =>
  new URLSearchParams(fields as Record<string, string>).toString();
const FORM = {'content-type': 'application/x-www-form-urlencoded'};

describe.each(noteCases().map((each) => [each.name, each] as const))('what is sent: %s', (_, {draft, problems}) => {
  it('gets the verdict and the sentences of the contract', async () => {
    const answer = await service.send(draft);
    if (problems.length === 0) expect(answer.status).toBe(202);
    else {
      expect(answer.status).toBe(422);
      expect((await json(answer)).problems).toEqual(JSON.parse(JSON.stringify(problems)));
    }
  });
});

describe('row 7, prototypes', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('refuses %s', async (name) => {
    const key = newKey();
    const proof = JSON.stringify(await service.proof(key));
    for (const body of [
      `{"note": {"${name}": {"polluted": true}}, "proof": ${proof}}`,
      `{"note": ${JSON.stringify(NOTE)}, "${name}": {"polluted": true}, "proof": ${proof}}`,
    ]) {
      expect((await service.post('textes', body, {'idempotency-key': key})).status).toBe(422);
    }
    expect(({} as {polluted?: true}).polluted).toBeUndefined();
  });
});

describe('row 12, bytes that are no UTF-8', () => {
  it('are refused, and never become U+FFFD', async () => {
    const key = newKey();
    const [before = '', after = ''] = JSON.stringify({
      note: {...NOTE, text: '#'},
      proof: await service.proof(key),
    }).split('#');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28]), Buffer.from(after)]);
    const answer = await service.post('textes', bytes, {'idempotency-key': key});
    expect(answer.status).toBe(400);
    expect((await json(answer)).error).toBe('not-utf8');
    expect((await service.post('textes', `${form({...NOTE, text: ''})}&text=%C3%28`, FORM)).status).toBe(400);
  });
});

describe('row 14, what is too much', () => {
  it('a megabyte is refused as too large', async () => {
    expect((await service.send({...NOTE, text: 'a'.repeat(1_000_000)})).status).toBe(413);
  });

  it.each([
    ['in the note', (nested: string, proof: string) => `{"note": ${nested}, "proof": ${proof}}`],
    [
      'in what is signed',
      (nested: string, proof: string) =>
        `{"note": {}, "proof": ${proof.replace('"data":{', () => `"data":{"x":${nested},`)}}`,
    ],
    ['in the proof', (nested: string) => `{"note": {}, "proof": {"challenge": {"parameters": ${nested}}}}`],
    ['around', (nested: string) => nested],
  ])('fifty thousand nested lists are refused: %s', async (_, make) => {
    const key = newKey();
    const nested = '['.repeat(50_000) + ']'.repeat(50_000);
    const answer = await service.post('textes', make(nested, JSON.stringify(await service.proof(key))), {
      'idempotency-key': key,
    });
    expect([403, 422]).toContain(answer.status);
    expect((await service.send(NOTE)).status).toBe(202);
  });
});

describe('row 15, other kinds of body', () => {
  it('compressed bytes are not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, 0x20));
    const answer = await service.post('textes', bomb, {'content-encoding': 'gzip'});
    expect(answer.status).toBe(400);
    expect((await json(answer)).error).toBe('compressed');
  });

  it.each(['application/zip', 'multipart/form-data; boundary=x', 'text/plain', 'application/xml', ''])(
    '« %s » is refused',
    async (type) => {
      expect((await service.post('textes', 'PK\u0003\u0004', {'content-type': type})).status).toBe(415);
    },
  );
});

describe('row 16, texts that a parser would take long over', () => {
  it.each([
    ['quotations', '>'.repeat(3000)],
    ['brackets', '['.repeat(20_000)],
    ['footnotes', Array.from({length: 1500}, (_, at) => `[^${at}]: x\n`).join('')],
  ])('%s are answered at once', async (_, text) => {
    const start = performance.now();
    const answer = await service.send({...NOTE, text});
    expect([202, 422]).toContain(answer.status);
    // Ten times what the row allows: the machine may be busy.
    expect(performance.now() - start).toBeLessThan(12_000);
  });
});

describe('row 17, forms of other sites', () => {
  it.each(['https://evil.example', 'null', `${ORIGIN}.evil.example`, ORIGIN.replace('https', 'http')])(
    'from « %s » are refused',
    async (origin) => {
      for (const headers of [{}, FORM]) {
        expect((await service.post('textes', form(NOTE), {...headers, origin})).status).toBe(403);
      }
      expect((await service.post('defi', '{}', {origin, 'idempotency-key': newKey()})).status).toBe(403);
    },
  );

  it('without an origin are refused', async () => {
    const answer = await fetch(`${service.address}textes`, {method: 'POST', headers: FORM, body: form(NOTE)});
    expect(answer.status).toBe(403);
  });

  it.each([
    [ORIGIN, 204, ORIGIN],
    ['https://evil.example', 403, null],
    ['null', 403, null],
  ])('from « %s », a browser that asks for leave gets %d', async (origin, status, allowed) => {
    const asked = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'idempotency-key',
    };
    const answer = await fetch(`${service.address}textes`, {method: 'OPTIONS', headers: asked});
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([status, allowed]);
    expect(answer.headers.get('vary')).toBe('origin');
  });

  it('the form may read the answer, good or bad, and no other site may', async () => {
    const read = async (origin: string) =>
      (await service.post('textes', '{}', {origin})).headers.get('access-control-allow-origin');
    expect([await read(ORIGIN), await read('https://evil.example')]).toEqual([ORIGIN, null]);
  });

  it('as text/plain, which needs no leave, are refused', async () => {
    expect((await service.post('textes', JSON.stringify({note: NOTE}), {'content-type': 'text/plain'})).status).toBe(
      415,
    );
  });
});

describe('row 18, replay', () => {
  it('the same text under the same key is there once, with the same receipt', async () => {
    const key = newKey();
    const first = await service.send({...NOTE, title: 'Une fois'}, key);
    const second = await service.send({...NOTE, title: 'Une fois'}, key);
    expect([first.status, second.status]).toEqual([202, 200]);
    expect((await json(first)).receipt).toBe((await json(second)).receipt);
    expect((await entries()).filter(({note}) => note.title === 'Une fois')).toHaveLength(1);
  });

  it('another text under the same key is refused, and the first stays', async () => {
    const key = newKey();
    await service.send({...NOTE, title: 'La première'}, key);
    expect((await service.send({...NOTE, title: 'La seconde'}, key)).status).toBe(409);
    const titles = (await entries()).map(({note}) => note.title);
    expect(titles).toContain('La première');
    expect(titles).not.toContain('La seconde');
  });

  it('work done for one text is worth nothing for another', async () => {
    const proof = await service.proof(newKey());
    const answer = await service.post('textes', JSON.stringify({note: NOTE, proof}), {'idempotency-key': newKey()});
    expect(answer.status).toBe(403);
  });
});

describe('row 19, proof of work', () => {
  it('that is missing, forged, edited or unfinished is refused, at once', async () => {
    const key = newKey();
    const {challenge, solution} = await service.proof(key);
    const edited = (change: object) => ({
      challenge: {...challenge, parameters: {...challenge.parameters, ...change}},
      solution,
    });
    const forgeries = [
      undefined,
      null,
      'texte',
      {challenge, solution: {...solution, counter: solution.counter + 1}},
      {challenge, solution: {counter: 0, derivedKey: '00'.repeat(32)}},
      {challenge: {...challenge, signature: 'f'.repeat(64)}, solution},
      edited({cost: 1e12}),
      edited({cost: 2}),
      edited({keyPrefix: ''}),
      edited({expiresAt: 4e9}),
      edited({data: {for: 'autre'}}),
    ];
    const start = performance.now();
    for (const proof of forgeries) {
      const answer = await service.post('textes', JSON.stringify({note: NOTE, proof}), {'idempotency-key': key});
      expect(answer.status, JSON.stringify(proof)).toBe(403);
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('row 19, a challenge', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['59 minutes', 59, 202],
    ['61 minutes', 61, 403],
  ])('that is answered after %s', async (_, minutes, status) => {
    const start = Date.parse(`${DAY}T12:00:00Z`);
    vi.useFakeTimers({toFake: ['Date'], now: start});
    const key = newKey();
    const proof = await service.proof(key);
    vi.setSystemTime(start + minutes * 60_000);
    const answer = await service.post('textes', JSON.stringify({note: NOTE, proof}), {'idempotency-key': key});
    expect(answer.status).toBe(status);
    if (status === 403) expect((await json(answer)).error).toBe('no-proof');
  });
});

describe('row 20, keys', () => {
  it.each(['../../etc/cron.d/x', 'court', 'a'.repeat(65), `${'a'.repeat(30)}/x`, 'é'.repeat(30)])(
    '« %s » is no key',
    async (key) => {
      const headers = {'idempotency-key': encodeURI(key) === key ? key : 'a b'.repeat(10)};
      expect((await service.post('textes', JSON.stringify({note: NOTE}), headers)).status).toBe(400);
      expect((await service.post('defi', '{}', headers)).status).toBe(400);
    },
  );

  it('that is missing is told', async () => {
    expect((await json(await service.post('textes', JSON.stringify({note: NOTE})))).error).toBe('wrong-key');
  });
});

describe('row 21, slow senders', () => {
  it('are told that they were too slow', async () => {
    const slow = await TestService.start({patience: 300});
    const {port, hostname} = new URL(slow.address);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = net.connect(Number(port), hostname, () => {
        socket.write(
          `POST /accueil/textes HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
        );
      });
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    await slow.close();
  });

  it('who say nothing are not waited for', async () => {
    const slow = await TestService.start({patience: 300});
    const {port, hostname} = new URL(slow.address);
    await new Promise<void>((resolve) => {
      const socket = net.connect(Number(port), hostname);
      socket.on('data', () => undefined).on('close', () => resolve());
    });
    await slow.close();
  });
});

describe('row 22, a disk that refuses', () => {
  it.each(['write', 'link', 'syncFolder'] as const)('at « %s » gives no receipt', async (step) => {
    let isFull = false;
    const act = async () => {
      if (isFull) throw Object.assign(new Error('no space left'), {code: 'ENOSPC'});
    };
    const full = await TestService.start(
      {},
      {
        [step]: async (...args: [string, string, string]) => {
          await act();
          await (SPOOL_DISK[step] as (...all: string[]) => Promise<void>)(...args);
        },
      },
    );
    isFull = true;
    const key = newKey();
    const answer = await full.send(NOTE, key);
    expect(answer.status).toBe(503);
    expect(await json(answer)).not.toHaveProperty('receipt');
    if (step === 'write') expect((await fetch(`${full.address}sante`)).status).toBe(503);
    // Nothing is lost by sending it again, and nothing doubled.
    isFull = false;
    expect([200, 202]).toContain((await full.send(NOTE, key)).status);
    expect(await full.spool.all()).toHaveLength(1);
    expect(await readdir(path.join(full.folder, 'en-cours'))).toEqual([]);
    await full.close();
  });
});

describe('a correction', () => {
  it('that changes no word is not received', async () => {
    const answer = await service.send({...CORRECTION, text: 'Les\u00A0mots.', against: plainHash('Les mots.')});
    expect(answer.status).toBe(422);
    expect((await json(answer)).problems).toMatchObject([{rule: 'note/nothing-changed', field: 'text'}]);
  });
});

describe('a day', () => {
  it('may be tomorrow, as it is somewhere on Earth, and no later', async () => {
    expect((await service.send({...NOTE, date: '2026-03-02'})).status).toBe(202);
    const answer = await service.send({...NOTE, date: '2026-03-03'});
    expect((await json(answer)).problems).toMatchObject([{rule: 'note/future-day', field: 'date'}]);
  });
});

describe('row 23, the field that people do not see', () => {
  it.each([
    ['un logiciel', 'https://example.org'],
    ['mille mots', 'x'.repeat(1001)],
    ['autre chose', {a: 1}],
  ])('puts a text aside when it is filled, and throws nothing away: %s', async (filled, website) => {
    const title = `Rempli par ${filled}`;
    const answer = await service.send({...NOTE, title}, newKey(), {website});
    expect(answer.status).toBe(202);
    const kept = (await entries()).find(({note}) => note.title === title);
    expect(kept?.quarantine).toEqual(['honeypot']);
  });
});

it('an address that does not read is answered in French', async () => {
  const answer = await fetch(`${service.address}%ff`);
  expect(answer.status).toBe(404);
  expect((await json(answer)).message).toBe('Il n’y a rien à cette adresse.');
});

describe('a form sent without script', () => {
  it('is put aside, and answered with a page that does nothing, and that no other page frames', async () => {
    const answer = await service.post('textes', form({...NOTE, title: 'Sans script', website: ''}), FORM);
    expect(answer.status).toBe(202);
    const policy = answer.headers.get('content-security-policy')!.split('; ');
    for (const none of ['default-src', 'frame-ancestors', 'base-uri', 'form-action'])
      expect(policy).toContain(`${none} 'none'`);
    expect(await answer.text()).toMatch(/<strong>[0-9a-z]{4}(?:-[0-9a-z]{4}){4}<\/strong>/);
    const kept = (await entries()).find(({note}) => note.title === 'Sans script');
    expect(kept?.quarantine).toEqual(['without-script']);
  });

  it('is there once when its page is reloaded, with the same receipt; other words are another text', async () => {
    let time = 0;
    const fresh = await TestService.start({}, {}, () => time);
    const send = async (title: string) => {
      const answer = await fresh.post('textes', form({...NOTE, title}), FORM);
      return [answer.status, /<strong>(.*?)<\/strong>/.exec(await answer.text())?.[1]] as const;
    };
    // A second click does not wait for the first.
    const [first, click] = await Promise.all([send('Une fois'), send('Une fois')]);
    const again = await send('Une fois');
    expect([first[0], click[0]].toSorted()).toEqual([200, 202]);
    expect([click[1], again]).toEqual([first[1], [200, first[1]]]);
    expect(await fresh.spool.all()).toHaveLength(1);
    expect((await send('Deux fois'))[0]).toBe(202);
    // Whoever has read a published text does not get its receipt by sending it again.
    time = 3_600_000;
    const later = await send('Une fois');
    expect(later[0]).toBe(202);
    expect(later[1]).not.toBe(first[1]);
    await fresh.close();
  });

  it.each([
    ['received', 202, {}],
    ['refused', 422, {licence: ''}],
  ])('is answered, once %s, by a page with its landmark, dark where one wants it', async (_, status, change) => {
    const answer = await service.post('textes', form({...NOTE, title: 'Repères', ...change}), FORM);
    expect(answer.status).toBe(status);
    const page = await answer.text();
    expect(page).toMatch(/<main><h1>.*<\/main><\/html>\s*$/s);
    expect(page).toContain('color-scheme:light dark');
    expect(page).toContain('@media(prefers-color-scheme:dark)');
  });

  it('is told what is wrong, as text', async () => {
    const answer = await service.post('textes', form({...NOTE, '<script>alert(1)</script>': 'x'}), FORM);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).not.toContain('<script');
    expect(page).toContain('n’existe pas');
  });

  it('that is refused has its words back, as text, in a page that one can read and leave', async () => {
    const words = {...NOTE, title: 'Un « titre »', text: '\n</textarea><script>alert(1)</script>', licence: ''};
    const answer = await service.post('textes', form(words), FORM);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Un « titre »');
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(page).not.toContain('<script');
    expect(page).toContain(`<a href="${ORIGIN}/contribuer/">`);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page)!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`);
  });

  it('leaves out what the chosen kind has no place for, and a name that is not to be shown', async () => {
    const {target: _, ...fields} = NOTE;
    const draft = {...fields, shown: 'none', author: 'Nom caché', against: 'x', address: 'y', receipt: 'z', date: ''};
    const answer = await service.post('textes', form({...draft, title: 'Cases cachées'}), FORM);
    expect(answer.status).toBe(202);
    const kept = (await entries()).find(({note}) => note.title === 'Cases cachées')!.note;
    expect(kept).toMatchObject({shown: 'none', date: DAY});
    for (const field of ['author', 'against', 'address', 'receipt']) expect(kept).not.toHaveProperty(field);
  });

  it.each([
    ['without a kind', ''],
    ['with a kind that does not exist', 'roman'],
  ])('%s is told of the kind alone, whatever boxes are filled', async (_, kind) => {
    const {target: _target, ...fields} = NOTE;
    const draft = {...fields, kind, title: 'Le titre envoyé', address: 'y', receipt: 'z', against: 'x', date: ''};
    const answer = await service.post('textes', form(draft), FORM);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    const told = [...page.matchAll(/<li>(.*?)<\/li>/g)].map(([, message]) => message);
    expect(told).toEqual([expect.stringMatching(kind === '' ? /^Il manque le genre/ : /genre/)]);
    expect(page).toContain('Le titre envoyé');
  });

  describe('has a stricter limit', () => {
    let strict: TestService;
    afterEach(() => strict.close());
    let count = 0;
    const send = async (address: string, fields: object = NOTE) =>
      (await strict.post('textes', form({...fields, title: `Texte ${++count}`}), {...FORM, 'x-forwarded-for': address}))
        .status;

    it('of one address and of all', async () => {
      strict = await TestService.start({limits: {plain: 2, plainOfAll: 3}});
      expect([await send('192.0.2.1'), await send('192.0.2.1'), await send('192.0.2.1')]).toEqual([202, 202, 429]);
      expect([await send('192.0.2.2'), await send('192.0.2.3')]).toEqual([202, 429]);
      expect((await strict.send(NOTE)).status).toBe(202);
    });

    it('and nobody closes it to others by going on', async () => {
      strict = await TestService.start({limits: {plain: 1, plainOfAll: 3}});
      for (let time = 0; time < 5; time++) await send('192.0.2.1');
      expect([await send('192.0.2.2'), await send('192.0.2.3')]).toEqual([202, 202]);
    });

    it('of which a refused text takes nothing, though nobody may be refused for ever', async () => {
      strict = await TestService.start({limits: {plain: 1}});
      const wrong = {...NOTE, licence: ''};
      for (let time = 0; time < 9; time++) expect(await send('192.0.2.1', wrong)).toBe(422);
      expect(await send('192.0.2.1')).toBe(202);
      expect(await send('192.0.2.1', wrong)).toBe(429);
    });
  });
});

describe('the limiter', () => {
  it('refuses clearly what is too much of one address, for an hour', async () => {
    let time = 0;
    const strict = await TestService.start({limits: {perAddress: 2}}, {}, () => time);
    const send = async (address: string) => {
      const key = newKey();
      const proof = await strict.proof(key);
      return strict.post('textes', JSON.stringify({note: NOTE, proof}), {
        'idempotency-key': key,
        'x-forwarded-for': address,
      });
    };
    expect([(await send('192.0.2.1')).status, (await send('192.0.2.1')).status]).toEqual([202, 202]);
    const refused = await send('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3600');
    expect((await json(refused)).message).toContain('réessayez');
    expect((await send('192.0.2.2')).status).toBe(202);
    // A network of IPv6 is one address.
    expect([
      (await send('2001:db8::1')).status,
      (await send('2001:db8::2')).status,
      (await send('2001:db8:0:0:5::3')).status,
    ]).toEqual([202, 202, 429]);
    time += 3_600_000;
    expect((await send('192.0.2.1')).status).toBe(202);
    await strict.close();
  });

  it('refuses a flood of challenges of one address, and goes on answering others', async () => {
    const strict = await TestService.start({limits: {perAddress: 1}});
    const ask = async (address: string) =>
      (await strict.post('defi', '{}', {'idempotency-key': newKey(), 'x-forwarded-for': address})).status;
    for (let time = 0; time < 10; time++) expect(await ask('192.0.2.1')).toBe(200);
    expect([await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([429, 200]);
    await strict.close();
  });

  it('counts a text once, however often it is sent, and none that was not kept', async () => {
    const strict = await TestService.start({limits: {perAddress: 2}});
    const key = newKey();
    const wrong = await strict.send({...NOTE, licence: ''});
    expect([wrong.status, (await strict.send(NOTE, key)).status, (await strict.send(NOTE, key)).status]).toEqual([
      422, 202, 200,
    ]);
    expect([(await strict.send(NOTE)).status, (await strict.send(NOTE)).status]).toEqual([202, 429]);
    await strict.close();
  });
});

describe('privacy', () => {
  it('keeps no address, no hour, no key: neither on the disk nor in the log', async () => {
    const own = await TestService.start();
    const key = newKey();
    const secret = `mot-${randomBytes(6).toString('hex')}`;
    await own.post('textes', JSON.stringify({note: {...NOTE, text: secret}, proof: await own.proof(key)}), {
      'idempotency-key': key,
      'x-forwarded-for': '192.0.2.77',
      'user-agent': 'Appareil de test',
    });
    await own.send({...NOTE, kind: secret});
    const [name = ''] = await readdir(path.join(own.folder, 'textes'));
    const file = path.join(own.folder, 'textes', name);
    const [kept, {mtime, atime, mode}] = [await readFile(file, 'utf8'), await stat(file)];
    expect(own.log.length).toBeGreaterThan(0);
    for (const told of [kept, ...own.log, name]) {
      for (const hidden of ['192.0.2.77', 'Appareil', key, '"time"']) expect(told).not.toContain(hidden);
      expect(told).not.toMatch(/\d\d:\d\d/);
    }
    expect(own.log.join('')).not.toContain(secret);
    expect(kept).toContain(secret);
    expect(mtime.toISOString()).toBe(`${DAY}T00:00:00.000Z`);
    expect(atime.getTime()).toBeLessThanOrEqual(Date.now());
    expect(mode & 0o077).toBe(0);
    // The receipt is known to its holder only.
    const {receipt = ''} = await json(await own.send(NOTE, newKey()));
    const all = await Promise.all(
      (await readdir(path.join(own.folder, 'textes'))).map((each) =>
        readFile(path.join(own.folder, 'textes', each), 'utf8'),
      ),
    );
    expect(all.join('')).not.toContain(receipt);
    expect(all.join('')).toContain(createHash('sha256').update(`receipt\n${receipt}`).digest('hex'));
    await own.close();
  });

  it('tells a failure by its name and its code: its message may hold words of the text', async () => {
    let isFull = false;
    const words = 'des mots du texte';
    const failure = Object.assign(new RangeError(words), {code: 'EIO'});
    const own = await TestService.start(
      {limits: {perAddress: 1}},
      {
        write: async (...args) => {
          if (isFull) throw failure;
          await SPOOL_DISK.write(...args);
        },
      },
    );
    isFull = true;
    expect((await own.send(NOTE)).status).toBe(503);
    isFull = false;
    expect((await own.send(NOTE)).status).toBe(202);
    // Over the limit, it is looked up whether the text is there already.
    vi.spyOn(own.spool, 'get').mockRejectedValue(failure);
    const answer = await own.send(NOTE);
    expect([answer.status, JSON.stringify(await json(answer)).includes(words)]).toEqual([500, false]);
    const told = own.log.map((line) => JSON.parse(line) as {level: number}).filter(({level}) => level === 50);
    expect(told).toMatchObject([
      {msg: 'disk', code: 'EIO'},
      {msg: 'bug', code: 'EIO', name: 'RangeError'},
    ]);
    expect(own.log.join('')).not.toContain(words);
    await own.close();
  });

  it('writes no line as a text comes, since the journal of the system would date it: answers are counted at the stop', async () => {
    const own = await TestService.start();
    const start = [...own.log];
    expect((await own.send(NOTE)).status).toBe(202);
    expect((await own.post('textes', form({...NOTE, title: 'Sans script'}), FORM)).status).toBe(202);
    expect((await own.send({...NOTE, licence: ''})).status).toBe(422);
    expect(own.log).toEqual(start);
    await own.close();
    // Two texts were received and one refused, each JSON after its challenge.
    expect(own.log.slice(start.length).map((line) => JSON.parse(line) as unknown)).toEqual([
      {level: 30, answers: {'200': 2, '202': 2, '422': 1}, msg: 'stopped'},
    ]);
  });
});

describe('health', () => {
  it('is told without a word of what is kept', async () => {
    const answer = await fetch(`${service.address}sante`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({status: 'ok', unreadable: 0});
  });
});
