import {describe, expect, it} from 'vitest';
import {askHost, type Reply} from '../../../../src/plugins/archive/ask-host';
import {followLink, type Ask} from '../../../../src/plugins/archive/follow-link';
import {isPrivateAddress} from '../../../../src/plugins/archive/private-address';

type Answer = Partial<Omit<Extract<Reply, {kind: 'response'}>, 'kind'>> & {readonly status: number};

/** A network of a few addresses, and what was asked of it. */
function network(answers: Record<string, Answer | Reply>): {
  ask: Ask;
  asked: {url: string; isPrivateAllowed: boolean}[];
} {
  const asked: {url: string; isPrivateAllowed: boolean}[] = [];
  const ask: Ask = async ({url, isPrivateAllowed}) => {
    asked.push({url: url.href, isPrivateAllowed});
    const answer = answers[url.href] ?? {status: 404};
    if ('kind' in answer) return answer;
    return {kind: 'response', location: undefined, body: 'announced', isPrivate: false, ...answer};
  };
  return {ask, asked};
}

describe('following a link', () => {
  it('does not take the redirections of a DOI for a removal: it is cited instead of the address of the day', async () => {
    const {ask} = network({
      'https://doi.org/10.1234/a': {status: 301, location: 'https://revue.example/a'},
      'https://revue.example/a': {status: 200},
    });
    expect(await followLink('https://doi.org/10.1234/a', ask)).toEqual({state: 'answers'});
  });

  it('asks without the fragment, and does not take its loss for a removal', async () => {
    const {ask, asked} = network({'https://exemple.example/': {status: 200}});
    expect(await followLink('https://exemple.example/#partie', ask)).toEqual({state: 'answers'});
    expect(asked.map(({url}) => url)).toEqual(['https://exemple.example/']);
  });

  it('lets a link of the archive lead anywhere, and a redirection into a private network only from within one', async () => {
    const {ask, asked} = network({
      'https://exemple.example/': {status: 302, location: 'http://10.0.0.1/'},
      'http://10.0.0.1/': {status: 302, location: 'http://10.0.0.2/', isPrivate: true},
      'http://10.0.0.2/': {status: 200, isPrivate: true},
    });
    await followLink('https://exemple.example/', ask);
    expect(asked.map(({isPrivateAllowed}) => isPrivateAllowed)).toEqual([true, false, true]);
  });

  it('gives neither name nor password away', async () => {
    const {ask, asked} = network({
      'https://exemple.example/': {status: 301, location: 'https://nom:secret@exemple.example/ici'},
      'https://exemple.example/ici': {status: 200},
    });
    expect(await followLink('https://exemple.example/', ask)).toEqual({
      state: 'moved',
      to: 'https://exemple.example/ici',
    });
    expect(JSON.stringify(asked)).not.toContain('secret');
  });

  it('says of a site whose name is gone that it is so', async () => {
    const {ask} = network({'https://exemple.example/': {kind: 'unreachable', why: 'name'}});
    expect(await followLink('https://exemple.example/', ask)).toEqual({state: 'unreachable', why: 'name'});
  });
});

describe('a private address', () => {
  it('is known in all its writings', () => {
    const isPrivate = [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '0.0.0.0',
      '100.64.0.1',
    ];
    const asSix = ['[::1]', '::', '[fd00::1]', 'fe80::1', '::ffff:10.0.0.1', '[::ffff:7f00:1]'];
    for (const address of [...isPrivate, ...asSix]) expect(isPrivateAddress(address), address).toBe(true);
    for (const address of ['203.0.113.1', '172.32.0.1', '[2001:db8::1]', '::ffff:203.0.113.1', 'exemple.example', ''])
      expect(isPrivateAddress(address), address).toBe(false);
  });

  it('is not asked, by its number or by its name', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      const url = new URL(`http://${host}:9/`);
      const question = {method: 'HEAD', url, agent: 'essai', isPrivateAllowed: false} as const;
      expect(await askHost({...question, limit: new AbortController().signal}), host).toEqual({
        kind: 'unreachable',
        why: 'private',
      });
    }
  });
});
