import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {answerInDevelopment} from '../../../../src/plugins/exports/dev-server';
import {writeFile} from '../../../../src/plugins/exports/write-file';

const SCRATCH = path.join(import.meta.dirname, '../../../.tmp');
let out: string;
beforeEach(() => {
  mkdirSync(SCRATCH, {recursive: true});
  out = mkdtempSync(path.join(SCRATCH, 'exports-'));
});
afterEach(() => rmSync(out, {recursive: true, force: true}));

it('a file is written where it is published, byte for byte', () => {
  writeFile(out, '/seances/b/c.csv', '\uFEFFé\r\n');
  expect(readFileSync(path.join(out, 'seances/b/c.csv'), 'utf8')).toBe('\uFEFFé\r\n');
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
