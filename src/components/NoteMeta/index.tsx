import type {NoteView} from '#core/view/note';

/** What a note is, who signed it and how, when, under which licence, and what it is about. */
export function NoteMeta({note}: {note: Pick<NoteView, 'kind' | 'by' | 'date' | 'dateTime' | 'licence' | 'about'>}) {
  const {kind, by, date, dateTime, licence, about} = note;
  return (
    <p className="note-meta">
      {kind}, {by}, le <time dateTime={dateTime}>{date}</time>.{' '}
      {about && (
        <>
          {/* A passage is a page that the framework does not know. */}
          Sur <a href={about.address}>{about.label}</a>.{' '}
        </>
      )}
      Licence {licence}.
    </p>
  );
}
