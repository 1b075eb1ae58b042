import type {FoundProblem} from '#core/problem';

/** What people give for a transcript and is none: as its first bytes tell, whatever its name, and what to do about it. */
interface OtherFile {
  /** Bytes as the characters of the same numbers. */
  readonly begins: RegExp;
  /** After « Ce fichier est ». */
  readonly what: string;
  readonly advice: string;
}

const SAVE_AS_WORD = 'ouvrez-le dans votre traitement de texte, puis enregistrez-le au format .docx';
const OPEN_DOCUMENT = String.raw`PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.`;

/** `0:00:00.000,0:00:03.000`, which YouTube gives; `00:00:00:00 - 00:00:03:12`, with frames; `[00:03.12]Paroles`, of songs. */
const SBV = String.raw`\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}\s*[\r\n]`;
const FRAMES = String.raw`(?:\d\d:){3}\d\d - (?:\d\d:){3}\d\d\s*[\r\n]`;
const LRC = String.raw`\[(?:ar|ti|al|by|offset|length):[^\]\r\n]*\]\s*[\r\n]`;

/* eslint-disable no-control-regex -- bytes are what these expressions are about */
/** Signatures: https://mimesniff.spec.whatwg.org/ and, for what browsers do not show, the formats' own documents. */
const OTHER_FILES: readonly OtherFile[] = [
  {
    begins: /^%PDF-/,
    what: 'un PDF',
    advice:
      'demandez le document d’origine au format .docx, ou ouvrez le PDF, copiez tout son texte, et collez-le dans un fichier .txt',
  },
  {begins: /^\{\\rtf/, what: 'un document RTF', advice: SAVE_AS_WORD},
  {
    begins: /^\xD0\xCF\x11\xE0/,
    what: 'un ancien document Word (.doc), ou un document qu’un mot de passe ferme',
    advice: SAVE_AS_WORD,
  },
  {
    begins: new RegExp(`^${OPEN_DOCUMENT}text`),
    what: 'un document LibreOffice (.odt)',
    advice: SAVE_AS_WORD,
  },
  {
    begins: new RegExp(`^${OPEN_DOCUMENT}`),
    what: 'un tableur ou un diaporama de LibreOffice',
    advice: 'copiez ses paroles dans un fichier .txt, une ligne par tour, «\u00A0Nom\u00A0: paroles\u00A0»',
  },
  {
    begins: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8[79]a|RIFF[^]{4}WEBP|II\*\0|MM\0\*|[^]{4}ftyp(?:heic|heix|mif1|avif))/,
    what: 'une image',
    advice: 'tapez les paroles qu’on y voit dans un fichier .txt ou .docx',
  },
  {
    begins:
      /^(?:ID3[\0-\x04]|\xFF[\xF1\xF9\xFA\xFB\xF2\xF3]|OggS|fLaC|RIFF[^]{4}(?:WAVE|AVI )|[^]{4}ftyp|\x1A\x45\xDF\xA3|FORM[^]{4}AIFF|#!AMR)/,
    what: 'un enregistrement, son ou vidéo',
    advice: 'donnez la transcription de ses paroles, par exemple ses sous-titres, au format .vtt ou .srt',
  },
  {
    begins: /^(?:\x1F\x8B|7z\xBC\xAF|Rar!|BZh\d|\xFD7zXZ|PK\x05\x06)/,
    what: 'une archive compressée',
    advice: 'ouvrez-la, puis donnez le fichier de paroles qu’elle contient',
  },
  {
    begins: /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype\s+html|html[\s>])/i,
    what: 'une page web',
    advice: 'ouvrez-la dans un navigateur, copiez ses paroles, et collez-les dans un fichier .txt',
  },
  {
    begins: new RegExp(
      String.raw`^(?:\xEF\xBB\xBF)?\s*(?:\[Script Info\]|(?:<\?xml[^>]*>\s*)?<tt[\s:>]|${SBV}|${FRAMES}|${LRC})`,
      'i',
    ),
    what: 'un sous-titrage d’un autre format (ASS, TTML, SBV, LRC ou d’un logiciel de montage)',
    advice: 'ouvrez-le dans un logiciel de sous-titrage, puis exportez-le au format .vtt ou .srt',
  },
];

/* eslint-enable no-control-regex */

/** How many bytes tell what a file is. */
export const ENOUGH_BYTES = 600;

/** Says what a file is, by its first bytes, when it is none that an import reads; nothing when it may be one. */
export function otherFile(bytes: Uint8Array): FoundProblem | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, ENOUGH_BYTES));
  const other = OTHER_FILES.find(({begins}) => begins.test(head));
  return (
    other && {
      rule: 'import/other-file',
      severity: 'error',
      line: 1,
      message: `Ce fichier est ${other.what}\u00A0: ${other.advice}.`,
    }
  );
}

/** Blanks, marks of byte order, and the zeros that are half of the bytes of UTF-16: what holds nothing else is empty. */
const NOTHING = new Set([0, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** Says that a file holds nothing at all: before anything reads it, since it may hold nothing a million times. */
export function emptyFile(bytes: Uint8Array): FoundProblem | undefined {
  if (!bytes.every((byte) => NOTHING.has(byte))) return undefined;
  const message =
    'Ce fichier est vide\u00A0: exportez-le de nouveau avec le logiciel qui l’a fait, puis vérifiez qu’il contient les paroles.';
  return {rule: 'import/empty-file', severity: 'error', line: 1, message};
}

/** What our texts to be read say under their title, and the first columns of our tables. */
const SAYS_ITS_ORIGIN = /^Transcription .*\. Les mots viennent /m;
const HAS_ITS_ADDRESS = /^(?:https?:.*\/transcription\/|Transcription .*<https?:.*\/transcription\/>)\r?$/m;
const COLUMNS = 'seance,chapitre,code,adresse,';
/** Characters of the longest title and place. */
const HEAD = 2000;

/**
 * Says that a text is one of our own exports that are made to be read: addresses and headings stand among its words, and
 * would be put into mouths.
 */
export function exportToBeRead(text: string): FoundProblem | undefined {
  const head = text.slice(0, HEAD);
  const isText = SAYS_ITS_ORIGIN.test(head) && HAS_ITS_ADDRESS.test(head);
  if (!isText && !head.startsWith(COLUMNS)) return undefined;
  const message =
    'Ce fichier a été pris sur l’archive pour être lu\u00A0: des adresses s’y mêlent aux paroles, et il ne peut pas y revenir. Sur la page de la transcription, prenez plutôt le fichier .vtt, .xml ou .json, et corrigez celui-là.';
  return {rule: 'import/export-to-be-read', severity: 'error', line: 1, message};
}
