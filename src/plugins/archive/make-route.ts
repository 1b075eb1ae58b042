import type {RouteConfig} from '@docusaurus/types';

/** Makes a route of an address, a component, the files it is made from, and its props. */
export type MakeRoute = (
  address: string,
  component: string,
  files: readonly string[],
  props: Record<string, unknown>,
) => RouteConfig;
