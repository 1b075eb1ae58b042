import {InlineLinks, SEMICOLON} from '#components/InlineLinks';
import {Stamp} from '#components/Stamp';
import {CERTAINTY} from '#core/model/words';
import type {LinkView, ProvenanceView} from '#core/view/link';

/** « Source : Guillaud, 2022 ; Changer de Cap, 2022 », or other words before the colon. */
export function SourceLinks({
  sources,
  opening = sources.length > 1 ? 'Sources' : 'Source',
}: {
  sources: readonly LinkView[];
  opening?: string | undefined;
}) {
  return (
    <span className="sources">
      {opening}
      {'\u00A0: '}
      <InlineLinks links={sources} between={SEMICOLON} />
    </span>
  );
}

/** Where a fact comes from and how sure it is. What the source simply says needs no stamp. */
export function Provenance({
  certainty,
  sources,
  note,
  stamped = true,
  opening,
}: ProvenanceView & {stamped?: boolean; opening?: string}) {
  return (
    <span className="provenance">
      {stamped && certainty !== 'stated' && <Stamp tone="alert">{CERTAINTY[certainty]}</Stamp>}
      {note && <span className="provenance-note">{note}</span>}
      <SourceLinks sources={sources} opening={opening} />
    </span>
  );
}
