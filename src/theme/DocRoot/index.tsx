import {DocsSidebarProvider, useDocRootMetadata} from '@docusaurus/plugin-content-docs/client';
import NotFound from '../NotFound';
import type {Props} from '@theme/DocRoot';

/** A prose page and the list of its neighbours, when it has some; the page itself draws both. */
export default function DocRoot(props: Props) {
  const found = useDocRootMetadata(props);
  // Prose pages live at the root: an unknown address comes here.
  if (!found) return <NotFound />;
  const {docElement, sidebarName, sidebarItems} = found;
  return (
    <DocsSidebarProvider name={sidebarName} items={sidebarItems}>
      {docElement}
    </DocsSidebarProvider>
  );
}
