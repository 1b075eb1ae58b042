import Link from '@docusaurus/Link';
import Page from '../Page';
import {LinkList} from '#components/LinkList';
import {NoteLinks} from '#components/NoteLinks';
import {Provenance} from '#components/Sources';
import {Stamp} from '#components/Stamp';
import type {PageMetadata} from '#core/metadata/page-metadata';
import {PRESENCE, ROLE} from '#core/model/words';
import type {PersonView} from '#core/view/person';

interface Props {
  readonly person: PersonView;
  /** The turns, in `npm start` only: a build puts them in afterwards. */
  readonly html?: string;
  readonly address: string;
  readonly changed?: string;
  readonly metadata: PageMetadata;
}

export default function PersonPage({person, html = '', address, changed, metadata}: Props) {
  return (
    <Page
      title={person.name}
      description={`${person.name} : ce que les sources de l’archive en disent, avec la date et la sûreté de chaque fait.`}
      trail={[{address: '/intervenants/', label: 'Intervenant·es'}]}
      over={person.kind === 'person' ? 'Personne' : 'Collectif'}
      lead={
        <p className="name-source">
          <Provenance {...person.nameFact} opening="Nom donné par" />
        </p>
      }
      address={address}
      changed={changed}
      dated="record"
      metadata={metadata}
    >
      {person.appearances.length > 0 && (
        <section>
          <h2>Dans le cycle</h2>
          <ul className="people">
            {person.appearances.map(({session, as, presence, role, ...from}) => (
              <li key={session.address}>
                <span className="person-name">
                  <Link to={session.address}>{session.label}</Link>
                </span>{' '}
                <Stamp>{PRESENCE[presence]}</Stamp>
                <span className="person-as">{as ? `${as}, ${ROLE[role]}` : ROLE[role]}</span>
                <Provenance {...from} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {person.turns > 0 && (
        <section>
          <h2>Ses tours de parole</h2>
          <div className="spoken-in" data-fill="" dangerouslySetInnerHTML={{__html: html}} />
        </section>
      )}
      {person.notes.length > 0 && (
        <section>
          <h2>Notes signées de ce nom</h2>
          <NoteLinks notes={person.notes} />
        </section>
      )}
      <Ties title="Avec qui" entries={person.memberships.map(({collective, ...tie}) => ({...tie, link: collective}))} />
      <Ties
        title="Qui parle pour ce collectif"
        entries={person.members.map(({person: member, ...tie}) => ({...tie, link: member}))}
      />
      {person.facts.length > 0 && (
        <section>
          <h2>Ce que disent les sources</h2>
          <ul className="findings">
            {person.facts.map(({text, date, ...from}) => (
              <li key={text}>
                {text} <span className="fact-date">({date})</span> <Provenance {...from} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkList level="h2" title="Dans la bibliographie" links={person.works} />
      <LinkList level="h2" title="Dans les actualités" links={person.posts} />
    </Page>
  );
}

type Tie = Omit<PersonView['memberships'][number], 'collective'> & {link: PersonView['works'][number]};

function Ties({title, entries}: {title: string; entries: readonly Tie[]}) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="people">
        {entries.map(({link, as, ...from}) => (
          <li key={link.address}>
            <span className="person-name">
              <Link to={link.address}>{link.label}</Link>
            </span>
            {as && <span className="person-as">{as}</span>}
            <Provenance {...from} />
          </li>
        ))}
      </ul>
    </section>
  );
}
