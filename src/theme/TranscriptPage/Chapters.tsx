import type {TranscriptView} from '#core/view/transcript';

/** The parts of the debate, when there are several. Plain links: the framework does not know these anchors. */
export function Chapters({chapters}: Pick<TranscriptView, 'chapters'>) {
  if (chapters.length < 2) return null;
  return (
    <nav className="contents" aria-labelledby="parties">
      <h2 id="parties">Parties</h2>
      <ol>
        {chapters.map(({anchor, title, time}) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a> {time && <small>{time}</small>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
