/** Something a reader may set in the figure of an explanation. */
export interface Setting<K extends string = string> {
  readonly key: K;
  readonly label: string;
  /** A yes or no: 0 or 1, shown as a box to tick. */
  readonly isSwitch?: true;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value of the example: shown without scripts and on paper. */
  readonly initial: number;
  /** The value as it is read and heard. */
  readonly show: (value: number) => string;
}

export type Settings<K extends string> = Readonly<Record<K, number>>;

/** Everything in a figure that changes with the settings: words to write and measures to draw, by name. */
export type Drawing = Readonly<Record<string, string | number>>;

/**
 * A figure that the build draws with its initial settings and that the reader may set: both call `draw`, so the page
 * without scripts, the page with scripts and the paper cannot disagree.
 */
export interface Model<K extends string = string> {
  readonly settings: readonly Setting<K>[];
  readonly draw: (values: Settings<K>) => Drawing;
  /** What the figure shows, in a sentence: read aloud once the reader has stopped moving a setting. */
  readonly say: (values: Settings<K>) => string;
}

/** The settings of the example. */
export function initialSettings<K extends string>(model: Pick<Model<K>, 'settings'>): Settings<K> {
  return Object.fromEntries(model.settings.map(({key, initial}) => [key, initial])) as Settings<K>;
}
