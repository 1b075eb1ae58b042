import type {PostDateView} from '#core/view/post';

/** The date of a news post. HTML has no `time` for an interval. */
export function PostDate({date, dateTime}: PostDateView) {
  return dateTime ? (
    <time className="when" dateTime={dateTime}>
      {date}
    </time>
  ) : (
    <span className="when">{date}</span>
  );
}
