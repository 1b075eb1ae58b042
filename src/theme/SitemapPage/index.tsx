import Link from '@docusaurus/Link';
import Page from '../Page';
import {LinkList} from '#components/LinkList';
import type {SiteMapPart} from '#core/view/site-map';

interface Props {
  readonly parts: readonly SiteMapPart[];
  readonly address: string;
  readonly changed?: string;
}

export default function SitemapPage({parts, address, changed}: Props) {
  return (
    <Page
      title="Plan du site"
      description="Toutes les pages de l’archive, rangées par rubrique."
      address={address}
      changed={changed}
      lead={
        <p>
          Toutes les pages, rubrique par rubrique. Les fiches de la bibliographie, les listes croisées de la chronologie
          et les lettres de la liste des mots ne sont pas redites ici&nbsp;: leurs pages y mènent.
        </p>
      }
    >
      {parts.map(({title, links, parts: smaller}) => (
        <section key={title} className="shelves">
          <h2>{title}</h2>
          <ul className="links">
            {links.map(({address: to, label}) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
          {smaller.map((part) => (
            <LinkList key={part.title} title={part.title} links={part.links} />
          ))}
        </section>
      ))}
    </Page>
  );
}
