import Link from '@docusaurus/Link';
import {Stamp} from '#components/Stamp';
import {CERTAINTY} from '#core/model/words';
import type {SessionSummaryView} from '#core/view/session';

/** A date as pages show it, with its stamp when it is not simply stated. */
export function SessionDate({
  date,
  dateTime,
  dateCertainty,
}: Pick<SessionSummaryView, 'date' | 'dateTime' | 'dateCertainty'>) {
  return (
    <>
      {dateTime ? <time dateTime={dateTime}>{date}</time> : date}
      {dateCertainty !== 'stated' && (
        <>
          {' '}
          <Stamp tone="alert">{CERTAINTY[dateCertainty]}</Stamp>
        </>
      )}
    </>
  );
}

/** The sessions as files in a drawer: number, title, date, who was announced. */
export function SessionList({sessions, level = 'h3'}: {sessions: readonly SessionSummaryView[]; level?: 'h2' | 'h3'}) {
  const Heading = level;
  return (
    <ol className="dossiers">
      {sessions.map(({address, rank, title, confirmed, announced, ...date}) => (
        <li key={address} className="dossier">
          <p className="dossier-number">Séance n°&nbsp;{rank}</p>
          <Heading>
            <Link to={address}>{title}</Link>
          </Heading>
          <p className="dossier-date">
            <SessionDate {...date} />
          </p>
          <p className="dossier-people">
            {confirmed.length > 0 && <>Avec {confirmed.join(', ')}. </>}
            {announced.length > 0 && <>Présence annoncée, non confirmée&nbsp;: {announced.join(', ')}.</>}
          </p>
        </li>
      ))}
    </ol>
  );
}
