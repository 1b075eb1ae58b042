import {frenchNumber} from '#core/text/french-number';
import {Stamp} from '#components/Stamp';
import type {TranscriptSummaryView} from '#core/view/transcript';

/** What a transcript is worth, soberly: its stamp, where the words come from, how long it is. */
export function TranscriptState({state, source, isReviewed, turns, speaking}: TranscriptSummaryView) {
  const voices = speaking.rows.length;
  return (
    <p className="transcript-state">
      <Stamp tone={isReviewed ? 'plain' : 'alert'}>{state}</Stamp> Les mots viennent {source}. {frenchNumber(turns)}
      &nbsp;tour
      {turns > 1 && 's'} de parole, {voices}&nbsp;voix, {speaking.about}.
    </p>
  );
}
