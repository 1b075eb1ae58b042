import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import {escapeXml} from '#core/text/escape-xml';
import {findAll, findFirst, textOf, type XmlElement} from './xml';

/** Id → the name that the header of a file gives it: people and groups. */
export function readVoices(root: XmlElement): ReadonlyMap<string, string> {
  const people = ['person', 'personGrp'].flatMap((name) => findAll(root, name));
  return new Map(
    people.flatMap((person) => {
      const id = person.attributes['xml:id'];
      const name = ['persName', 'name', 'roleName'].map((each) => findFirst(person, each)).find(Boolean);
      const label = name && textOf(name);
      return id !== undefined && label ? [[id, label] as const] : [];
    }),
  );
}

/**
 * Who says a `<u>` or an `<sp>`, as the file names them: by the header, else by the `<speaker>` above the words, else by
 * the bare reference.
 */
export function labelOf(speech: XmlElement, who: string | undefined, voices: ReadonlyMap<string, string>): string {
  const ids = (who ?? '').split(/\s+/).filter(Boolean);
  const isNamed = ids.length > 0 && ids.every((id) => voices.has(id.replace(/^#/, '')));
  const speaker = findFirst(speech, 'speaker');
  if (!isNamed && speaker) return textOf(speaker).replace(/\s*:$/, '') || UNKNOWN_VOICE;
  return ids.map((id) => voices.get(id.replace(/^#/, '')) ?? id.replace(/^#/, '')).join(', ') || UNKNOWN_VOICE;
}

/** Label → id, in the order in which they speak. */
export function voiceIds(labels: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...new Set(labels)].map((label, index) => [label, `v${index + 1}`]));
}

/** The people of a header, one for each label. */
export function writeVoices(ids: ReadonlyMap<string, string>): string[] {
  if (ids.size === 0) return [];
  const people = [...ids].map(
    ([label, id]) => `<person xml:id="${id}"><persName>${escapeXml(label)}</persName></person>`,
  );
  return ['<particDesc>', '<listPerson>', ...people, '</listPerson>', '</particDesc>'];
}
