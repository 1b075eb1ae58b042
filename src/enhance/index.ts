import '../css/index.css';
import {tellNotLoaded} from './not-loaded';

/**
 * The enhancements: element name → the code that makes it more than HTML. A piece is fetched only when a page has its
 * element; the light ones come along. In development React draws pages later and again: hence the observer.
 */
const ELEMENTS: Record<string, () => Promise<{define: () => void}>> = {
  'archive-scheme': () => import(/* webpackMode: "eager" */ './scheme'),
  'archive-search': () => import(/* webpackMode: "eager" */ './search-field'),
  'archive-results': () => import('./search-page'),
  'archive-cite': () => import('./cite'),
  'archive-filter': () => import('./resource-filter'),
  'archive-term': () => import('./term'),
  'archive-alarms': () => import('./alarms'),
  'archive-score': () => import('./score'),
  'archive-take-up': () => import('./take-up'),
  'archive-reported': () => import('./reported'),
  'archive-contribution': () => import('./contribution'),
  'archive-moved': () => import('./moved'),
  'archive-player': () => import('./player'),
  'archive-tube': () => import('./tube'),
  'archive-transcript': () => import('./transcript'),
};

/** Figures to play with stand far down a page: their code comes when they are about to be seen. */
const FAR = new Set(['archive-alarms', 'archive-score', 'archive-take-up']);

/** What stands folded is fetched when it is unfolded. */
const FOLDED = new Set(['archive-cite']);

const started = new Set<string>();

function upgrade(): void {
  for (const [name, load] of Object.entries(ELEMENTS)) {
    const element = started.has(name) ? null : document.querySelector(name);
    if (!element) continue;
    started.add(name);
    const start = () =>
      void load().then(
        ({define}) => define(),
        () => tellNotLoaded(name, start),
      );
    if (FAR.has(name)) whenNear(element, start);
    else if (FOLDED.has(name) && element.closest('details:not([open])')) whenUnfolded(name, start);
    else start();
  }
}

function whenNear(element: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    {rootMargin: '800px'},
  );
  observer.observe(element);
}

/** Any of that name on the page. The event does not bubble: it is caught on its way down. */
function whenUnfolded(name: string, act: () => void): void {
  document.addEventListener(
    'toggle',
    function unfolded({target}) {
      if (!(target instanceof Element) || !target.querySelector(name)) return;
      document.removeEventListener('toggle', unfolded, true);
      act();
    },
    true,
  );
}

upgrade();
if (process.env.NODE_ENV !== 'production') {
  new MutationObserver(upgrade).observe(document.documentElement, {childList: true, subtree: true});
  // An element cannot be defined twice: a change here reloads the page.
  (import.meta as {webpackHot?: {decline(): void}}).webpackHot?.decline();
}
