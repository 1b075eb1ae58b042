import type {RouteConfig} from '@docusaurus/types';

/** Folders whose pages are all ours. */
const FOLDERS = ['/seances/', '/intervenants/', '/ressources/', '/themes/', '/recherche/a-z/'];

/**
 * Routes, those of a folder of the site under one branch, and there those of a session under one of their own. For every
 * page the router goes through all that stand side by side: at 400 sessions it took half of the time of drawing pages.
 */
export function branchesOf(routes: readonly RouteConfig[], baseUrl: string): RouteConfig[] {
  const folders = FOLDERS.map((folder) => baseUrl + folder.slice(1));
  return branches(
    routes,
    ({path}) => folders.find((folder) => path.startsWith(folder)),
    (own, folder) => branches(own, ({path}) => firstFolder(path, folder)),
  );
}

/** `/seances/un/` of `/seances/un/transcription/`, below `/seances/`. */
function firstFolder(path: string, below: string): string | undefined {
  const end = path.indexOf('/', below.length);
  return end === -1 ? undefined : path.slice(0, end + 1);
}

/** One branch for all routes of a folder, when it has several; the others as they are. */
function branches(
  routes: readonly RouteConfig[],
  folderOf: (route: RouteConfig) => string | undefined,
  divide: (own: RouteConfig[], folder: string) => RouteConfig[] = (own) => own,
): RouteConfig[] {
  const grouped = new Map<string, RouteConfig[]>();
  for (const route of routes) {
    const folder = folderOf(route) ?? route.path;
    const own = grouped.get(folder);
    if (own) own.push(route);
    else grouped.set(folder, [route]);
  }
  return [...grouped].flatMap(([path, own]) =>
    own.length === 1 ? own : [{path, component: '@theme/Branch', routes: divide(own, path)}],
  );
}
