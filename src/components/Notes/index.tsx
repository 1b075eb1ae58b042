import Link from '@docusaurus/Link';
import {Cite} from '#components/Cite';
import type {FormerAnchors} from '#core/view/former-anchor';
import type {NoteView} from '#core/view/note';

/** Notes of speakers and contributors, each with its author's choice of name, its kind, date and licence. */
export function Notes({notes, former}: {notes: readonly NoteView[]; former: FormerAnchors}) {
  if (notes.length === 0 && former.withdrawn.length === 0) {
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
      {notes.map(({id, address, title, kind, author, date, dateTime, licence, html}) => (
        <article key={id} id={`note-${id}`} className="note">
          {former.aliases[`note-${id}`]?.map((alias) => (
            <a key={alias} id={alias} />
          ))}
          <h3>{title}</h3>
          <p className="note-meta">
            {capital(kind)}
            {author ? `, par ${author}` : ', sans nom'}, le <time dateTime={dateTime}>{date}</time>. Licence {licence}.
          </p>
          {/* Made by our own pipeline from Markdown: raw HTML is dropped, tags and links are a closed list. */}
          <div className="prose" dangerouslySetInnerHTML={{__html: html}} />
          <Cite address={address} />
        </article>
      ))}
      {former.withdrawn.map(({anchor, day}) => (
        <p key={anchor} id={anchor} className="notice">
          Une note a été publiée ici, puis retirée le {day}.
        </p>
      ))}
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
