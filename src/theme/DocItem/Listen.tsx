import {Player} from '#components/Player';
import type {ReadingView} from '#core/view/recording';

/** A text read aloud, and when each of its paragraphs begins. */
export function Listen({player, about, paragraphs}: ReadingView) {
  return (
    <Player player={player} title={`Écouter ce texte\u00A0: ${about}, ${player.label}`}>
      <div className="player-times">
        <p id="heures">Paragraphes</p>
        <ol aria-labelledby="heures">
          {paragraphs.map(({anchor, at, time}) => (
            <li key={anchor}>
              <a href={`#${anchor}`} data-at={at}>
                {time}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </Player>
  );
}
