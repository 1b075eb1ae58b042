import type {TranscriptView} from '#core/view/transcript';

/** More parts than this are folded: the words come first. */
const FEW = 6;

/** The parts of the debate, when there are several. Plain links: the framework does not know these anchors. */
export function Chapters({chapters}: Pick<TranscriptView, 'chapters'>) {
  if (chapters.length < 2) return null;
  const list = (
    <ol>
      {chapters.map(({anchor, title, time}) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{title}</a> {time && <small>{time}</small>}
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="contents" aria-label="Parties">
      {chapters.length > FEW ? (
        <details>
          <summary>Les {chapters.length} parties</summary>
          {list}
        </details>
      ) : (
        <>
          <h2>Parties</h2>
          {list}
        </>
      )}
    </nav>
  );
}
