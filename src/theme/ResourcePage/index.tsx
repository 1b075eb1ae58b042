import Page from '../Page';
import {InlineLinks} from '#components/InlineLinks';
import {NoteLinks} from '#components/NoteLinks';
import {ResourceLink} from '#components/ResourceLink';
import type {PageMetadata} from '#core/metadata/page-metadata';
import type {NoteLink} from '#core/view/note-link';
import type {CitingView} from '#core/view/cited-in';
import type {RelatedView} from '#core/view/related';
import type {ResourceView} from '#core/view/resource';
import {CitedIn} from './CitedIn';
import {Related} from './Related';

interface Props {
  readonly resource: ResourceView;
  readonly notes: readonly NoteLink[];
  readonly citing: readonly CitingView[];
  readonly related: readonly RelatedView[];
  readonly address: string;
  readonly changed?: string;
  readonly metadata: PageMetadata;
}

export default function ResourcePage({resource, notes, citing, related, address, changed, metadata}: Props) {
  return (
    <Page
      title={resource.title}
      titleLanguage={resource.language}
      description={shorten(resource.abstract)}
      trail={[{address: '/ressources/', label: 'Ressources'}]}
      over={resource.type}
      lead={<p>{resource.abstract}</p>}
      address={address}
      changed={changed}
      dated="record"
      metadata={metadata}
      className="resource"
    >
      <dl className="form">
        {resource.details.map(([label, words]) => (
          <div className="fact" key={label}>
            <dt>{label}</dt>
            <dd>{label === 'Date' && resource.dateTime ? <time dateTime={resource.dateTime}>{words}</time> : words}</dd>
          </div>
        ))}
        <div className="fact">
          <dt>Thèmes</dt>
          <dd>
            <InlineLinks links={resource.themeLinks} />
          </dd>
        </div>
        <div className="fact fact-wide">
          <dt>Lien</dt>
          <dd>
            <ResourceLink {...resource} />
          </dd>
        </div>
        <div className="fact">
          <dt>Sûreté</dt>
          <dd>
            {resource.confidence}
            {resource.seenOn && resource.seenOn !== resource.link && (
              <>
                {' '}
                <span className="seen-on">
                  (vu sur{' '}
                  <a href={resource.seenOn} rel="noopener noreferrer">
                    {hostOf(resource.seenOn)}
                  </a>
                  )
                </span>
              </>
            )}
          </dd>
        </div>
        {resource.note && (
          <div className="fact fact-wide">
            <dt>Réserve</dt>
            <dd>{resource.note}</dd>
          </div>
        )}
      </dl>
      {notes.length > 0 && (
        <section>
          <h2>Notes sur ce document</h2>
          <NoteLinks notes={notes} />
        </section>
      )}
      <section aria-labelledby="cite-dans">
        <h2 id="cite-dans">Cité dans l’archive</h2>
        <CitedIn citing={citing} />
      </section>
      <Related resources={related} />
    </Page>
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}

/** A description for search engines: whole words, 155 characters at most. */
function shorten(text: string): string {
  return text.length <= 155 ? text : `${text.slice(0, 154).replace(/\s+\S*$/, '')}…`;
}
