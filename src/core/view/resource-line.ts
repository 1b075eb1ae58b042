import {RESOURCE_TYPE} from '#core/model/words';
import type {ResourceType} from '#core/model/resource';

const UNDATED = 'sans date';

/** « Virginia Eubanks, 2018, livre »: what stands under the title of a resource. `readResourceLine` reads it back. */
export function writeResourceLine({authors, year, type}: {authors: string; year: string; type: ResourceType}): string {
  return [authors, year || UNDATED, RESOURCE_TYPE[type]].filter(Boolean).join(', ');
}

/**
 * The year and the type that a line says: the filters of a list of hundreds of lines need no second copy of them.
 *
 * @returns no year for « sans date »; nothing for a line that is not written so
 */
export function readResourceLine(line: string): {year: string | undefined; type: ResourceType} | undefined {
  for (const [type, words] of Object.entries(RESOURCE_TYPE)) {
    if (!line.endsWith(`, ${words}`)) continue;
    const year = line
      .slice(0, -words.length - 2)
      .split(', ')
      .at(-1);
    return {year: year === UNDATED ? undefined : year, type: type as ResourceType};
  }
  return undefined;
}
