import renderRoutes from '@docusaurus/renderRoutes';
import NotFound from '@theme/NotFound';

type Routes = NonNullable<Parameters<typeof renderRoutes>[0]>;

const NOWHERE: Routes[number] = {component: NotFound};

/** The pages of a folder, one of which is shown. */
export default function Branch({route}: {readonly route: {readonly routes: Routes}}) {
  return <>{renderRoutes([...route.routes, NOWHERE])}</>;
}
