import type {ReactNode} from 'react';
import {Provenance} from '#components/Sources';
import type {ProvenanceView} from '#core/view/link';

interface Props {
  readonly label: string;
  readonly fact: ProvenanceView;
  readonly children?: ReactNode;
}

/** A box of the form: its caption, its value, where it comes from. */
export function FactRow({label, fact, children}: Props) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        <span className="fact-value">{fact.certainty === 'not-found' ? 'Non trouvé' : children}</span>
        <Provenance {...fact} stamped={fact.certainty !== 'not-found'} />
      </dd>
    </div>
  );
}
