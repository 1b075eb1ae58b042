import Link from '@docusaurus/Link';
import Page from '../Page';
import {InlineLinks} from '#components/InlineLinks';
import {FactRow} from '#components/FactRow';
import {Player} from '#components/Player';
import {LinkList} from '#components/LinkList';
import {NoteLinks} from '#components/NoteLinks';
import {Notes} from '#components/Notes';
import {Provenance, SourceLinks} from '#components/Sources';
import {SessionDate} from '#components/SessionList';
import type {PageMetadata} from '#core/metadata/page-metadata';
import type {SessionView} from '#core/view/session';
import {Participants} from './Participants';
import {Neighbours} from './Neighbours';
import {Transcript} from './Transcript';

interface Props {
  readonly session: SessionView;
  readonly address: string;
  readonly changed?: string;
  readonly metadata: PageMetadata;
}

export default function SessionPage({session, address, changed, metadata}: Props) {
  return (
    <Page
      title={session.title}
      description={`Séance n° ${session.rank} du cycle, ${session.date} : résumé, personnes, comptes rendus, ce qui manque.`}
      trail={[{address: '/seances/', label: 'Séances'}]}
      over={`Séance n° ${session.rank}`}
      address={address}
      changed={changed}
      metadata={metadata}
      className="session"
      lead={
        session.transcript && (
          <Link className="button" to={session.transcript.address}>
            Lire la transcription
          </Link>
        )
      }
    >
      <dl className="form">
        <FactRow label="Date" fact={session.dateFact}>
          <SessionDate date={session.date} dateTime={session.dateTime} dateCertainty="stated" />
        </FactRow>
        <FactRow label="Heure" fact={session.timeFact}>
          {session.timeFact.text}
        </FactRow>
        <FactRow label="Lieu" fact={session.placeFact}>
          {session.placeFact.text}
          {session.venue && (
            <>
              {' '}
              (<Link to={session.venue.address}>{session.venue.label}</Link>)
            </>
          )}
        </FactRow>
        <FactRow label="Titre" fact={session.titleFact}>
          {session.titleFact.text}
        </FactRow>
        <FactRow label="Rang" fact={session.rankFact}>
          {session.rankFact.text}
        </FactRow>
        <FactRow label="Thèmes" fact={session.themesFact}>
          <InlineLinks links={session.themes} />
        </FactRow>
      </dl>

      <section aria-labelledby="resume">
        <h2 id="resume">Résumé</h2>
        <div className="prose" dangerouslySetInnerHTML={{__html: session.summaryHtml}} />
        <NoteLinks notes={session.replies} />
      </section>

      {session.recordings.length > 0 && (
        <section aria-labelledby="enregistrements">
          <h2 id="enregistrements">{session.recordings.length > 1 ? 'Enregistrements' : 'Enregistrement'}</h2>
          {session.recordings.map(({from, ...player}) => (
            <div key={player.tube?.watch ?? player.files[0]?.src}>
              <Player player={player} />
              <Provenance {...from} />
            </div>
          ))}
        </section>
      )}

      <Participants participations={session.participations} />

      <section aria-labelledby="transcription">
        <h2 id="transcription">Transcription</h2>
        <Transcript transcript={session.transcript} />
      </section>

      {session.accounts.length > 0 && (
        <section aria-labelledby="ailleurs">
          <h2 id="ailleurs">Comptes rendus et enregistrements ailleurs</h2>
          <ul className="accounts">
            {session.accounts.map(({kind, resource, ...from}) => (
              <li key={`${kind} ${resource.address}`}>
                <span className="account-kind">{kind}</span>
                <Link to={resource.address}>{resource.label}</Link>
                <Provenance {...from} />
              </li>
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        <Notes notes={session.notes} former={session.formerNotes} />
      </section>

      {session.discrepancies.length > 0 && (
        <section aria-labelledby="discordances">
          <h2 id="discordances">Ce sur quoi les sources se contredisent</h2>
          <Findings entries={session.discrepancies.map(({text, sources}) => ({words: text, sources}))} />
        </section>
      )}
      {session.missing.length > 0 && (
        <section aria-labelledby="manque">
          <h2 id="manque">Ce qui n’a pas été trouvé</h2>
          <Findings entries={session.missing.map(({what, sources}) => ({words: what, sources}))} />
          <p>
            Vous savez quelque chose&#8239;? <Link to={`/contribuer/signaler/?page=${address}`}>Dites-le-nous</Link>,
            avec ce qui permet de le vérifier.
          </p>
        </section>
      )}
      <LinkList level="h2" title="Dans les actualités" links={session.posts} />
      <Neighbours previous={session.previous} next={session.next} />
    </Page>
  );
}

function Findings({
  entries,
}: {
  entries: readonly {words: string; sources: SessionView['missing'][number]['sources']}[];
}) {
  return (
    <ul className="findings">
      {entries.map(({words, sources}) => (
        <li key={words}>
          {words} <SourceLinks sources={sources} />
        </li>
      ))}
    </ul>
  );
}
