import renderRoutes from '@docusaurus/renderRoutes';
import type {Props} from '@theme/DocsRoot';

/** Prose pages draw their own frame (`Page`), as every other page does. */
export default function DocsRoot({route}: Props) {
  return <>{renderRoutes(route!.routes!)}</>;
}
