import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Page from '../Page';
import {Address} from '#components/Address';
import {Cite} from '#components/Cite';
import {Downloads, useDownloads} from '#components/Downloads';
import {Player} from '#components/Player';
import {TranscriptState} from '#components/TranscriptState';
import type {PageMetadata} from '#core/metadata/page-metadata';
import type {TranscriptView} from '#core/view/transcript';
import {Alternates} from './Alternates';
import {Chapters} from './Chapters';
import {Keys} from './Keys';
import {People} from './People';

interface Props {
  readonly transcript: TranscriptView;
  /** The words, in `npm start` only: in a build they are put in afterwards and never pass through here. */
  readonly html?: string;
  readonly address: string;
  readonly changed?: string;
  readonly metadata: PageMetadata;
}

export default function TranscriptPage({transcript, html = '', address, changed, metadata}: Props) {
  const {siteConfig} = useDocusaurusContext();
  const {session, summary, isCitable, chapters, people, player} = transcript;
  const downloads = useDownloads(address);
  return (
    <Page
      title={`Transcription\u00A0: ${session.label}`}
      heading={session.label}
      description={`Ce qui s’est dit pendant la séance n° ${session.rank} du cycle, tour de parole par tour de parole, avec une adresse permanente pour chacun.`}
      trail={[
        {address: '/seances/', label: 'Séances'},
        {address: session.address, label: `Séance n° ${session.rank}`},
      ]}
      over="Transcription"
      address={address}
      changed={changed}
      metadata={metadata}
      className="transcript-page"
      sheet="transcripts"
      citedWithin
      lead={
        summary ? (
          <>
            <TranscriptState {...summary} />
            <div className="reading-place">
              {isCitable && (
                <p>
                  Le code d’un tour de parole est son adresse permanente{'\u00A0'}: suivez-le pour le citer. À la
                  souris, il paraît près du nom quand on survole le tour.
                </p>
              )}
            </div>
          </>
        ) : (
          <p>Les paroles de cette séance ne sont plus sur cette page. Voici ce que chaque adresse est devenue.</p>
        )
      }
    >
      <Alternates downloads={downloads} />
      <div className="reading-help">
        <div className="reading-folds">
          <Chapters chapters={chapters} />
          {summary && <People people={people} session={session.address} />}
          <Cite address={address} />
          {downloads.length > 0 && (
            <details>
              <summary>Télécharger la transcription</summary>
              <Downloads downloads={downloads} />
            </details>
          )}
          {summary && (
            <Keys
              listening={
                player && (player.tube ? 'à la vidéo' : 'pause, ou reprise de l’écoute une fois qu’elle a commencé')
              }
            />
          )}
        </div>
        <p className="without-script">Pour chercher un mot, servez-vous de la recherche de votre navigateur.</p>
        <p className="on-paper">
          <Address address={siteConfig.url + siteConfig.baseUrl + address.slice(1)} />
        </p>
      </div>
      {player && (
        <Player player={player}>
          <p className="player-help with-script">Suivez l’heure d’un tour de parole pour l’entendre.</p>
        </Player>
      )}
      <archive-transcript
        class="transcript"
        data-session={session.id}
        data-fill=""
        dangerouslySetInnerHTML={{__html: html}}
      />
    </Page>
  );
}
