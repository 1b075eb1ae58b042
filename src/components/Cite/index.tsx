import {usePluginData} from '@docusaurus/useGlobalData';

/** How to cite what stands at an address; nothing for a page that is not cited as such. */
export function Cite({address}: {address: string}) {
  const {panels} = usePluginData('citations') as {panels: Readonly<Record<string, string>>};
  const html = panels[address];
  // Made by `core/view/cite-html`, which writes the panels of short pages too.
  return html === undefined ? null : (
    <div className="cite-place" data-sheet="cited" dangerouslySetInnerHTML={{__html: html}} />
  );
}
