import {TranscriptRecord} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {wrong} from './wrong';
import {findAll, findFirst, type XmlElement} from './xml';

/** What a header tells; only our own files say how far to trust the words. */
export type TeiHeader = Omit<TranscriptRecord, 'state'> & Partial<Pick<TranscriptRecord, 'state'>>;

/**
 * The language, the trust and the origin of the words. Where a file says nothing that the archive knows: French, words
 * published elsewhere unless a recording is described, and no word on their trust.
 */
export function readHeader(root: XmlElement, problems: FoundProblem[]): TeiHeader {
  const {state, source} = TranscriptRecord.shape;
  const status = findFirst(root, 'revisionDesc')?.attributes.status;
  const sources = findAll(root, 'sourceDesc').flatMap((description) => findAll(description, 'bibl'));
  const origin = sources.map(({attributes}) => attributes.type).find((type) => source.safeParse(type).success);
  const isRecorded = findFirst(root, 'recordingStmt') !== undefined;
  const trust = state.safeParse(status).data;
  return {
    language: readLanguage(root, problems),
    ...(trust && {state: trust}),
    source: source.safeParse(origin).data ?? (isRecorded ? 'recording' : 'published-transcript'),
  };
}

function readLanguage(root: XmlElement, problems: FoundProblem[]): string {
  const text = root.children.find((child) => typeof child !== 'string' && child.name === 'text') as
    XmlElement | undefined;
  const written =
    text?.attributes['xml:lang'] ??
    root.attributes['xml:lang'] ??
    findFirst(root, 'language')?.attributes.ident ??
    'fr';
  const [tag = ''] = written.toLowerCase().split(/[-_]/);
  // ISO 639-2 has two codes of three letters for French.
  const language = tag === 'fra' || tag === 'fre' ? 'fr' : tag;
  if (TranscriptRecord.shape.language.safeParse(language).success) return language;
  const message = `La langue «\u00A0${written}\u00A0» n’est pas écrite comme il faut\u00A0: écrivez xml:lang en deux lettres, par exemple xml:lang="fr".`;
  problems.push(wrong('tei/unknown-language', root.line, message));
  return 'fr';
}
