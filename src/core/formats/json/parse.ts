import {lineAt} from '#core/formats/nosdeputes/item-lines';

/** The value that a JSON text holds, or else the line on which it stops being JSON, 1 for the first. */
export function parseJson(text: string): {readonly data: unknown} | {readonly stopsAt: number} {
  try {
    return {data: JSON.parse(text)};
  } catch (error) {
    // What the engine says of the place differs from one to another: a line when it gives one.
    const at = /position (\d+)/.exec(String(error))?.[1];
    return {stopsAt: lineAt(text, at === undefined ? text.length : Number(at))};
  }
}
