import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Who, what licence, what to do: the same at the foot of every page. */
export function SiteFooter() {
  const {siteConfig} = useDocusaurusContext();
  const forge = String(siteConfig.customFields?.forge ?? '');
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p>
          Archive du cycle de quatre débats «&nbsp;Dématérialiser pour mieux régner&nbsp;», organisé par Le Mouton
          Numérique, en partenariat avec La Quadrature du Net et le centre social Le Picoulet, Paris, 2022-2023.
        </p>
        <ul>
          <li>
            <Link to="/a-propos/">À propos</Link>
          </li>
          <li>
            <Link to="/themes/">Thèmes</Link>
          </li>
          <li>
            <Link to="/chronologie/">Chronologie</Link>
          </li>
          <li>
            <Link to="/comprendre/">Comprendre</Link>
          </li>
          <li>
            <Link to="/plan-du-site/">Plan du site</Link>
          </li>
          <li>
            <Link to="/comment-citer/">Comment citer</Link>
          </li>
          <li>
            <Link to="/accessibilite/">Accessibilité&nbsp;: non conforme</Link>
          </li>
          <li>
            <Link to="/mentions-legales/">Mentions légales</Link>
          </li>
          <li>
            <Link to="/contribuer/">Contribuer sans compte</Link>
          </li>
          {forge && (
            <li>
              <a href={forge}>Code et textes, dépôt public</a>
            </li>
          )}
        </ul>
        <div className="licence">
          <p>
            Textes de l’archive&nbsp;: CC&nbsp;BY-SA&nbsp;4.0. Le texte de présentation et les paroles restent à leurs
            autrices et auteurs. Aucun traceur, aucune requête vers un autre site.
          </p>
          <archive-scheme />
        </div>
      </div>
    </footer>
  );
}
