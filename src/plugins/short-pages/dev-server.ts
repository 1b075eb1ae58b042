import fs from 'node:fs/promises';
import path from 'node:path';
import type {FilePage} from '#core/view/file-page';
import {fillFrame, type Frame, type SiteFacts} from './frame';

const CSS = path.resolve(__dirname, '../../css');
const STYLES = '/t/styles.css';

/** What `npm start` needs to answer at the addresses that the framework does not know. */
export interface DevFiles {
  readonly pageAt: (address: string) => FilePage | undefined;
  readonly fileAt: (address: string) => Promise<string | undefined>;
}

export interface DevApp {
  use(
    path: string,
    handler: (
      request: {path: string},
      response: {type: (type: string) => {send: (text: string) => void}},
      next: (error?: unknown) => void,
    ) => void,
  ): void;
}

/** One page a request, made when it is asked for, in a plain frame: in development the site has no built page. */
export function answerInDevelopment(app: DevApp, baseUrl: string, site: SiteFacts, files: () => DevFiles): void {
  app.use(baseUrl, (request, response, next) => {
    const {pageAt, fileAt} = files();
    const page = pageAt(request.path.endsWith('/') ? request.path : `${request.path}/`);
    if (page) return response.type('html').send(fillFrame(plainFrame(baseUrl), page, site));
    const text = request.path === STYLES ? stylesOfPassage() : fileAt(request.path);
    text.then((found) => {
      if (found === undefined) next();
      else response.type(path.extname(request.path)).send(found);
    }, next);
  });
}

function plainFrame(baseUrl: string): Frame {
  return {
    start: '<!doctype html><html lang="fr"><head><meta charset="utf-8">',
    middle: `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${baseUrl}${STYLES.slice(1)}"></head><body>`,
    end: '</main></body></html>',
  };
}

/** The styles of a passage: `sheets/transcripts.css` with what it imports, and what that imports. */
async function stylesOfPassage(): Promise<string> {
  return (await importedBy(path.join(CSS, 'sheets/transcripts.css'))).join('\n');
}

/** The styles that a file imports, in its order; the file itself, when it imports none. */
async function importedBy(file: string): Promise<string[]> {
  const css = await fs.readFile(file, 'utf8');
  const imports = [...css.matchAll(/@import '([\w./-]+\.css)'( print)?;/g)];
  if (imports.length === 0) return [css];
  const texts = await Promise.all(
    imports.map(async ([, name = '', print]) => {
      const imported = await importedBy(path.resolve(path.dirname(file), name));
      return print === undefined ? imported : [`@media print {`, ...imported, `}`];
    }),
  );
  return texts.flat();
}
