import Link from '@docusaurus/Link';
import {Provenance} from '#components/Sources';
import {Stamp} from '#components/Stamp';
import {PRESENCE} from '#core/model/words';
import type {ParticipationView} from '#core/view/session';

/** Who spoke or was to speak. Announced and confirmed are two things, and the page shows which. */
export function Participants({participations}: {participations: readonly ParticipationView[]}) {
  const group = (role: ParticipationView['role'], title: string) => {
    const people = participations.filter((entry) => entry.role === role);
    if (people.length === 0) return null;
    return (
      <>
        <h3>{title}</h3>
        <ul className="people">
          {people.map(({name, address, as, presence, ...from}) => (
            <li key={name}>
              <span className="person-name">{address ? <Link to={address}>{name}</Link> : capital(name)}</span>{' '}
              <Stamp>{PRESENCE[presence]}</Stamp>
              {as && <span className="person-as">{as}</span>}
              <Provenance {...from} />
            </li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <section aria-labelledby="personnes">
      <h2 id="personnes">Personnes</h2>
      {group('speaker', 'À la table')}
      {group('host', 'Pour l’association qui organise')}
    </section>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
