import {Player} from '#components/Player';
import type {ReadingView} from '#core/view/recording';

/** A text read aloud, and when each of its paragraphs begins. */
export function Listen({player, about, paragraphs}: ReadingView) {
  return (
    <Player player={player} title={`Écouter ce texte\u00A0: ${about}, ${player.label}`}>
      <div className="player-times">
        <p id="heures">Écouter à partir du paragraphe</p>
        <ol className="player-starts" aria-labelledby="heures">
          {paragraphs.map(({anchor, at, time}, index) => (
            <li key={anchor}>
              <a href={`#${anchor}`} data-at={at}>
                {index + 1}, à {time}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </Player>
  );
}
