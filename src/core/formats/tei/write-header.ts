import {RIGHTS, transcriptAddress, type TurnContext} from '#core/formats/turn-context';
import {toDateTime, writeDate} from '#core/model/imprecise-date';
import type {TranscriptRecord} from '#core/model/transcript';
import {languageName, TRUST_STATE, WORDS_SOURCE} from '#core/model/words';
import {escapeXml} from '#core/text/escape-xml';
import {writeVoices} from './voices';

/** What a TEI file says of itself: the session, whose words, who published them, how far they can be trusted. */
export function writeHeader(
  {language, state, source}: TranscriptRecord,
  context: TurnContext,
  voices: ReadonlyMap<string, string>,
): string[] {
  const {title, place} = context.session;
  return [
    '<teiHeader>',
    '<fileDesc>',
    `<titleStmt><title>${escapeXml(title)}</title></titleStmt>`,
    '<publicationStmt>',
    `<publisher>${escapeXml(context.archive)}</publisher>`,
    `<idno type="URI">${escapeXml(transcriptAddress(context))}</idno>`,
    `<availability><p>${RIGHTS}</p></availability>`,
    '</publicationStmt>',
    `<sourceDesc><bibl type="${source}">Les mots viennent ${WORDS_SOURCE[source]}.</bibl></sourceDesc>`,
    '</fileDesc>',
    '<encodingDesc><classDecl><taxonomy>',
    '<category xml:id="question"><catDesc>question de la salle</catDesc></category>',
    '</taxonomy></classDecl></encodingDesc>',
    '<profileDesc>',
    ...creation(context),
    `<langUsage><language ident="${language}">${escapeXml(languageName(language))}</language></langUsage>`,
    ...writeVoices(voices),
    ...(place === undefined
      ? []
      : [`<settingDesc><setting><placeName>${escapeXml(place)}</placeName></setting></settingDesc>`]),
    '</profileDesc>',
    `<revisionDesc status="${state}"><change>Transcription ${TRUST_STATE[state]}.</change></revisionDesc>`,
    '</teiHeader>',
  ];
}

/** The day of the debate; an interval has no attribute that keeps its two sides as they are given. */
function creation({session: {date}}: TurnContext): string[] {
  if (date === undefined) return [];
  const day = toDateTime(date);
  return [`<creation><date${day === undefined ? '' : ` when="${day}"`}>${writeDate(date)}</date></creation>`];
}
