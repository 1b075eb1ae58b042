import Page from '../Page';
import {NoteMeta} from '#components/NoteMeta';
import type {PageMetadata} from '#core/metadata/page-metadata';
import type {NoteView} from '#core/view/note';

interface Props {
  readonly note: NoteView;
  readonly address: string;
  readonly changed?: string;
  readonly metadata: PageMetadata;
}

/** A note that belongs to no session. */
export default function NotePage({note, address, changed, metadata}: Props) {
  return (
    <Page
      title={note.title}
      description={`${note.kind}, ${note.by}, le ${note.date}.`}
      trail={[{address: '/notes/', label: 'Notes'}]}
      lead={<NoteMeta note={note} />}
      address={address}
      changed={changed}
      metadata={metadata}
    >
      {/* Made by our own pipeline from Markdown: raw HTML is dropped, tags and links are a closed list. */}
      <div className="prose" dangerouslySetInnerHTML={{__html: note.html}} />
    </Page>
  );
}
