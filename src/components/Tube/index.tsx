import type {PlayerView} from '#core/view/recording';

type Props = NonNullable<PlayerView['tube']> & {readonly title: string; readonly offset: number};

/**
 * A video kept by a PeerTube host: nothing is asked there before a click, and the notice says what a click does.
 * `archive-tube` (src/enhance/tube.ts) adds the button that shows it in the page.
 */
export function Tube({host, embed, watch, title, offset}: Props) {
  return (
    <archive-tube
      class="player"
      data-sheet="listening"
      data-frame={`https://${host}`}
      data-embed={embed}
      data-offset={offset || undefined}
      role="group"
      aria-label="Enregistrement"
    >
      <p className="player-title">{title}</p>
      <p className="player-notice">
        Cette vidéo est gardée par {host}, un autre site que celui-ci. Si vous cliquez, votre navigateur ira la chercher
        là-bas{'\u00A0'}: l’autre site saura quelle vidéo vous regardez, et connaîtra votre adresse IP, le numéro de
        votre connexion à internet, qui dit à peu près d’où vous venez. Tant que vous ne cliquez pas, rien ne lui est
        demandé.
      </p>
      <p className="player-files">
        <a href={watch} rel="noopener noreferrer">
          Regarder sur {host}
        </a>
      </p>
      <p className="player-paper">
        Enregistrement{'\u00A0'}: {watch}
      </p>
    </archive-tube>
  );
}
