/*
 * Lines of ours in CSL, for what the styles mishandle: written after the guides that `core/citation/styles.ts` names, with
 * the macros of the styles they go into. https://docs.citationstyles.org/en/stable/specification.html
 */

export const CHICAGO_SPEECH = `<group delimiter=", ">
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

/** What stands in brackets after a title: one pair of them for the kind, the medium and all. */
export const APA_ASIDE = `<macro name="aside">
  <choose>
    <if variable="genre">
      <group prefix=" [" suffix="]" delimiter="&#8239;; ">
        <text variable="genre" text-case="capitalize-first"/>
        <text variable="medium"/>
      </group>
    </if>
    <else-if variable="medium"><text variable="medium" prefix=" [" suffix="]" text-case="capitalize-first"/></else-if>
    <else-if type="motion_picture"><text value=" [Film]"/></else-if>
    <else-if type="software"><text value=" [Logiciel]"/></else-if>
    <else-if type="dataset"><text value=" [Jeu de données]"/></else-if>
  </choose>
</macro>`;

/** A broadcast that is part of nothing is in italics, as any whole. */
export const APA_BROADCAST = `<choose>
  <if variable="container-title"><text variable="title"/></if>
  <else><text variable="title" font-style="italic"/></else>
</choose>
<text macro="aside"/>`;

export const APA_SPEECH = `<group delimiter=". ">
  <text macro="author"/>
  <text macro="issued"/>
  <text macro="title"/>
  <group delimiter=", "><text variable="event"/><text variable="event-place"/></group>
  <text variable="URL"/>
</group>`;

export const CHICAGO_LAW = `<group delimiter=", ">
  <text variable="title"/>
  <text variable="container-title" font-style="italic"/>
  <text variable="authority"/>
  <text variable="number" prefix="n°&#160;"/>
  <date variable="event-date" form="text"/>
  <text variable="URL"/>
</group>`;

export const CHICAGO_REPORT = `<group delimiter=", ">
  <text macro="contributors-note"/>
  <group delimiter=" ">
    <text variable="title" font-style="italic"/>
    <group delimiter=", " prefix="(" suffix=")">
      <group delimiter=" ">
        <text variable="genre"/>
        <choose><if variable="genre" match="none"><choose><if variable="number"><text value="rapport"/></if></choose></if></choose>
        <text variable="number" prefix="n°&#160;"/>
      </group>
      <text macro="publisher"/>
      <choose><if variable="issued"><text macro="issued"/></if><else><text term="no date" form="short"/></else></choose>
    </group>
  </group>
  <text variable="locator"/>
  <choose>
    <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
    <else><text variable="URL"/></else>
  </choose>
</group>`;

export const CHICAGO_FILM = `<group delimiter=", ">
  <text variable="title" font-style="italic"/>
  <group delimiter=" ">
    <names variable="director"><name and="text" delimiter=", " prefix="réalisé par "/></names>
    <group delimiter=", " prefix="(" suffix=")">
      <text macro="publisher"/>
      <choose><if variable="issued"><text macro="issued"/></if><else><text term="no date" form="short"/></else></choose>
    </group>
  </group>
  <text variable="URL"/>
</group>`;

export const APA_LAW = `<group delimiter=". ">
  <text variable="title" font-style="italic"/>
  <group delimiter=", ">
    <text variable="container-title" font-style="italic"/>
    <text variable="authority"/>
    <text variable="number" prefix="n°&#160;"/>
    <date variable="event-date" form="text"/>
  </group>
  <text variable="URL"/>
</group>
<choose><if variable="URL" match="none"><text value="."/></if></choose>`;

export const MLA_SPEECH = `<group delimiter=". ">
  <choose><if variable="author"><text macro="author"/></if></choose>
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

/** A text of law is called by its title, by its year where the style has years. */
export const APA_LAW_CALL = `<group delimiter=", ">
  <text variable="title" font-style="italic"/>
  <date variable="issued"><date-part name="year"/></date>
  <text macro="citation-locator"/>
</group>`;

export const MLA_LAW_CALL = `<group delimiter=", ">
  <text variable="title" font-style="italic"/>
  <text variable="locator"/>
</group>`;

export const MLA_LAW = `<group delimiter=". ">
  <text variable="title" font-style="italic"/>
  <group delimiter=", ">
    <text variable="container-title" font-style="italic"/>
    <text variable="authority"/>
    <text variable="number" prefix="n°&#160;"/>
    <date variable="event-date" form="text"/>
    <text variable="URL"/>
  </group>
</group>`;

/** A number is told for what it is: that of a report, or of a series. */
export const MLA_NUMBER = `<choose>
  <if type="report">
    <group delimiter=" ">
      <text variable="genre" text-case="capitalize-first"/>
      <choose><if variable="genre" match="none"><choose><if variable="number"><text value="Rapport"/></if></choose></if></choose>
      <text variable="number" prefix="n°&#160;"/>
    </group>
  </if>
  <else><text variable="number" prefix="n°&#160;"/></else>
</choose>`;
