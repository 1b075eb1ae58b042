import type {Certainty} from '#core/model/fact';
import {frenchNumber, frenchPercent} from '#core/text/french-number';

/** What a figure counts. Figures of two kinds have nothing to say to each other. */
export const MEASURES = {
  'take-up': 'Ne pas recevoir une prestation',
  'given-up': 'Renoncer à une démarche en ligne',
  offline: 'Ne pas faire de démarches en ligne',
  illectronism: 'Être en situation d’illectronisme',
} as const;
export type Measure = keyof typeof MEASURES;

export interface PublishedFigure {
  readonly id: string;
  readonly measure: Measure;
  /** Which one it is among the figures of its kind. */
  readonly label: string;
  readonly share: number;
  /** The source's words when it gives no percentage: the number is drawn, the words are shown. */
  readonly words?: string;
  /** The people the share is taken from, who counted and when, as far as what was read tells. */
  readonly among: string;
  readonly by: string;
  readonly when: string;
  /** The resource of the archive where the figure was read, and how it is called. */
  readonly source: string;
  readonly sourceLabel: string;
  readonly certainty: Certainty;
  /** Whether that resource is the first publication; if not, the archive has not read it. */
  readonly atOrigin: boolean;
  readonly note?: string;
}

/** When the first count of non-take-up was published. */
const FIRST_COUNT_YEAR = 2012;

const FIRST_COUNT = {
  measure: 'take-up',
  by: 'Cnaf',
  when: `publié en ${FIRST_COUNT_YEAR}`,
  source: 'guillaud-2022-dematerialisation-non-recours',
  sourceLabel: 'Guillaud, 2022',
  certainty: 'stated',
  atOrigin: false,
  note: 'premier chiffrage, rappelé par le compte rendu de la première séance',
} as const;

/** Every figure that the sources of the archive give on this subject, and no other. */
export const PUBLISHED: readonly PublishedFigure[] = [
  {...FIRST_COUNT, id: 'basic', label: 'RSA socle', share: 0.34, among: 'personnes éligibles au RSA socle'},
  {...FIRST_COUNT, id: 'activity', label: 'RSA activité', share: 0.68, among: 'personnes éligibles au RSA activité'},
  {
    id: 'givenUp',
    measure: 'given-up',
    label: 'en 2021',
    share: 1 / 3,
    words: 'un adulte sur trois',
    among: 'adultes',
    by: 'Insee',
    when: 'en 2021',
    source: 'mais-ou-va-le-web-conference-non-recours',
    sourceLabel: 'maisouvaleweb.fr, s.\u00A0d.',
    certainty: 'stated',
    atOrigin: false,
    note: 'l’Insee est cité par la page qui présente l’enregistrement de la première séance',
  },
  {
    id: 'offline',
    measure: 'offline',
    label: 'dit en 2022',
    share: 0.29,
    among: 'population non précisée',
    by: 'Nadia Okbani, sociologue',
    when: 'dit le 24 novembre 2022',
    source: 'flus-extraits-guillaud-travail-social',
    sourceLabel: 'app.flus.fr, s.\u00A0d.',
    certainty: 'second-hand',
    atOrigin: false,
    note: 'lu dans des extraits du compte rendu de la deuxième séance\u202F; l’enquête et son année n’y sont pas nommées',
  },
  {
    id: 'illectronismBefore',
    measure: 'illectronism',
    label: 'en 2019',
    share: 0.17,
    among: 'population',
    by: 'Insee',
    when: 'en 2019, publié le 30 octobre 2019',
    source: 'insee-2019-illectronisme',
    sourceLabel: 'Insee, 2019',
    certainty: 'stated',
    atOrigin: true,
  },
  {
    id: 'illectronismAfter',
    measure: 'illectronism',
    label: 'en 2021',
    share: 0.154,
    among: 'personnes de 15\u00A0ans ou plus, en France',
    by: 'Insee',
    when: 'en 2021, publié en juin 2023',
    source: 'insee-2023-illectronisme',
    sourceLabel: 'Insee, 2023',
    certainty: 'stated',
    atOrigin: true,
  },
];

/** The fall since 2019 that the publication of 2023 gives, in points: not the difference of the two published shares. */
export const ILLECTRONISM_FALL = 3;

/** A figure as its source gives it. */
export function written({share, words}: Pick<PublishedFigure, 'share' | 'words'>): string {
  return words ?? frenchPercent(share);
}

/** The numbers of the page, by the id of their figure. */
export function publishedWords(): Record<string, string> {
  const share = (id: string) => PUBLISHED.find((figure) => figure.id === id)!.share;
  const apart = 100 * (share('illectronismBefore') - share('illectronismAfter'));
  return {
    ...Object.fromEntries(PUBLISHED.map((figure) => [figure.id, written(figure)])),
    firstCountYear: String(FIRST_COUNT_YEAR),
    fall: frenchNumber(ILLECTRONISM_FALL),
    apart: frenchNumber(apart, 1),
  };
}

/** The figures of each kind, in the order of the page. */
export function byMeasure(): {measure: Measure; figures: readonly PublishedFigure[]}[] {
  return (Object.keys(MEASURES) as Measure[]).map((measure) => ({
    measure,
    figures: PUBLISHED.filter((figure) => figure.measure === measure),
  }));
}
