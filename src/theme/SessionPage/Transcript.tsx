import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Downloads, useDownloads} from '#components/Downloads';
import {SpeakingFigure} from '#components/SpeakingFigure';
import {TranscriptState} from '#components/TranscriptState';
import type {SessionView} from '#core/view/session';

/** Where the words are, what they are worth and who spoke how long; or how to help when nobody has written them down. */
export function Transcript({transcript}: Pick<SessionView, 'transcript'>) {
  // The framework only knows the anchors of headings: this one is told by hand.
  useBrokenLinks().collectAnchor('temps-de-parole');
  const downloads = useDownloads(transcript?.address ?? '');
  if (!transcript) {
    return (
      <p className="empty">
        Pas encore de transcription dans l’archive. Vous avez un enregistrement de la soirée, ou du temps pour en mettre
        une partie par écrit&#8239;? <Link to="/contribuer/">Voici comment aider</Link>.
      </p>
    );
  }
  return (
    <>
      <TranscriptState {...transcript} />
      <SpeakingFigure speaking={transcript.speaking} />
      <div className="downloads">
        <h3>Télécharger la transcription</h3>
        <Downloads downloads={downloads} />
      </div>
    </>
  );
}
