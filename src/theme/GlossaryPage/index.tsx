import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Page from '../Page';
import {InlineLinks, SEMICOLON} from '#components/InlineLinks';
import type {PageMetadata} from '#core/metadata/page-metadata';
import {initialOf} from '#core/text/initial';
import type {FormerAnchors} from '#core/view/former-anchor';
import type {TermView} from '#core/view/shelf';

interface Props {
  readonly terms: readonly TermView[];
  /** Anchors of terms that were renamed or withdrawn. */
  readonly former: FormerAnchors;
  readonly address: string;
  readonly changed?: string;
  readonly metadata: PageMetadata;
}

/** The page that names them: here, they would weigh as much as the definitions. */
const USES = '/glossaire/emplois/';

export default function GlossaryPage({terms, former, address, changed, metadata}: Props) {
  const {collectAnchor} = useBrokenLinks();
  // The framework only knows the anchors of headings: a term is told by hand.
  for (const {id} of terms) collectAnchor(id);
  const initials = [...new Set(terms.map(({term}) => initialOf(term)))];
  return (
    <Page
      title="Glossaire"
      description="Les mots de la dématérialisation et du contrôle par algorithme, en clair, avec les ressources où les approfondir."
      address={address}
      changed={changed}
      metadata={metadata}
      className="glossary"
      lead={<p>{terms.length} mots, en clair.</p>}
    >
      <nav className="initials" aria-label="Lettres">
        {initials.map((initial) => (
          <a key={initial} href={`#lettre-${initial.toLowerCase()}`}>
            {initial}
          </a>
        ))}
      </nav>
      {initials.map((initial) => (
        <section key={initial} id={`lettre-${initial.toLowerCase()}`}>
          <h2 className="initial">{initial}</h2>
          <dl className="terms">
            {terms
              .filter(({term}) => initialOf(term) === initial)
              .map(({id, term, aliases, html, see, uses}) => (
                <div key={id} id={id} className="term">
                  <dt>
                    {former.aliases[id]?.map((alias) => (
                      <a key={alias} id={alias} />
                    ))}
                    <a href={`#${id}`}>
                      <dfn>{term}</dfn>
                    </a>
                  </dt>
                  {aliases.length > 0 && <dd className="aliases">{`On dit aussi\u00A0: ${aliases.join(', ')}.`}</dd>}
                  <dd dangerouslySetInnerHTML={{__html: html}} />
                  {(see.length > 0 || uses > 0) && (
                    <dd className="see">
                      {see.length > 0 && (
                        <>
                          Voir <InlineLinks links={see} between={SEMICOLON} />
                          {uses > 0 && SEMICOLON}
                        </>
                      )}
                      {uses > 0 && (
                        <Link to={`${USES}#${id}`}>
                          {`${see.length > 0 ? 'e' : 'E'}mployé dans ${uses} ${uses > 1 ? 'pages' : 'page'}`}
                        </Link>
                      )}
                    </dd>
                  )}
                </div>
              ))}
          </dl>
        </section>
      ))}
      {former.withdrawn.length > 0 && (
        <section>
          <h2>Mots retirés</h2>
          {former.withdrawn.map(({anchor, day}) => (
            <p key={anchor} id={anchor} className="notice">
              Un mot a été défini ici, puis retiré le {day}.
            </p>
          ))}
        </section>
      )}
    </Page>
  );
}
