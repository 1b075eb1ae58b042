import Link from '@docusaurus/Link';
import {PostDate} from '#components/PostDate';
import type {PostLineView} from '#core/view/home';

/** News, the latest first: the date, the title, one sentence. */
export function PostList({posts, level = 'h3'}: {posts: readonly PostLineView[]; level?: 'h2' | 'h3'}) {
  const Heading = level;
  return (
    <ol className="posts">
      {posts.map(({address, title, description, date, dateTime}) => (
        <li key={address}>
          <PostDate date={date} dateTime={dateTime} />
          <Heading>
            <Link to={address}>{title}</Link>
          </Heading>
          <p>{description}</p>
        </li>
      ))}
    </ol>
  );
}
