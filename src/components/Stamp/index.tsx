import type {ReactNode} from 'react';

/** A sober typographic stamp for a state: « DÉDUIT », « JAMAIS VÉRIFIÉ EN LIGNE ». The words carry it, not the colour. */
export function Stamp({children, tone = 'plain'}: {children: ReactNode; tone?: 'plain' | 'alert'}) {
  return <span className={`stamp stamp-${tone}`}>{children}</span>;
}
