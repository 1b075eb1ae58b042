import mammoth from 'mammoth';
import type {FoundProblem, Read} from '#core/problem';
import {readParts} from './docx-parts';
import {docxWords, lettersOfHtml} from './docx-words';

const MAIN_PART = /^word\/document\d*\.xml$/;
const SAVE_AS = 'ouvrez-le dans votre traitement de texte et enregistrez-le au format .docx.';

/**
 * The HTML of a Word document, for `core/formats/word`. Nothing of the file is trusted: neither its sizes, nor the
 * styles that it would have applied, nor links to files beside it; pictures are left out.
 */
export async function readDocx(bytes: Buffer): Promise<Read<string>> {
  const parts = readParts(bytes);
  if (parts === 'too-large')
    return refuse(
      'too-large',
      'Ce document est trop gros, ou le deviendrait une fois ouvert\u00A0: retirez ses images, puis enregistrez-le de nouveau.',
    );
  if (parts === 'not-a-zip') return refuse('not-docx', notDocx(bytes));
  const mains = [...parts.keys()].filter((name) => MAIN_PART.test(name));
  if (mains.length !== 1) return refuse('not-docx', `Ce fichier n’est pas un document Word\u00A0: ${SAVE_AS}`);
  try {
    const {letters, isHidden} = docxWords(
      parts
        .get(mains[0]!)!
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
    if (isHidden)
      return refuse(
        'hidden-text',
        'Ce document contient du texte masqué\u00A0: affichez-le, retirez-le s’il ne doit pas être publié, puis enregistrez de nouveau.',
      );
    const html = await toHtml(bytes);
    // Notes change the count; core refuses them, and says where they are.
    const hasNotes = /id="(?:foot|end)note-ref-/.test(html);
    if (!hasNotes && lettersOfHtml(html) !== letters)
      return refuse(
        'lost-words',
        'Une partie de ce document ne se lit pas (zone de texte, formule, champ automatique, cellules fusionnées)\u00A0: copiez son texte dans un document neuf, sans mise en forme, puis enregistrez-le au format .docx.',
      );
    return {value: html, problems: []};
  } catch {
    return refuse('unreadable', `Ce document est abîmé\u00A0: ${SAVE_AS}`);
  }
}

async function toHtml(buffer: Buffer): Promise<string> {
  const {value} = await mammoth.convertToHtml(
    {buffer},
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ''})),
    },
  );
  return value;
}

/** Old Word documents, and those that a password closes, are OLE files; those of LibreOffice are zips like .docx. */
function notDocx(bytes: Buffer): string {
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0')
    return `Ce fichier est un ancien document Word (.doc), ou un mot de passe le ferme\u00A0: ${SAVE_AS}`;
  if (bytes.toString('latin1', 0, 5) === '{\\rtf') return `Ce fichier est au format RTF\u00A0: ${SAVE_AS}`;
  return `Ce fichier n’est pas un document Word, ou il est coupé\u00A0: ${SAVE_AS}`;
}

function refuse(what: string, message: string): Read<string> {
  const problem: FoundProblem = {rule: `word/${what}`, severity: 'error', line: 1, message};
  return {value: undefined, problems: [problem]};
}
