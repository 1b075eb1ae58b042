import {Player} from '#components/Player';
import type {ReadingView} from '#core/view/recording';

/** A text read aloud, and when each of its paragraphs begins. */
export function Listen({player, about, paragraphs}: ReadingView) {
  return (
    <Player player={player} title={`Écouter ce texte\u00A0: ${about}, ${player.label}`}>
      <div className="player-times">
        <p id="heures">Où commence chaque paragraphe</p>
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
      <p className="player-help with-script">Choisissez une heure pour écouter à partir de là.</p>
    </Player>
  );
}
