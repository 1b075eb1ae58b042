import {SourceLinks} from '#components/Sources';
import {Stamp} from '#components/Stamp';
import {permalink} from '#core/citation/permalink';
import {MEASURES, PUBLISHED, written, type PublishedFigure} from '#core/explain/non-recours';
import {CERTAINTY} from '#core/model/words';
import {capitalised} from '#core/text/capitalised';

const CAPTION = 'Les chiffres publiés, ce qu’ils comptent et d’où ils viennent';

/** Every published figure with what it counts, in whom, according to whom, and how the archive knows it. */
export function PublishedTable() {
  return (
    <div className="table" tabIndex={0} role="group" aria-label={CAPTION}>
      <table className="published">
        <caption>{CAPTION}</caption>
        <thead>
          <tr>
            <th scope="col">Ce qui est compté</th>
            <th scope="col">Chiffre</th>
            <th scope="col">Parmi</th>
            <th scope="col">Selon</th>
            <th scope="col">Comment l’archive le sait</th>
          </tr>
        </thead>
        <tbody>
          {PUBLISHED.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{`${MEASURES[figure.measure]}\u00A0: ${figure.label}`}</th>
              <td>{written(figure)}</td>
              <td>{figure.among}</td>
              <td>
                {figure.by}, {figure.when}
              </td>
              <td>
                <Origin {...figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How sure, what was not read, and where it was read. */
function Origin({certainty, source, sourceLabel, atOrigin, note}: PublishedFigure) {
  return (
    <>
      <Stamp tone={certainty === 'stated' ? 'plain' : 'alert'}>{CERTAINTY[certainty]}</Stamp>{' '}
      {!atOrigin && 'Publication d’origine non lue. '}
      {note && `${capitalised(note)}. `}
      <SourceLinks sources={[{address: permalink('resource', source), label: sourceLabel}]} />
    </>
  );
}
