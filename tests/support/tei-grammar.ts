import fs from 'node:fs';
import path from 'node:path';
import {RelaxNGValidator, XmlDocument, XmlLibError} from 'libxml2-wasm';
import {parseXml} from '#core/formats/tei/xml';
import {ROOT} from './archive-of';
import {pruneGrammar} from './prune-grammar';

/** The grammar that stands in the repository; what it accepts, the whole of TEI accepts. */
export const SMALL_GRAMMAR = path.join(ROOT, 'tests/fixtures/schemas/tei-4.12.0-transcripts.rng');

/** What our transcripts are made of. */
const ELEMENTS = [
  ...[
    'TEI',
    'teiHeader',
    'fileDesc',
    'titleStmt',
    'title',
    'publicationStmt',
    'publisher',
    'idno',
    'availability',
    'p',
  ],
  ...['sourceDesc', 'bibl', 'encodingDesc', 'classDecl', 'taxonomy', 'category', 'catDesc', 'profileDesc', 'creation'],
  ...['date', 'langUsage', 'language', 'settingDesc', 'setting', 'placeName', 'particDesc', 'listPerson', 'person'],
  ...['persName', 'revisionDesc', 'change', 'text', 'timeline', 'when', 'body', 'div', 'head', 'u', 'seg', 'unclear'],
  ...['gap', 'vocal', 'incident', 'pause', 'desc', 'anchor'],
];

const ORIGIN = `<!-- Made of tei_all 4.12.0 (Text Encoding Initiative Consortium, BSD-2-Clause) by tests/support/prune-grammar.ts:
     the elements of our transcripts, their content and attributes as TEI has them, and no other. -->
`;

/** The file of the whole grammar, on machines that have it: `ARCHIVE_OUTSIDE_DATA` (see README). */
export function wholeGrammarFile(): string | undefined {
  const outside = process.env.ARCHIVE_OUTSIDE_DATA;
  const file = outside && path.join(outside, 'conformance/tei/tei_all-4.12.0.rng');
  return file && fs.existsSync(file) ? file : undefined;
}

/** The whole grammar, where the machine has it. */
export function wholeGrammar(): string | undefined {
  const file = wholeGrammarFile();
  return file && fs.readFileSync(file, 'utf8');
}

/** The small grammar, made of the whole one. */
export function makeSmallGrammar(whole: string): string {
  const grammar = parseXml(whole);
  if ('rule' in grammar) throw new Error(grammar.message);
  return ORIGIN + pruneGrammar(grammar, new Set(ELEMENTS));
}

/** What a grammar refuses in a text, by libxml2: nothing when it is valid. */
export function validatorOf(grammar: string): (text: string) => string[] {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(grammar));
  return (text) => {
    try {
      const document = XmlDocument.fromString(text);
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
      return [];
    } catch (error) {
      if (error instanceof XmlLibError) return [error.message];
      throw error;
    }
  };
}
