import type {StyleId} from '#core/citation/styles';

/** A change to a style: `from` must be there, once or more; `why` tells what was wrong. */
export interface Correction {
  readonly why: string;
  readonly from: string | RegExp;
  readonly to: string;
}

const YEAR_TWICE = 'The full date where it says more than the year, which stands after the name';

/** A list of references, whole: the style's own has holes and full stops twice, and knows neither events nor films. */
const ISO_BIBLIOGRAPHY = `<bibliography>
  <sort><key macro="responsability"/><key macro="year-date"/></sort>
  <layout>
    <group delimiter=". ">
      <choose>
        <if variable="author editor translator director" match="any">
          <group delimiter=", "><text macro="who"/><text macro="year-date"/></group>
          <group delimiter=" "><text macro="title-italics"/></group>
        </if>
        <else><group delimiter=", "><text macro="title-italics"/><text macro="year-date"/></group></else>
      </choose>
      <group delimiter=" "><text macro="host"/><text macro="bracket"/></group>
      <text macro="kind"/>
      <text macro="edition"/>
      <group delimiter=", ">
        <text macro="publisher-group"/>
        <choose>
          <if type="speech"><text variable="event-place"/></if>
          <else-if type="legal_case"><text variable="authority"/></else-if>
        </choose>
        <date variable="available-date">
          <date-part name="day" form="ordinal" suffix=" "/>
          <date-part name="month" suffix=" "/>
          <date-part name="year"/>
        </date>
        <text macro="issue-lower"/>
      </group>
      <text macro="collection"/>
      <choose><if type="book"><text variable="number-of-pages" suffix="&#160;p."/></if></choose>
      <text macro="isbn"/>
      <text macro="doi"/>
      <text macro="url"/>
    </group>
    <choose><if variable="URL DOI" match="none"><text value="."/></if></choose>
  </layout>
</bibliography>`;

const ISO_MACROS = `<macro name="who">
  <names variable="author">
    <name and="text" name-as-sort-order="all" sort-separator=", " delimiter=", " delimiter-precedes-last="never">
      <name-part name="family" text-case="uppercase"/>
    </name>
    <label prefix=" (" form="short" suffix=")"/>
    <substitute><names variable="editor"/><names variable="translator"/><names variable="director"/></substitute>
  </names>
</macro>
<macro name="title-italics">
  <choose>
    <if variable="container-title event" match="any"><text variable="title"/></if>
    <else><text variable="title" font-style="italic"/></else>
  </choose>
</macro>
<macro name="host">
  <choose>
    <if type="speech"><group delimiter="&#160;: "><text value="Dans"/><text variable="event" font-style="italic"/></group></if>
    <else-if type="chapter">
      <group delimiter="&#160;: ">
        <text value="Dans"/>
        <group delimiter=", ">
          <choose><if variable="author"><text macro="editor"/></if></choose>
          <text variable="container-title" font-style="italic"/>
        </group>
      </group>
    </else-if>
    <else><text variable="container-title" font-style="italic"/></else>
  </choose>
</macro>
<macro name="bracket">
  <group prefix="[" suffix="]" delimiter=", ">
    <text variable="medium"/>
    <choose><if variable="URL DOI" match="any"><text term="online"/></if></choose>
  </group>
</macro>
<macro name="kind">
  <choose>
    <if type="speech post-weblog webpage" match="any"/>
    <else>
      <group delimiter=" ">
        <text variable="genre" text-case="capitalize-first"/>
        <choose><if variable="genre" match="none"><choose><if type="report" variable="number" match="all"><text value="Rapport"/></if></choose></if></choose>
        <text variable="number" prefix="n°&#160;"/>
      </group>
    </else>
  </choose>
</macro>
<macro name="issue-lower">
  <group delimiter=", ">
    <text variable="volume" prefix="vol.&#160;"/>
    <text variable="issue" prefix="n°&#160;"/>
    <text variable="page" prefix="p.&#160;"/>
  </group>
</macro>
`;

