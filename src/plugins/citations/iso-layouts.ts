/*
 * Lines of ours in CSL for ISO 690, for what the styles mishandle: written after the guides that `core/citation/styles.ts` names, with
 * the macros of the styles they go into. https://docs.citationstyles.org/en/stable/specification.html
 */

/** A list of references, whole: the style's own has holes and full stops twice, and knows neither events nor films. */
export const ISO_BIBLIOGRAPHY = `<bibliography>
  <sort><key macro="responsability"/><key macro="year-date"/></sort>
  <layout>
    <group delimiter=". ">
      <choose>
        <if variable="author editor translator director" match="any">
          <group delimiter=", "><text macro="who"/><text macro="year-date"/></group>
          <text macro="title-and-host"/>
        </if>
        <else><text macro="title-year-and-host"/></else>
      </choose>
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
      <choose><if type="book"><text variable="number-of-pages" suffix="&#160;p."/></if></choose>
      <text macro="collection"/>
      <text macro="isbn"/>
      <text macro="doi"/>
      <text macro="url"/>
    </group>
    <choose><if variable="URL DOI" match="none"><text value="."/></if></choose>
  </layout>
</bibliography>`;

export const WHO = `<macro name="who">
  <names variable="author">
    <name and="text" name-as-sort-order="all" sort-separator=", " delimiter=", " delimiter-precedes-last="never">
      <name-part name="family" text-case="uppercase"/>
    </name>
    <label prefix=" (" form="short" suffix=")"/>
    <substitute><names variable="editor"/><names variable="translator"/><names variable="director"/></substitute>
  </names>
</macro>`;

export const BRACKET = `<macro name="bracket">
  <choose>
    <if variable="medium">
      <group prefix="[" suffix="]" delimiter=", "><text variable="medium"/><text macro="on-line"/></group>
    </if>
    <else-if variable="URL DOI" match="any"><text term="online" prefix="[" suffix="]"/></else-if>
  </choose>
</macro>
<macro name="on-line"><choose><if variable="URL DOI" match="any"><text term="online"/></if></choose></macro>`;

export const ISO_MACROS = `${WHO}${BRACKET}
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
<macro name="title-and-host">
  <choose>
    <if variable="container-title event" match="any">
      <group delimiter=". "><text variable="title"/><group delimiter=" "><text macro="host"/><text macro="bracket"/></group></group>
    </if>
    <else><group delimiter=" "><text variable="title" font-style="italic"/><text macro="bracket"/></group></else>
  </choose>
</macro>
<macro name="title-year-and-host">
  <choose>
    <if variable="container-title event" match="any">
      <group delimiter=". ">
        <group delimiter=", "><text variable="title"/><text macro="year-date"/></group>
        <group delimiter=" "><text macro="host"/><text macro="bracket"/></group>
      </group>
    </if>
    <else>
      <group delimiter=", ">
        <group delimiter=" "><text variable="title" font-style="italic"/><text macro="bracket"/></group>
        <text macro="year-date"/>
      </group>
    </else>
  </choose>
</macro>
<macro name="kind">
  <choose>
    <if type="speech post-weblog webpage" match="any"/>
    <else-if type="legislation"><text variable="number" prefix="n°&#160;"/></else-if>
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

export const ISO_NOTE_SPEECH = `<group delimiter=". ">
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

/** The day of a text of law, or its year where its title has the day. */
export const ISO_NOTE_LAW_DATE = `<choose>
  <if variable="event-date"><date variable="event-date" form="text"/></if>
  <else-if variable="issued"><date variable="issued"><date-part name="year"/></date></else-if>
  <else><text term="no date" form="short" prefix="[" suffix="]"/></else>
</choose>`;

/** The first words of its line, as that line writes them. */
export const ISO_TITLE_CALL = `<choose>
  <if variable="container-title event" match="any"><text variable="title"/></if>
  <else><text variable="title" font-style="italic"/></else>
</choose>`;
