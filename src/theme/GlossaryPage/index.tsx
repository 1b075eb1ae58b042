import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Page from '../Page';
import {InlineLinks, SEMICOLON} from '#components/InlineLinks';
import type {LinkView} from '#core/view/link';
import type {TermView} from '#core/view/shelf';
import {initialOf} from './initial';

interface Props {
  readonly terms: readonly TermView[];
  readonly address: string;
  readonly changed?: string;
}

/** Up to two pages are named; more are folded, with their number. */
function UsedIn({pages}: {pages: readonly LinkView[]}) {
  if (pages.length <= 2) {
    return (
      <>
        Employé dans <InlineLinks links={pages} between={SEMICOLON} />
      </>
    );
  }
  return (
    <details>
      <summary>Employé dans {pages.length} pages</summary>
      <InlineLinks links={pages} between={SEMICOLON} />
    </details>
  );
}

export default function GlossaryPage({terms, address, changed}: Props) {
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
      className="glossary"
      lead={<p>{terms.length} mots de l’administration en ligne et du contrôle par algorithme, en clair.</p>}
    >
      <nav className="initials" aria-label="Lettres">
        {initials.map((initial) => (
          <a key={initial} href={`#lettre-${initial.toLowerCase()}`}>
            {initial}
          </a>
        ))}
      </nav>
      {initials.map((initial) => (
        <section key={initial} id={`lettre-${initial.toLowerCase()}`} aria-label={initial}>
          <h2 className="initial">{initial}</h2>
          <dl className="terms">
            {terms
              .filter(({term}) => initialOf(term) === initial)
              .map(({id, term, aliases, html, see, usedIn}) => (
                <div key={id} id={id} className="term">
                  <dt>
                    <dfn>{term}</dfn>{' '}
                    <a className="anchor" href={`#${id}`} aria-label={`Lien vers « ${term} »`}>
                      #
                    </a>
                  </dt>
                  {aliases.length > 0 && <dd className="aliases">On dit aussi&nbsp;: {aliases.join(', ')}.</dd>}
                  <dd dangerouslySetInnerHTML={{__html: html}} />
                  {see.length > 0 && (
                    <dd className="see">
                      Voir <InlineLinks links={see} between={SEMICOLON} />
                    </dd>
                  )}
                  {usedIn.length > 0 && (
                    <dd className="see">
                      <UsedIn pages={usedIn} />
                    </dd>
                  )}
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Page>
  );
}
