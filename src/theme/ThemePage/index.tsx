import Link from '@docusaurus/Link';
import Page from '../Page';
import {LinkList} from '#components/LinkList';
import {RecordLinks} from '#components/RecordLinks';
import {ResourceList} from '#components/ResourceList';
import {SessionList} from '#components/SessionList';
import type {ThemeView} from '#core/view/shelf';
import {timelineAddress} from '#core/view/timeline-filter';

interface Props {
  readonly theme: ThemeView;
  readonly address: string;
  readonly changed?: string;
}

/** All that the archive has on a theme. Terms and news come through the resources and sessions that they name. */
export default function ThemePage({theme, address, changed}: Props) {
  return (
    <Page
      title={theme.title}
      description={theme.description}
      trail={[{address: '/themes/', label: 'Thèmes'}]}
      over="Thème"
      lead={
        <>
          <p>{theme.description}</p>
          {theme.dated && (
            <p>
              <Link to={timelineAddress({theme: theme.id})}>Ce thème dans l’ordre du temps</Link>
            </p>
          )}
        </>
      }
      address={address}
      changed={changed}
    >
      <section>
        <h2>Séances</h2>
        {theme.sessions.length > 0 ? (
          <SessionList sessions={theme.sessions} />
        ) : (
          <p className="empty">Aucune séance n’est rangée sous ce thème.</p>
        )}
      </section>
      <section aria-labelledby="ressources">
        <h2 id="ressources">
          Ressources <span className="count">{theme.resources.length}</span>
        </h2>
        {theme.resources.length > 0 && (
          <RecordLinks address={address}>Ces ressources, pour un logiciel de références</RecordLinks>
        )}
        <ResourceList resources={theme.resources} />
      </section>
      <LinkList level="h2" title="Dans le glossaire" links={theme.terms} />
      <LinkList level="h2" title="Dans les actualités" links={theme.posts} />
    </Page>
  );
}
