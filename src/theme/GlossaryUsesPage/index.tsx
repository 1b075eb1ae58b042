import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Page from '../Page';
import type {LinkView} from '#core/view/link';

interface Props {
  readonly uses: readonly {readonly id: string; readonly term: LinkView; readonly pages: readonly LinkView[]}[];
  readonly address: string;
  readonly changed?: string;
}

/** Where each term of the glossary stands in the texts: the way back from a word to the debates. */
export default function GlossaryUsesPage({uses, address, changed}: Props) {
  const {collectAnchor} = useBrokenLinks();
  for (const {id} of uses) collectAnchor(id);
  return (
    <Page
      title="Où chaque mot est employé"
      description="Pour chaque mot du glossaire, les pages de l’archive qui l’emploient : séances, explications, actualités, guides."
      trail={[{address: '/glossaire/', label: 'Glossaire'}]}
      address={address}
      changed={changed}
      lead={<p>Les pages où un mot du glossaire devient un lien vers sa définition.</p>}
    >
      {uses.map(({id, term, pages}) => (
        <section key={id} id={id} aria-labelledby={`mot-${id}`}>
          <h2 id={`mot-${id}`}>
            <Link to={term.address}>{term.label}</Link>
          </h2>
          <ul className="links">
            {pages.map(({address: to, label}) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
