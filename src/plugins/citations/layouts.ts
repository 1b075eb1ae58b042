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

export const APA_SPEECH = `<group delimiter=". ">
  <text macro="author"/>
  <text macro="issued"/>
  <group delimiter=" ">
    <text variable="title" font-style="italic"/>
    <group prefix="[" suffix="]" delimiter="&#8239;; "><text variable="genre"/><text variable="medium"/></group>
  </group>
  <group delimiter=", "><text variable="event"/><text variable="event-place"/></group>
  <text variable="URL"/>
</group>`;

export const CHICAGO_LAW = `<group delimiter=", ">
  <text variable="title"/>
  <text variable="authority"/>
  <choose><if type="legal_case"><text variable="number" prefix="n°&#160;"/></if></choose>
  <date variable="issued" form="text"/>
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
  <text variable="URL"/>
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
    <text variable="authority"/>
    <choose><if type="legal_case"><text variable="number" prefix="n°&#160;"/></if></choose>
    <date variable="issued" form="text"/>
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
