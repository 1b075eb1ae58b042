import Link from '@docusaurus/Link';
import type {LinkView} from '#core/view/link';

interface Props {
  readonly title: string;
  readonly links: readonly LinkView[];
  /** `h2` for a part of a page, `h3` inside a part. */
  readonly level?: 'h2' | 'h3';
}

/** A titled list of links; nothing at all when there is none. */
export function LinkList({title, links, level = 'h3'}: Props) {
  const Heading = level;
  if (links.length === 0) return null;
  return (
    <section>
      <Heading>{title}</Heading>
      <ul className="links">
        {links.map(({address, label}) => (
          <li key={address}>
            <Link to={address}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
