import type {TranscriptView} from '#core/view/transcript';

/** The parts of the debate, when there are several; folded, as the words come first. Plain links: the framework does not know these anchors. */
export function Chapters({chapters}: Pick<TranscriptView, 'chapters'>) {
  if (chapters.length < 2) return null;
  return (
    <nav aria-label="Parties">
      <details>
        <summary>Les {chapters.length} parties</summary>
        <ol>
          {chapters.map(({anchor, title, time}) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{title}</a> {time && <small>{time}</small>}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
