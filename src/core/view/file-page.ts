import {writeDay} from '#core/model/imprecise-date';

/** A page that stands outside the framework's router: its own words only, to be put into the frame of the site. */
export interface FilePage {
  /** Root-relative, with its final slash, without the site's base path. */
  readonly address: string;
  readonly title: string;
  /** Its title where a link to it is shared, beside an image that says the rest; absent: the same. */
  readonly shared?: string | undefined;
  readonly description: string;
  /** What machines read of it, besides what every page tells: HTML for its head. */
  readonly head?: string | undefined;
  /** What stands inside `<main>`. */
  readonly html: string;
  /** The address that stands for this one, when it is not itself. */
  readonly canonical?: string | undefined;
  /** The page whose image accompanies a shared link. */
  readonly cardOf: string;
  /** Day of its last change, for the site map of search engines; absent: they are asked not to keep the page. */
  readonly indexed?: string | undefined;
  /** Its address may hold a name that was withdrawn: the page does not repeat it. */
  readonly isNameless?: true;
  /** Where a reader without scripts is taken; absent: nowhere. */
  readonly refresh?: string | undefined;
}

/** The way to a page, as every page of the site shows it. Labels are HTML. */
export function trailHtml(steps: readonly {readonly href: string; readonly label: string}[]): string {
  const items = steps.map(({href, label}) => `<li><a href=${href}>${label}</a>`).join('');
  return `<nav class=trail aria-label="Fil d’Ariane"><ol>${items}</ol></nav>`;
}

/** A title, and the line above it. Both are HTML. */
export function pageHeaderHtml(over: string, title: string, lead = ''): string {
  return `<header class=page-header><p class=over>${over}</p><h1>${title}</h1>${lead && `<div class=lead><p>${lead}</p></div>`}</header>`;
}

/** How to report an error, and the day of the last change, when there was one: at the foot of the page. */
export function pageFooterHtml(address: string | undefined, changed: string | undefined, baseUrl: string): string {
  const day =
    changed === undefined
      ? ''
      : `<p>Dernière modification de cette page\u00A0: <time datetime=${changed}>${writeDay(changed)}</time>.</p>`;
  const about = address === undefined ? '' : `?page=${address}`;
  return `<footer class=page-footer>${day}<p><a href="${baseUrl}contribuer/signaler/${about}">Signaler une erreur sur cette page</a></p></footer>`;
}
