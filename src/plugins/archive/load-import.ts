import fs from 'node:fs/promises';
import path from 'node:path';
import {type InFormat, IN_FORMATS} from '#core/formats/list';
import {formatNamed, KNOWN_FORMATS, recognise} from '#core/formats/recognise';
import type {Read} from '#core/problem';
import {decode} from '#core/text/decode';
import {Refusal} from './lock';
import {readDocx} from './read-docx';

/** A text of hours of speech is never as long, in bytes; Word documents have a limit of their own. */
const LONGEST = 64 * 1024 * 1024;
/** First bytes of Word documents, which are zips; of old ones, and of RTF, which have a message of their own. */
const LIKE_WORD = ['504b0304', 'd0cf11e0', '7b5c7274'];

/** A file that someone gives, as its format reads it. */
export interface LoadedFile {
  readonly format: InFormat;
  readonly text: string;
  /** Its bytes are not UTF-8: how they were read is a guess, to be told. */
  readonly isGuessed: boolean;
}

/**
 * The bytes of a file, named from a folder, and its format: the one that is asked for by its id, or else the one that it looks like.
 *
 * @throws {Refusal} when the file cannot be opened, or when no format has the id that is asked for
 */
export async function loadImport(file: string, from: string, asked: string | undefined): Promise<Read<LoadedFile>> {
  const given = asked === undefined ? undefined : formatNamed(asked);
  if (asked !== undefined && !given)
    throw new Refusal(`«\u00A0${asked}\u00A0» n’est pas un format. Il y a\u00A0: ${KNOWN_FORMATS}.`);
  const bytes = await readBytes(file, path.resolve(from, file));
  const isWord = given ? given.id === 'word' : /\.docx$/i.test(file) || LIKE_WORD.includes(bytes.toString('hex', 0, 4));
  if (isWord) {
    const {value: text, problems} = await readDocx(bytes);
    return {value: text === undefined ? undefined : {format: WORD, text, isGuessed: false}, problems};
  }
  const {value: decoded, problems} = decode(bytes);
  if (!decoded) return {value: undefined, problems};
  const {text, encoding} = decoded;
  const {value: format, problems: unknown} = given ? {value: given, problems: []} : recognise(file, text);
  if (!format) return {value: undefined, problems: unknown};
  const isGuessed = encoding === 'windows-1252';
  if (format.isJson && isGuessed) {
    const message =
      'Ce fichier n’est pas en UTF-8, et un JSON l’est toujours\u00A0: il est abîmé, ou un autre logiciel l’a enregistré. Exportez-le ou téléchargez-le de nouveau.';
    return {value: undefined, problems: [{rule: 'import/json-not-utf8', severity: 'error', line: 1, message}]};
  }
  return {value: {format, text, isGuessed}, problems: []};
}

const WORD = IN_FORMATS.find(({id}) => id === 'word')!;

async function readBytes(file: string, whole: string): Promise<Buffer> {
  const size = await fs.stat(whole).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined)
    throw new Refusal(`Le fichier «\u00A0${file}\u00A0» ne s’ouvre pas\u00A0: vérifiez son nom et son dossier.`);
  if (size > LONGEST)
    throw new Refusal(
      `Le fichier «\u00A0${file}\u00A0» est trop gros pour des paroles\u00A0: donnez la transcription, pas l’enregistrement.`,
    );
  return fs.readFile(whole);
}
