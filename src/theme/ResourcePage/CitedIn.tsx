import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {CitingPassageView, CitingView} from '#core/view/cited-in';

/** How many pages stand unfolded. */
const SHOWN = 5;

/** The pages that name a resource: what for, and in which words. */
export function CitedIn({citing}: {citing: readonly CitingView[]}) {
  if (citing.length === 0) return <p className="empty">Nulle part encore, en dehors de la bibliographie.</p>;
  const folded = citing.slice(SHOWN);
  return (
    <>
      <CitingPages pages={citing.slice(0, SHOWN)} />
      {folded.length > 0 && (
        <details className="citing-more">
          <summary>{folded.length > 1 ? `Et ${folded.length} autres pages` : 'Et une autre page'}</summary>
          <CitingPages pages={folded} />
        </details>
      )}
    </>
  );
}

/** Its links are plain: the framework knows the anchors of headings only. All of them are checked on the built pages. */
function CitingPages({pages}: {pages: readonly CitingView[]}) {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <ul className="citing">
      {pages.map(({kind, page, reasons, passages}) => (
        <li key={page.address}>
          <span className="citing-kind">{kind}</span>
          <a href={withBaseUrl(page.address)}>{page.label}</a>
          {reasons && <span className="citing-reasons">{reasons}</span>}
          {passages.map((passage) => (
            <Passage key={`${passage.before}${passage.words}${passage.after}`} {...passage} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Passage({before, words, after, remark, at}: CitingPassageView) {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <>
      <blockquote>
        {before}
        {words && <strong>{words}</strong>}
        {after}
        {remark && <span className="citing-remark"> ({remark})</span>}
      </blockquote>
      {at && (
        <a className="citing-place" href={withBaseUrl(at.address)}>
          Lire ce passage ({at.label})
        </a>
      )}
    </>
  );
}
