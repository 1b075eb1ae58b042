import type {StyleId} from '#core/citation/styles';
import {before, type Correction} from './correction';
import {BRACKET, ISO_BIBLIOGRAPHY, ISO_MACROS, ISO_NOTE_SPEECH, WHO} from './iso-layouts';
import {APA_LAW, APA_SPEECH, CHICAGO_FILM, CHICAGO_LAW, CHICAGO_REPORT, CHICAGO_SPEECH, MLA_SPEECH} from './layouts';

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
      why: 'A film is by its director',
      from: /(<names variable="editor"\/>\s*<names variable="translator"\/>)(\s*<text variable="title" font-style)/,
      to: '$1<names variable="director"/>$2',
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
      why: 'A decision is of its court',
      from: /(<macro name="publisher">\s*<choose>\s*)<if ([\s\S]*?)<\/if>(\s*<else>)/,
      to: '$1<if type="legal_case"><group delimiter=", "><text variable="authority"/><text variable="number" prefix="n°&#160;"/></group></if><else-if $2</else-if>$3',
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
    before('bibliography', SPOKEN, {speech: MLA_SPEECH}),
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

/** French writes « 1er mars » in the dates of the locale, too. */
export const LOCALE_CORRECTIONS: readonly Correction[] = [
  {
    why: 'French writes « 1er mars »',
    from: '<date-part name="day" suffix=" "/>',
    to: '<date-part name="day" form="ordinal" suffix=" "/>',
  },
];

/** A style with its corrections. Throws when one finds nothing to correct: the style is no longer the one it was made for. */
export function correct(style: string, corrections: readonly Correction[]): string {
  return corrections.reduce((xml, {from, to, why}) => {
    const corrected = xml.replace(from, to);
    if (corrected === xml) throw new Error(`Nothing to correct in the style: ${why}`);
    return corrected;
  }, style);
}
