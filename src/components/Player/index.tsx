import type {ReactNode} from 'react';
import useBaseUrl, {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {Address} from '#components/Address';
import {Tube} from '#components/Tube';
import type {PlayerView} from '#core/view/recording';

interface Props {
  readonly player: PlayerView;
  /** « Écouter ce texte : environ 2 min, voix de synthèse »; what is played and how long it lasts, unless said otherwise. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * A recording: the browser's own player, which asks for nothing before one plays it, and its files to take away.
 * `archive-player` (src/enhance/player.ts) adds the rest where there are words to follow.
 */
export function Player({player, title = titleOf(player), children}: Props) {
  if (player.tube) return <Tube {...player.tube} title={title} offset={player.offset} />;
  const {kind, files, origins, offset, length} = player;
  return (
    <archive-player
      class="player"
      data-sheet="listening"
      data-media={origins || undefined}
      data-offset={offset || undefined}
      data-length={length}
      role="group"
      aria-label="Enregistrement"
    >
      <p className="player-title">{title}</p>
      {kind === 'audio' ? (
        <audio controls preload="none" aria-label={title}>
          <Sources files={files} />
        </audio>
      ) : (
        <video controls preload="none" playsInline aria-label={title}>
          <Sources files={files} />
          <Captions {...player} />
        </video>
      )}
      {kind === 'video' && player.captions !== undefined && (
        <p className="player-captions" hidden={offset !== 0}>
          Les sous-titres ne sont pas affichés au départ{'\u00A0'}: le bouton ou le menu du lecteur les met.
        </p>
      )}
      <Downloads files={files} />
      {children}
    </archive-player>
  );
}

function titleOf({kind, label, duration}: PlayerView): string {
  const verb = kind === 'audio' ? 'Écouter' : 'Regarder';
  return `${verb}\u00A0: ${label}${duration === undefined ? '' : `, ${duration}`}`;
}

function Sources({files}: Pick<PlayerView, 'files'>) {
  const {withBaseUrl} = useBaseUrlUtils();
  return files.map(({src, type}) => <source key={src} src={withBaseUrl(src)} type={type} />);
}

/** Made from the transcript. With another time zero than the recording's, a script has to shift them: none without it. */
function Captions({captions, offset}: Pick<PlayerView, 'captions' | 'offset'>) {
  const src = useBaseUrl(captions ?? '');
  if (captions === undefined) return null;
  return offset === 0 ? (
    <track kind="captions" srcLang="fr" label="Français" src={src} />
  ) : (
    <track kind="captions" srcLang="fr" label="Français" data-src={src} />
  );
}

function Downloads({files}: Pick<PlayerView, 'files'>) {
  const {withBaseUrl} = useBaseUrlUtils();
  const absolute = (src: string) => withBaseUrl(src, {absolute: true});
  return (
    <>
      <p className="player-files">
        Télécharger{'\u00A0: '}
        {files.map(({src, words}, index) => (
          <span key={src}>
            {index > 0 && ' ou '}
            <a href={withBaseUrl(src)} download>
              {words}
            </a>
          </span>
        ))}
        .
      </p>
      <p className="player-paper">
        Enregistrement{'\u00A0: '}
        <Address address={absolute(files[0]!.src)} />
      </p>
    </>
  );
}
