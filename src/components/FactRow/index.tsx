import type {ReactNode} from 'react';
import {Provenance} from '#components/Sources';
import type {ProvenanceView} from '#core/view/link';

/** A box of the form: its caption, its value, where it comes from. */
export function FactRow({label, children, fact}: {label: string; children?: ReactNode; fact?: ProvenanceView}) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        <span className="fact-value">{children ?? 'Non trouvé'}</span>
        {fact && <Provenance {...fact} />}
      </dd>
    </div>
  );
}
