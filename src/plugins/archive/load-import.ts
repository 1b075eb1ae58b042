import fs from 'node:fs/promises';
import path from 'node:path';
import {type InFormat, IN_FORMATS} from '#core/formats/list';
import {emptyFile, ENOUGH_BYTES, exportToBeRead, otherFile} from '#core/formats/other-files';
import {formatNamed, KNOWN_FORMATS, recognise} from '#core/formats/recognise';
import type {FoundProblem, Read} from '#core/problem';
import {decode} from '#core/text/decode';
import {withoutInvisibleBreaks} from '#core/text/invisible-breaks';
import {Refusal} from './lock';
import {readDocx} from './read-docx';

/**
 * Bytes of the longest JSON: with all that it writes of each syllable, whisper.cpp takes 7 million an hour. Word documents
 * have a limit of their own.
 */
const LONGEST_JSON = 32 * 2 ** 20;
/** Bytes of any other text: a day of the National Assembly is one million, a debate with markup on each word five. */
const LONGEST_TEXT = 8 * 2 ** 20;
/** First bytes of a zip, which Word documents are. */
const LIKE_WORD = 'PK\u0003\u0004';

/** A file that someone gives, as its format reads it. */
export interface LoadedFile {
  readonly format: InFormat;
  readonly text: string;
  /** Its bytes are not UTF-8: how they were read is a guess, to be told. */
  readonly isGuessed: boolean;
  /** What was taken out of it that a person must know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The bytes of a file, named from a folder, and its format: the one that is asked for by its id, or else the one that it looks like.
 *
 * @throws {Refusal} when the file cannot be opened, or when no format has the id that is asked for
 */
export async function loadImport(file: string, from: string, asked: string | undefined): Promise<Read<LoadedFile>> {
  const given = asked === undefined ? undefined : formatNamed(asked);
  if (asked !== undefined && !given)
    throw new Refusal(`«\u00A0${asked}\u00A0» n’est pas un format. Il y a\u00A0:\n${KNOWN_FORMATS}.`);
  const read = await readBytes(file, path.resolve(from, file));
  if ('rule' in read) return {value: undefined, problems: [read]};
  const {bytes} = read;
  const isZip = bytes.toString('latin1', 0, LIKE_WORD.length) === LIKE_WORD;
  if (given ? given.id === 'word' : isZip || /\.docx$/i.test(file)) {
    const {value: document, problems} = await readDocx(bytes);
    if (!document) return {value: undefined, problems};
    const loaded = toLoaded(WORD, document.html, false);
    return {value: {...loaded, notes: [...document.notes, ...loaded.notes]}, problems};
  }
  const {value: decoded, problems} = decode(bytes);
  if (!decoded) return {value: undefined, problems};
  const {text, encoding} = decoded;
  const toBeRead = exportToBeRead(text);
  if (toBeRead) return {value: undefined, problems: [toBeRead]};
  const {value: format, problems: unknown} = given ? {value: given, problems: []} : recognise(file, text);
  if (!format) return {value: undefined, problems: unknown};
  const isGuessed = encoding === 'windows-1252';
  if (format.isJson && isGuessed) {
    const message =
      'Ce fichier n’est pas en UTF-8, et un JSON l’est toujours\u00A0: il est abîmé, ou un autre logiciel l’a enregistré. Exportez-le ou téléchargez-le de nouveau.';
    return {value: undefined, problems: [{rule: 'import/json-not-utf8', severity: 'error', line: 1, message}]};
  }
  return {value: toLoaded(format, text, isGuessed), problems: []};
}

function toLoaded(format: InFormat, given: string, isGuessed: boolean): LoadedFile {
  const {text, softHyphens, zeroWidthSpaces} = withoutInvisibleBreaks(given, format);
  const notes = [
    ...told(
      softHyphens,
      'Un trait d’union invisible, qui dit où couper un mot en fin de ligne, a été retiré.',
      'traits d’union invisibles, qui disent où couper les mots en fin de ligne, ont été retirés.',
    ),
    ...told(
      zeroWidthSpaces,
      'Un espace de largeur nulle (U+200B), que personne ne voit, a été retiré.',
      'espaces de largeur nulle (U+200B), que personne ne voit, ont été retirés.',
    ),
  ];
  return {format, text, isGuessed, notes};
}

function told(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count > 1 ? `${count} ${many}` : one];
}

const WORD = IN_FORMATS.find(({id}) => id === 'word')!;

/**
 * What is no transcript, and what is too long for one, is said before all of it is read.
 *
 * @throws {Refusal} when it cannot be read
 */
async function readBytes(file: string, whole: string): Promise<{readonly bytes: Buffer} | FoundProblem> {
  const found = await fs.stat(whole).catch(() => undefined);
  const handle = found?.isFile() ? await fs.open(whole).catch(() => undefined) : undefined;
  if (!found || !handle)
    throw new Refusal(
      `Le fichier «\u00A0${file}\u00A0» ne s’ouvre pas\u00A0: vérifiez son nom, son dossier, et que vous avez le droit de le lire.`,
    );
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(ENOUGH_BYTES), 0, ENOUGH_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const refusal = otherFile(head) ?? checkLength(found.size, head.toString('latin1'));
    if (refusal) return refusal;
    const bytes = await handle.readFile();
    return emptyFile(bytes) ?? {bytes};
  } finally {
    await handle.close();
  }
}

function checkLength(size: number, head: string): FoundProblem | undefined {
  const longest = head.startsWith(LIKE_WORD) || /^(?:\xEF\xBB\xBF)?\s*[[{]/.test(head) ? LONGEST_JSON : LONGEST_TEXT;
  if (size <= longest) return undefined;
  const message = `Ce fichier est trop gros pour les paroles d’une séance (plus de ${longest / 2 ** 20}\u00A0Mo)\u00A0: vérifiez que c’est le bon, ou coupez-le en plusieurs séances.`;
  return {rule: 'import/too-long', severity: 'error', line: 1, message};
}
