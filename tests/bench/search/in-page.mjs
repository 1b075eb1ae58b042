import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {SHOWN} from './engines.mjs';

/*
 * What is run in the pages that are measured. Sources, not functions: these scripts know no document, and the types of a
 * browser must not enter those of Node.
 */

/** Before anything of a page runs: keeps hold of the first worker that the page hires, and of the address of its code. */
export const KEEP_WORKER = `
  const Hired = Worker;
  window.Worker = class extends Hired {
    constructor(...given) { super(...given); window.desk ??= {worker: this, code: given[0]}; }
  };`;

/**
 * On a page of this site: `ask(query)` gives the addresses of the first answers. Who asks is the site's own client: the first
 * worker is the one that the field hires when it is focused, and others follow it as they do for readers.
 */
export function askOurs() {
  return `(() => {
    const until = async (found) => { while (!found()) await new Promise((done) => setTimeout(done, 1)); };
    const {startSearch} = ((exports) => { ${clientScript()}; return exports; })({});
    const answered = new Map();
    let client;
    const open = async () => {
      document.querySelector('archive-search input[type=search]').focus();
      await until(() => window.desk);
      const {code, worker} = window.desk;
      let waiting = worker;
      client = startSearch('/', (hear, fail) => {
        const hired = waiting ?? new Worker(code);
        waiting = undefined;
        hired.onmessage = ({data}) => hear(data);
        hired.onerror = fail;
        return hired;
      });
      client.listen((answer) => { if (answer.kind !== 'progress') answered.get(answer.number)?.(answer); });
    };
    window.ask = async (query) => {
      if (!client) await open();
      const number = client.ask({query, chosen: {}, shown: ${SHOWN}});
      const {kind, reason, found} = await new Promise((done) => answered.set(number, done));
      answered.delete(number);
      if (kind === 'failed') throw new Error(reason);
      return found.hits.map(({address}) => address.replace(/\\?[^#]*/, ''));
    };
  })()`;
}

/** The site's client, which needs nothing else, as a script that gives its `exports`. */
function clientScript() {
  const file = path.resolve(import.meta.dirname, '../../../src/search/watched-worker.ts');
  const {module, target} = {module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022};
  return ts.transpileModule(fs.readFileSync(file, 'utf8'), {compilerOptions: {module, target}}).outputText;
}

/**
 * Asks; gives the addresses and the milliseconds it took.
 * @param {string} query
 */
export function timed(query) {
  return `(async () => {
    const start = performance.now();
    const addresses = await window.ask(${JSON.stringify(query)});
    return {addresses, time: performance.now() - start};
  })()`;
}
