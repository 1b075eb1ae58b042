import mammoth from 'mammoth';
import {tellChanges} from '#core/formats/word/tell-changes';
import type {FoundProblem, Read} from '#core/problem';
import {beginning} from '#core/text/beginning';
import {straight} from '#core/text/straight';
import {MOST_XML, readParts} from './docx-parts';
import {type DocxParagraph, docxWords, firstLost, NotRead} from './docx-words';

const MAIN_PART = /^word\/document\d*\.xml$/;
const SAVE_AS = 'ouvrez-le dans votre traitement de texte et enregistrez-le au format .docx.';

/** A document as `core/formats/word` reads it. */
export interface DocxHtml {
  readonly html: string;
  /** What was made of it that a person must know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The HTML of a Word document, for `core/formats/word`. Nothing of the file is trusted: neither its sizes, nor the
 * styles that it would have applied, nor links to files beside it; pictures are left out.
 */
export async function readDocx(bytes: Buffer): Promise<Read<DocxHtml>> {
  const parts = readParts(bytes);
  if (parts === 'too-large')
    return refuse(
      'too-large',
      'Ce document est trop gros, ou le deviendrait une fois ouvert\u00A0: retirez ses images, puis enregistrez-le de nouveau.',
    );
  if (parts === 'too-many-words')
    return refuse(
      'too-many-words',
      `Une fois ouvert, ce document a plus de ${MOST_XML / 2 ** 20}\u00A0Mo de texte et de mise en forme, trop pour les paroles d’une séance\u00A0: copiez ses paroles dans un document neuf, sans mise en forme, ou coupez-le en plusieurs séances.`,
    );
  if (parts === 'not-a-zip')
    return refuse('not-docx', `Ce fichier n’est pas un document Word, ou il est coupé\u00A0: ${SAVE_AS}`);
  const names = [...parts.keys()];
  const mains = names.filter((name) => MAIN_PART.test(name));
  if (mains.length !== 1) return refuse('not-docx', notDocx(names));
  try {
    const main = withPlainTabs(parts.get(mains[0]!)!.toString('utf8'));
    const {paragraphs, changes} = docxWords(main.replace(/^\uFEFF/, ''));
    const hidden = paragraphs.findIndex(({isHidden}) => isHidden);
    if (hidden !== -1)
      return refuse(
        'hidden-text',
        `${placeOf(paragraphs, hidden)}\u00A0: ce document y contient du texte masqué. Affichez-le, retirez-le s’il ne doit pas être publié, puis enregistrez de nouveau.`,
      );
    const html = await toHtml(new Map([...parts, [mains[0]!, Buffer.from(main)]]));
    // Notes change the count; core refuses them, and says where they are.
    const hasNotes = /id="(?:foot|end)note-ref-/.test(html);
    const lost = hasNotes ? -1 : firstLost(paragraphs, html);
    if (lost !== -1)
      return refuse(
        'lost-words',
        `${placeOf(paragraphs, lost)}, ou tout près\u00A0: une partie de ce document ne se lit pas (zone de texte, formule, champ automatique, cellules fusionnées). Copiez son texte dans un document neuf, sans mise en forme, puis enregistrez-le au format .docx.`,
      );
    return {value: {html, notes: tellChanges(changes)}, problems: []};
  } catch (error) {
    return error instanceof NotRead
      ? refuse(error.why, `${after(error.paragraphs)}${NOT_READ[error.why]}`)
      : refuse('unreadable', NOT_READ.unreadable);
  }
}

/** « Paragraphe n° 3, « premiers mots » », counted as core counts them. */
function placeOf(paragraphs: readonly DocxParagraph[], index: number): string {
  const words = beginning(straight(paragraphs[index]?.beginning ?? ''), 40);
  return `Paragraphe n°\u00A0${index + 1}${words === '' ? '' : `, «\u00A0${words}\u00A0»`}`;
}

function after(paragraphs: readonly DocxParagraph[]): string {
  return paragraphs.length === 0 ? '' : `${placeOf(paragraphs, paragraphs.length - 1)}, ou juste après. `;
}

/** A tab at a place of the page parts two words as any other: mammoth passes over it. */
function withPlainTabs(xml: string): string {
  return xml.replace(/<w:ptab\b[^<>]*\/>/g, '<w:tab/>');
}

/** A break of pages or of columns parts two words as a line break does: nothing of it is shown without that. */
const BREAKS = ["br[type='page'] => br", "br[type='column'] => br"];

async function toHtml(parts: ReadonlyMap<string, Buffer>): Promise<string> {
  // Parts that are unzipped already, as its own tests give them; its types know zips only.
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: BufferEncoding) => Promise.resolve(parts.get(name)!.toString(encoding)),
  };
  const {value} = await mammoth.convertToHtml({file} as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
    styleMap: BREAKS,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ''})),
  });
  return value;
}

const NOT_READ: Record<NotRead['why'], string> = {
  doctype: `Ce document contient une ligne <!DOCTYPE, qu’aucun traitement de texte n’écrit\u00A0: il n’est pas sûr de l’ouvrir. Demandez-le à qui l’a fait, puis ${SAVE_AS}`,
  'too-deep':
    'Ce document a des tableaux ou des cadres les uns dans les autres, trop profonds pour être lus\u00A0: copiez son texte dans un document neuf, sans mise en forme, puis enregistrez-le au format .docx.',
  unreadable: `Ce document est abîmé\u00A0: ${SAVE_AS}`,
};

/** Other office documents are zips too, and so is anything that someone zipped. */
function notDocx(names: readonly string[]): string {
  if (names.some((name) => /^(?:xl|ppt)\//.test(name)))
    return 'Ce fichier est un tableur ou un diaporama\u00A0: copiez ses paroles dans un fichier .txt, une ligne par tour, «\u00A0Nom\u00A0: paroles\u00A0».';
  if (names.some((name) => /^(?:word\/|\[Content_Types\])/.test(name)))
    return `Ce fichier n’est pas un document Word que l’on sait lire\u00A0: ${SAVE_AS}`;
  return 'Ce fichier est une archive compressée\u00A0: ouvrez-la, puis donnez le fichier de paroles qu’elle contient.';
}

function refuse(what: string, message: string): Read<DocxHtml> {
  const problem: FoundProblem = {rule: `word/${what}`, severity: 'error', line: 1, message};
  return {value: undefined, problems: [problem]};
}
