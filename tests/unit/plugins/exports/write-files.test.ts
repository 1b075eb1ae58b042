import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {answerInDevelopment} from '../../../../src/plugins/exports/dev-server';
import {writeFiles} from '../../../../src/plugins/exports/write-files';

const SCRATCH = path.join(import.meta.dirname, '../../../.tmp');
let out: string;
beforeEach(() => {
  mkdirSync(SCRATCH, {recursive: true});
  out = mkdtempSync(path.join(SCRATCH, 'exports-'));
});
afterEach(() => rmSync(out, {recursive: true, force: true}));

it('files are written where they are published, byte for byte, one after the other', () => {
  const order: string[] = [];
  function* files() {
    for (const [name, text] of [
      ['a.txt', '\uFEFFé\r\n'],
      ['b/c.csv', 'x'],
    ] as const) {
      order.push(name);
      yield {address: `/seances/${name}`, text};
      // What was given is on disk before the next is asked for.
      expect(readFileSync(path.join(out, 'seances', name), 'utf8')).toBe(text);
    }
  }
  writeFiles(out, files());
  expect(order).toEqual(['a.txt', 'b/c.csv']);
});

it('the development server gives a file with its media type, and leaves other addresses to others', () => {
  const sent: string[] = [];
  let passed = 0;
  let handle: (path: string) => void = () => undefined;
  const app = {
    use(base: string, handler: Parameters<Parameters<typeof answerInDevelopment>[0]['use']>[1]) {
      expect(base).toBe('/archive/');
      handle = (address) =>
        handler({path: address}, {type: (type) => ({send: (text) => sent.push(`${type} ${text}`)})}, () => passed++);
    },
  };
  answerInDevelopment(app, '/archive/', (address) =>
    address === '/x.csv' ? {address, mediaType: 'text/csv', text: 'a,b'} : undefined,
  );
  handle('/x.csv');
  handle('/y.csv');
  expect([sent, passed]).toEqual([['text/csv a,b'], 1]);
});
