import type {ReactNode} from 'react';
import type {Drawing} from '#core/explain/model';

/** A figure with its caption. `id` is its address in the page. */
export function Figure({id, caption, children}: {id: string; caption: ReactNode; children: ReactNode}) {
  return (
    <figure id={id} className="figure" data-sheet="figures">
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/**
 * The attributes of a shape that changes with the settings, and the mark by which `enhance/sliders` finds it:
 * `{...live(drawing, {width: 'found'})}` draws `width` from `drawing.found`. `words` stands for the children.
 */
export function live(drawing: Drawing, attributes: Readonly<Record<string, string>>) {
  const entries = Object.entries(attributes);
  return {
    ...Object.fromEntries(
      entries.filter(([attribute]) => attribute !== 'words').map(([attribute, name]) => [attribute, drawing[name]]),
    ),
    'data-live': entries.map(([attribute, name]) => `${attribute}:${name}`).join(' '),
  };
}

/** The mark of an element whose words change with the settings; the words themselves are its children. */
export const liveWords = (name: string) => ({'data-live': `words:${name}`});