const ISO_NOTE_SPEECH = `<group delimiter=". ">
  <text macro="responsability"/>
  <text variable="title"/>
  <group delimiter=" ">
    <group delimiter="&#160;: "><text value="Dans"/><text variable="event" font-style="italic"/></group>
    <group prefix="[" suffix="]" delimiter=", "><text variable="medium"/><text macro="online"/></group>
  </group>
  <group delimiter=", ">
    <text variable="event-place"/>
    <text macro="date"/>
    <text variable="locator"/>
  </group>
  <text macro="access"/>
</group>`;

const CHICAGO_SPEECH = `<group delimiter=", ">
  <text macro="contributors-note"/>
  <group delimiter=" ">
    <text variable="title" quotes="true"/>
    <group delimiter=", " prefix="(" suffix=")">
      <text variable="genre"/>
      <text variable="event"/>
      <text variable="event-place"/>
      <text macro="issued"/>
    </group>
  </group>
  <text variable="medium"/>
  <text variable="locator"/>
  <text variable="URL"/>
</group>`;

const APA_SPEECH = `<group delimiter=". ">
  <text macro="author"/>
  <text macro="issued"/>
  <group delimiter=" ">
    <text variable="title" font-style="italic"/>
    <group prefix="[" suffix="]" delimiter="&#8239;; "><text variable="genre"/><text variable="medium"/></group>
  </group>
  <group delimiter=", "><text variable="event"/><text variable="event-place"/></group>
  <text variable="URL"/>
</group>`;

const MLA_SPEECH = `<group delimiter=". ">
  <text macro="author"/>
  <text variable="title" quotes="true"/>
  <group delimiter=", ">
    <text variable="event" font-style="italic"/>
    <choose>
      <if variable="issued"><date variable="issued" form="text"/></if>
      <else><text term="no date" form="short"/></else>
    </choose>
    <text variable="event-place"/>
  </group>
  <group delimiter=", "><text variable="source" font-style="italic"/><text variable="URL"/></group>
  <text variable="medium" text-case="capitalize-first"/>
</group>`;

/** The line of a spoken passage, which none of these styles foresees, before the style's own. */
function forSpeech(section: 'citation' | 'bibliography', speech: string): Correction[] {
  return [
    {
      why: 'A debate is spoken: its event, its place, its trust and its minute are lost or misplaced',
      from: new RegExp(`(<${section}[^>]*>[\\s\\S]*?<layout[^>]*>)([\\s\\S]*?)(</layout>)`),
      to: `$1<choose><if type="speech">${speech}</if><else>$2</else></choose>$3`,
    },
  ];
}

const DAY_ONE: Correction = {
  why: 'French writes « 1er mars »',
  from: /<date-part name="day"(?![^>]*form=)/g,
  to: '<date-part name="day" form="ordinal"',
};

/** What is mended in each style, before it is used: the files stay as their authors wrote them. */
export const CORRECTIONS: Record<StyleId, readonly Correction[]> = {
  'iso-690-auteur-date': [
    DAY_ONE,
    {
      why: 'French spacing before the colon',
      from: '<text term="from" suffix=": "/>',
      to: '<text term="from" suffix="&#160;: "/>',
    },
    {
      why: `${YEAR_TWICE}; events, films, decisions, the nature of a document`,
      from: /<bibliography>[\s\S]*<\/bibliography>/,
      to: ISO_BIBLIOGRAPHY,
    },
    {why: 'What that list is made of', from: '<citation ', to: `${ISO_MACROS}<citation `},
    {
      why: 'Comma between the name and the year, as in the list',
      from: '<group delimiter=" ">\n          <text macro="author-citation"/>',
      to: '<group delimiter=", ">\n          <text macro="author-citation"/>',
    },
  ],
  'iso-690-note': [DAY_ONE, ...forSpeech('citation', ISO_NOTE_SPEECH)],
  'chicago-note': [...forSpeech('citation', CHICAGO_SPEECH)],
  apa: [DAY_ONE, ...forSpeech('bibliography', APA_SPEECH)],
  mla: [...forSpeech('bibliography', MLA_SPEECH)],
};

/** A style with its corrections. Throws when one finds nothing to correct: the style is no longer the one it was made for. */
export function correct(style: string, corrections: readonly Correction[]): string {
  return corrections.reduce((xml, {from, to, why}) => {
    const corrected = xml.replace(from, to);
    if (corrected === xml) throw new Error(`Nothing to correct in the style: ${why}`);
    return corrected;
  }, style);
}
