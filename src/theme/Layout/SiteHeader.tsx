import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useLocation} from '@docusaurus/router';
import {Logo} from './Logo';

const SECTIONS = [
  ['/presentation/', 'Présentation'],
  ['/seances/', 'Séances'],
  ['/intervenants/', 'Intervenant·es'],
  ['/ressources/', 'Ressources'],
  ['/glossaire/', 'Glossaire'],
  ['/comprendre/', 'Comprendre'],
  ['/actualites/', 'Actualités'],
  ['/contribuer/', 'Contribuer'],
] as const;

/** Name, search field, sections. On a phone the sections open from a button (popover); on a screen they are a line. */
export function SiteHeader({search}: {search: boolean}) {
  return (
    <header className={search ? 'site-header' : 'site-header alone'}>
      <Link to="/" className="brand">
        <Logo />
        <span>
          Dématérialiser <br />
          pour mieux régner
        </span>
      </Link>
      <button type="button" className="menu-button" popoverTarget="rubriques">
        Menu
      </button>
      {search && <HeaderSearch />}
      <nav id="rubriques" popover="auto" aria-label="Rubriques" className="sections">
        <button type="button" className="menu-button" popoverTarget="rubriques" popoverTargetAction="hide">
          Fermer
        </button>
        <SectionLinks />
      </nav>
    </header>
  );
}

function HeaderSearch() {
  const action = useBaseUrl('/recherche/');
  return (
    <archive-search class="search" data-base={useBaseUrl('/')}>
      <form role="search" action={action} method="get" className="ask">
        <label htmlFor="q">Que cherchez-vous&#8239;?</label>
        <input id="q" name="q" type="search" autoComplete="off" spellCheck="false" />
        <button type="submit">Chercher</button>
      </form>
    </archive-search>
  );
}

function SectionLinks() {
  const {pathname} = useLocation();
  const base = useBaseUrl('/');
  const here = `/${pathname.slice(base.length)}`;
  return (
    <ul>
      {SECTIONS.map(([address, label]) => (
        <li key={address}>
          <Link to={address} aria-current={here === address ? 'page' : here.startsWith(address) ? 'true' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
