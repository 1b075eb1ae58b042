import '../css/index.css';

/**
 * The enhancements: element name → the code that makes it more than HTML. A piece is fetched only when a page has its
 * element; the light ones come along. In development React draws pages later and again: hence the observer.
 */
const ELEMENTS: Record<string, () => Promise<{define: () => void}>> = {
  'archive-scheme': () => import(/* webpackMode: "eager" */ './scheme'),
  'archive-search': () => import(/* webpackMode: "eager" */ './search-field'),
  'archive-results': () => import('./search-page'),
  'archive-filter': () => import('./resource-filter'),
  'archive-term': () => import('./term'),
  'archive-alarms': () => import('./alarms'),
  'archive-score': () => import('./score'),
  'archive-take-up': () => import('./take-up'),
  'archive-reported': () => import(/* webpackMode: "eager" */ './reported'),
};

const started = new Set<string>();

function upgrade(): void {
  for (const [name, load] of Object.entries(ELEMENTS)) {
    if (started.has(name) || !document.querySelector(name)) continue;
    started.add(name);
    void load().then(({define}) => define());
  }
}

upgrade();
if (process.env.NODE_ENV !== 'production') {
  new MutationObserver(upgrade).observe(document.documentElement, {childList: true, subtree: true});
  // An element cannot be defined twice: a change here reloads the page.
  (import.meta as {webpackHot?: {decline(): void}}).webpackHot?.decline();
}
