/* A table: what is corrected in each style, one entry a rule of the standard; it is long because it is read as one. */
import type {StyleId} from '#core/citation/styles';
import {before, type Correction} from './correction';
import {
  BRACKET,
  ISO_BIBLIOGRAPHY,
  ISO_MACROS,
  ISO_NOTE_LAW_DATE,
  ISO_NOTE_SPEECH,
  ISO_TITLE_CALL,
  WHO,
} from './iso-layouts';
import {
  APA_ASIDE,
  APA_BROADCAST,
  APA_LAW,
  APA_LAW_CALL,
  APA_SPEECH,
  CHICAGO_FILM,
  CHICAGO_LAW,
  CHICAGO_REPORT,
  CHICAGO_SPEECH,
  MLA_LAW,
  MLA_LAW_CALL,
  MLA_NUMBER,
  MLA_SPEECH,
} from './layouts';

/*
 * One table, long because each line mends one thing in the file of one style: it is read beside that file, style by style.
 */

const SPOKEN = 'Of a debate, the event, the place, the trust and the minute are lost or misplaced';

const DAY_ONE: Correction = {
  why: 'French writes « 1er mars »',
  from: /<date-part name="day"(?![^>]*form=)/g,
  to: '<date-part name="day" form="ordinal"',
};

/** What is mended in each style, before it is used: the files stay as their authors wrote them. */
export const CORRECTIONS: Record<StyleId, readonly Correction[]> = {
  'iso-690-auteur-date': [
    {
      why: 'French spacing before the colon',
      from: '<text term="from" suffix=": "/>',
      to: '<text term="from" suffix="&#160;: "/>',
    },
    {
      why: 'Full stops twice; the date only where it says more than the year; events, films, decisions, trust',
      from: /<bibliography>[\s\S]*<\/bibliography>/,
      to: ISO_BIBLIOGRAPHY,
    },
    {why: 'What that list is made of', from: '<citation ', to: `${ISO_MACROS}<citation `},
    {
      why: '« (Intervenante 1 2022) » reads as one number',
      from: /<group delimiter=" ">(\s*<text macro="author-citation"\/>)/,
      to: '<group delimiter=", ">$1',
    },
    {
      why: '« (Doe, Roe 2020) » reads as one name',
      from: '<name form="short"/>',
      to: '<name form="short" and="text" delimiter-precedes-last="never"/>',
    },
    {
      why: 'A film is by its director; a title in the text is as in its line',
      from: /(<names variable="editor"\/>\s*<names variable="translator"\/>\s*)<text variable="title" font-style="italic"\/>/,
      to: `$1<names variable="director"/>${ISO_TITLE_CALL}`,
    },
    {
      why: 'Who directs a book is told alike in every style',
      from: '<term name="editor" form="short">éd.</term>',
      to: '<term name="editor" form="short">dir.</term>',
    },
  ],
  'iso-690-note': [
    DAY_ONE,
    before('citation', SPOKEN, {speech: ISO_NOTE_SPEECH}),
    {
      why: 'A film is by its director',
      from: /<else-if variable="author editor" match="any">[\s\S]*?<\/else-if>\s*<\/choose>\s*<\/else-if>/,
      to: '<else><text macro="who"/></else>',
    },
    {
      why: 'What that line is made of',
      from: '<macro name="responsability">',
      to: `${WHO}${BRACKET}<macro name="responsability">`,
    },
    {
      why: 'A space after « n° »',
      from: /(<\/choose>\s*)<text variable="number"\/>(\s*<\/if>\s*<else-if variable="genre">)/,
      to: '$1<text variable="number" prefix="&#160;"/>$2',
    },
    {
      why: 'The kind of a report opens a sentence',
      from: /(<if type="report">[\s\S]*?<else-if type="thesis">)/,
      to: (part) =>
        part.replaceAll('<text variable="genre"/>', '<text variable="genre" text-case="capitalize-first"/>'),
    },
    {
      why: 'After a date, « vol. » opens nothing',
      from: /(<text term="volume" form="short") text-case="capitalize-first"/g,
      to: '$1',
    },
    {
      why: 'The medium is told with « en ligne »',
      from: '<text macro="online" prefix="[" suffix="]"/>',
      to: '<text macro="bracket"/>',
    },
    {
      why: 'The day of a text of law is not told twice',
      from: /(<macro name="date">[\s\S]*?<choose>\s*)<if variable="issued">([\s\S]*?)<\/if>(\s*<else>\s*<text term="no date")/,
      to: `$1<if type="legal_case legislation" match="any">${ISO_NOTE_LAW_DATE}</if><else-if variable="issued">$2</else-if>$3`,
    },
    {
      why: 'A law is in its journal as an article is, and as in the other style',
      from: 'article-newspaper post-weblog post webpage broadcast" match="any">',
      to: 'article-newspaper post-weblog post webpage broadcast legislation" match="any">',
    },
    {
      why: 'The same',
      from: /<if type="article-journal article-magazine article-newspaper" match="none">(\s*<text term="in")/,
      to: '<if type="article-journal article-magazine article-newspaper legislation" match="none">$1',
    },
    {
      why: 'An article of a journal has its day too',
      from: /<if type="article-journal">\s*<date variable="issued">\s*<date-part name="month" form="long" text-case="capitalize-first" suffix=" "\/>\s*<date-part name="year" form="long"\/>\s*<\/date>\s*<\/if>\s*<else>([\s\S]*?)<\/else>/,
      to: '<if variable="issued">$1</if>',
    },
    {
      why: 'A decision is of its court, a law has a number',
      from: /(<macro name="publisher">\s*<choose>\s*)<if ([\s\S]*?)<\/if>(\s*<else>)/,
      to: '$1<if type="legal_case"><group delimiter=", "><text variable="authority"/><text variable="number" prefix="n°&#160;"/></group></if><else-if type="legislation"><text variable="number" prefix="n°&#160;"/></else-if><else-if $2</else-if>$3',
    },
  ],
  'chicago-note': [
    before('citation', `${SPOKEN}; decisions in English, films without a director, reports without their number`, {
      speech: CHICAGO_SPEECH,
      'legal_case legislation': CHICAGO_LAW,
      motion_picture: CHICAGO_FILM,
      report: CHICAGO_REPORT,
    }),
    {
      why: 'Titles and names of newspapers keep the letters that they have',
      from: /(<text variable="(?:title|container-title)") text-case="capitalize-first"/g,
      to: '$1',
    },
    {
      why: 'In a note, a comma after the name (the guide)',
      from: /<group delimiter="\. ">(\s*<text macro="contributors-note"\/>\s*<group delimiter=", ">)/,
      to: '<group delimiter=", ">$1',
    },
    {
      why: 'A comma before the address too, as between all parts of a note',
      from: /(<text variable="(?:DOI|URL)" prefix=")\. /g,
      to: '$1, ',
    },
    {
      why: 'French puts no comma before « et »',
      from: /(<macro name="contributors-note">[\s\S]*?<name and="text" delimiter=", ")/,
      to: '$1 delimiter-precedes-last="never"',
    },
    {why: 'Pages are told whole (the guide)', from: ' page-range-format="chicago"', to: ''},
  ],
  apa: [
    before('bibliography', `${SPOKEN}; « Décision., n° »`, {
      speech: APA_SPEECH,
      'legal_case legislation': APA_LAW,
    }),
    before('citation', 'A law has no « s. d. » where its line has none', {'legal_case legislation': APA_LAW_CALL}),
    {
      why: 'A kind and a number in one pair of brackets, « (Rapport d’information n° 491) », « (Rapport n° 1) »',
      from: /<text variable="genre" prefix=" \[" suffix="\]" text-case="capitalize-first"\/>\s*<text variable="medium" prefix=" \[" suffix="\]" text-case="capitalize-first"\/>\s*(<choose>\s*<if variable="number" match="any">)/,
      to: '<text variable="genre" text-case="capitalize-first"/><choose><if variable="number"><choose><if variable="genre" match="none"><text value="Rapport"/></if></choose></if></choose>$1',
    },
    {
      why: 'A broadcast is told as one beside its title, and nowhere else',
      from: /<text variable="genre" prefix=" \[" suffix="\]" text-case="lowercase"\/>\s*<text variable="medium" prefix=" \[" suffix="\]" text-case="lowercase"\/>(\s*<text macro="container-title"\/>)/,
      to: '$1',
    },
    {
      why: 'The same',
      from: /(<else-if type="broadcast">\s*)<text variable="title"\/>(\s*<\/else-if>)/,
      to: `$1${APA_BROADCAST}$2`,
    },
    {
      why: 'One pair of brackets',
      from: /<text variable="genre" prefix=" \[" suffix="\]" text-case="[a-z-]+"\/>\s*<text variable="medium" prefix=" \[" suffix="\]" text-case="[a-z-]+"\/>/g,
      to: '<text macro="aside"/>',
    },
    {why: 'What that bracket is made of', from: '<macro name="title">', to: `${APA_ASIDE}<macro name="title">`},
    {
      why: 'Programs and data are wholes, in italics',
      from: '<else-if type="map motion_picture song graphic speech post manuscript webpage" match="any">',
      to: '<else-if type="map motion_picture song graphic speech post manuscript webpage software dataset event" match="any">',
    },
    {
      why: 'In the text, a whole is in italics as in its line',
      from: 'song map webpage post" match="any">',
      to: 'song map webpage post speech report software dataset event" match="any">',
    },
    {
      why: 'French writes « 1er mars »',
      from: '<date-part prefix=" " name="day" ',
      to: '<date-part prefix=" " name="day" form="ordinal" ',
    },
    {
      why: 'A film is by its director',
      from: /(<substitute>\s*<names variable="editor"\/>\s*<names variable="translator"\/>)/g,
      to: '$1<names variable="director"/>',
    },
    {why: '« In » is English', from: '<terms>', to: '<terms><term name="in">dans</term>'},
  ],
  mla: [
    before('bibliography', `${SPOKEN}; laws and decisions by a bare number`, {
      speech: MLA_SPEECH,
      'legal_case legislation': MLA_LAW,
    }),
    before('citation', 'Their titles in the text as in their lines', {'legal_case legislation': MLA_LAW_CALL}),
    {
      why: 'Reports by a bare number',
      from: /<choose>\s*<if type="report">\s*<text variable="genre"\/>\s*<\/if>\s*<\/choose>\s*<text variable="number"\/>/,
      to: MLA_NUMBER,
    },
    {
      why: 'A medium that follows the title opens a sentence',
      from: '<text variable="medium"/>',
      to: '<choose><if variable="container-title" match="any"><text variable="medium"/></if><else><text variable="medium" text-case="capitalize-first"/></else></choose>',
    },
    {
      why: 'French puts no comma before « et »',
      from: 'delimiter-precedes-last="always"',
      to: 'delimiter-precedes-last="never"',
    },
    {
      why: 'The title of a part of an event is between quotation marks',
      from: /<if variable="container-title" match="any">(\s*<text variable="title" )/g,
      to: '<if variable="container-title event" match="any">$1',
    },
    {
      why: 'A space after « paragr. »',
      from: '<label variable="locator" form="short"/>',
      to: '<label variable="locator" form="short" suffix="&#160;"/>',
    },
  ],
};

/** For all styles. */
export const LOCALE_CORRECTIONS: readonly Correction[] = [
  {
    why: 'Who directs a book is told alike in every style',
    from: '<term name="editor" form="verb">édité par</term>',
    to: '<term name="editor" form="verb">dirigé par</term>',
  },
  {
    why: 'French writes « 1er mars »',
    from: '<date-part name="day" suffix=" "/>',
    to: '<date-part name="day" form="ordinal" suffix=" "/>',
  },
];

/** One item is formatted at a time: nothing to put in order, nothing to tell it from. Each of the two costs as much as a line. */
const ALONE =
  /<sort>[\s\S]*?<\/sort>| (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule|collapse|subsequent-author-substitute)="[^"]*"/g;

/** A style with its corrections. Throws when one finds nothing to correct: the style is no longer the one it was made for. */
export function correct(style: string, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (xml, {from, to, why}) => {
      const corrected = typeof to === 'string' ? xml.replace(from, to) : xml.replace(from, to);
      if (corrected === xml) throw new Error(`Nothing to correct in the style: ${why}`);
      return corrected;
    },
    style.replace(ALONE, ''),
  );
}
