import Link from '@docusaurus/Link';
import type {NoteLink} from '#core/view/note-link';

/** Notes named where they answer or clarify something, one a line, each as its author chose to sign it. */
export function NoteLinks({notes}: {notes: readonly NoteLink[]}) {
  return notes.map(({address, label, kind, by}) => (
    <p key={address} className="beside">
      {kind}
      {'\u00A0'}: <Link to={address}>{label}</Link>, {by}
    </p>
  ));
}
