import type {DetailedHTMLProps, HTMLAttributes} from 'react';

type Custom = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {class?: string};

/** The elements of `src/enhance`, as markup may write them. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'archive-moved': Custom;
      'archive-search': Custom & {'data-base': string};
      'archive-results': Custom & {'data-base': string};
      'archive-scheme': Custom;
      'archive-alarms': Custom;
      'archive-score': Custom;
      'archive-take-up': Custom;
      'archive-filter': Custom;
      'archive-reported': Custom;
      'archive-contribution': Custom & {
        'data-base': string;
        'data-service'?: string | undefined;
        'data-contact'?: string | undefined;
        'data-forge'?: string | undefined;
      };
      'archive-term': Custom;
      'archive-player': Custom & {
        'data-media'?: string | undefined;
        'data-offset'?: number | undefined;
        'data-length'?: number | undefined;
      };
      'archive-tube': Custom & {'data-frame': string; 'data-embed': string; 'data-offset'?: number | undefined};
      'archive-transcript': Custom & {'data-session': string; 'data-fill': ''};
    }
  }
}
