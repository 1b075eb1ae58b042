import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Cite} from '#components/Cite';
import {NoteMeta} from '#components/NoteMeta';
import type {FormerNotes} from '#core/view/former-anchor';
import type {NoteView} from '#core/view/note';

/** Notes of speakers and contributors, each with its author's choice of name, its kind, date and licence. */
export function Notes({notes, former}: {notes: readonly NoteView[]; former: FormerNotes}) {
  const {collectAnchor} = useBrokenLinks();
  // The framework knows the anchors of headings only.
  for (const {id} of notes) collectAnchor(`note-${id}`);
  if (notes.length + former.withdrawn.length + former.moved.length === 0) {
    return (
      <p className="empty">
        Aucune note pour le moment. Vous étiez là, à la table ou dans la salle, ou vous vivez ce dont il est
        question&#8239;? <Link to="/contribuer/ecrire-une-note/">Envoyez une note</Link>, sans compte et sous le nom que
        vous voulez.
      </p>
    );
  }
  return (
    <>
      {notes.map((note) => (
        <article key={note.id} id={`note-${note.id}`} className="note">
          {former.aliases[`note-${note.id}`]?.map((alias) => (
            <a key={alias} id={alias} />
          ))}
          <h3>{note.title}</h3>
          <NoteMeta note={note} />
          {/* Made by our own pipeline from Markdown: raw HTML is dropped, tags and links are a closed list. */}
          <div className="prose" dangerouslySetInnerHTML={{__html: note.html}} />
          <Cite address={note.address} />
        </article>
      ))}
      {former.moved.map(({anchor, address, day}) => (
        <p key={anchor} id={anchor} className="notice">
          La note publiée ici est <Link to={address}>à une autre adresse</Link> depuis le {day}.
        </p>
      ))}
      {former.withdrawn.map(({anchor, day}) => (
        <p key={anchor} id={anchor} className="notice">
          Une note a été publiée ici, puis retirée le {day}.
        </p>
      ))}
    </>
  );
}
