import Link from '@docusaurus/Link';
import Page from '../Page';
import type {FieldGuide} from '#core/view/fields';

interface Props {
  readonly guides: readonly FieldGuide[];
  readonly address: string;
  readonly changed?: string;
}

/** Every key of every record, from the same schemas that read them. */
export default function FieldsPage({guides, address, changed}: Props) {
  return (
    <Page
      title="Les champs des fiches"
      description="Chaque ligne que l’on peut écrire dans une fiche de l’archive, et ce qu’elle veut dire."
      trail={[{address: '/contribuer/', label: 'Contribuer'}]}
      address={address}
      changed={changed}
      lead={
        <p>
          Cette page est faite à partir des règles mêmes qui relisent les fiches. Le mode d’emploi est dans{' '}
          <Link to="/contribuer/modifier-une-fiche/">Modifier une fiche</Link>.
        </p>
      }
    >
      <section>
        <h2>Un fait</h2>
        <p>
          Un fait s’écrit toujours de la même façon&nbsp;: <code>value</code> (ce qui est dit), <code>certainty</code> (
          <code>stated</code>, dit par la source&#8239;; <code>second-hand</code>, de seconde main&#8239;;{' '}
          <code>inferred</code>, déduit&#8239;; <code>not-found</code>, cherché et pas trouvé), <code>sources</code>{' '}
          (une ressource au moins), et <code>note</code>, obligatoire quand le fait est déduit ou n’a pas été trouvé.
        </p>
      </section>
      {guides.map(({id, title, file, fields}) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p>
            Fichier&nbsp;: <code>{file}</code>
          </p>
          <div className="table" tabIndex={0} role="group" aria-labelledby={id}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Ligne</th>
                  <th scope="col">Obligatoire</th>
                  <th scope="col">Ce qu’elle veut dire</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({key, required, help}) => (
                  <tr key={key}>
                    <th scope="row">
                      <code>{key}</code>
                    </th>
                    <td>{required ? 'oui' : 'non'}</td>
                    <td>{help}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Page>
  );
}
