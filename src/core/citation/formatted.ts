import type {StyleId} from '#core/citation/styles';

/** Words as HTML, of which only `<i>`, `<b>`, `<sup>` and `<sub>` are elements, and the same words as plain text. */
export interface Line {
  readonly html: string;
  readonly text: string;
}

export interface Formatted {
  /** The line of a list of references, or the note where the style has notes. */
  readonly reference: Line;
  /** What stands in the text, between brackets: where in the thing, in a style that does not say it in its reference. */
  readonly call?: Line;
}

/** The same, as HTML with holes (`holes.ts`) where what changes from turn to turn goes: `fill` makes lines of it. */
export interface Template {
  readonly reference: string;
  readonly call?: string;
}

/** A citation in every style. */
export type FormattedCitation = Readonly<Record<StyleId, Formatted>>;
export type CitationTemplate = Readonly<Record<StyleId, Template>>;
