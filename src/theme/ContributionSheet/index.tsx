import {usePluginData} from '@docusaurus/useGlobalData';
import Page from '../Page';
import {STATEMENT} from '#core/model/accepted';
import {NOTE_FIELDS, type NoteField, type NoteFieldName, type NoteKind} from '#core/model/note';
import {appearsOf, COPIED} from '#core/notes/what-appears';
import type {ContributionView} from '#core/view/contribution';
import type {HomeView} from '#core/view/home';

const TEXT: Partial<Record<NoteKind, string>> = {
  correction: 'Les mots tels qu’ils devraient être',
  withdrawal: 'Ce que vous voulez ajouter, si vous le voulez',
};

/** The form on one page of paper: the same boxes, in the same order, for whoever has no internet. */
export default function ContributionSheet({kind, address}: {kind: NoteKind; address: string}) {
  const {kinds, ways} = usePluginData('contribution') as ContributionView;
  const {home} = usePluginData('archive') as {home: HomeView};
  const {label = '', what = ''} = kinds.find((each) => each.kind === kind) ?? {};
  const has = (name: NoteFieldName) => {
    const {required, optional}: NoteField = NOTE_FIELDS[name];
    return required.includes(kind) || optional.includes(kind);
  };
  const isCorrection = kind === 'correction';
  const isShown = has('shown') && !isCorrection && kind !== 'resource';
  return (
    <Page
      title={`Feuille\u00A0: ${label}`}
      heading={label}
      description={`Feuille à imprimer et à remplir à la main. ${what}`}
      trail={[{address: '/contribuer/', label: 'Contribuer'}]}
      over="Feuille à remplir"
      address={address}
      className="sheet"
      sheet="paper"
      changed={home.changed}
      lead={<p>{what}</p>}
    >
      <div className="sheet-boxes">
        <Box caption={isCorrection ? 'Le passage\u00A0: son code, ou ses premiers mots' : 'La page dont vous parlez'} />
        {has('address') && <Box caption="L’adresse de la ressource, ou l’endroit où la trouver" />}
        {has('receipt') && <Box caption="Le numéro de reçu, si vous l’avez" />}
        {kind !== 'withdrawal' && <Box caption={isCorrection ? 'La raison, en une ligne' : 'Le titre'} />}
        <Box caption={TEXT[kind] ?? 'Le texte (suite au dos si besoin)'} className="sheet-text" />
        {isShown && (
          <div className="box sheet-choices">
            <p>Ce que l’on montre de vous</p>
            <p>
              ☐ mon nom {'\u2003'}☐ un pseudonyme {'\u2003'}☐ rien
            </p>
            <p>Lequel&nbsp;:</p>
          </div>
        )}
        {has('shown') && !isShown && (
          <Box caption={'Votre nom, si vous voulez le dire à l’association\u00A0: il ne paraît pas'} />
        )}
        {has('licence') && (
          <div className="box sheet-choices">
            <p>Votre accord</p>
            <p>
              ☐ J’accepte que ce texte soit repris, avec ma signature si elle paraît, sous la même licence&nbsp;:
              CC&nbsp;BY-SA&nbsp;4.0.
            </p>
            <p>☐ {STATEMENT.text}</p>
          </div>
        )}
        <div className="sheet-pair">
          <Box caption="Le jour" />
          <Box caption="Cadre réservé à l’archive" className="sheet-reserved" />
        </div>
      </div>
      {kind !== 'withdrawal' && (
        <p className="sheet-appears">
          {appearsOf(kind)} {COPIED} N’écrivez ni le nom, ni le numéro, ni l’adresse, ni la situation de quelqu’un qui
          ne l’a pas choisi.
        </p>
      )}
      <p className="sheet-where">
        <b>À remettre</b>&nbsp;: {ways.paper || 'l’association n’a pas encore dit où'}.{' '}
        {kind !== 'withdrawal'
          ? 'L’association lit avant toute publication. Demandez votre numéro de reçu\u00A0: il permet de faire retirer le texte, sans donner de nom.'
          : 'Une demande de retrait n’est pas publiée. Vous n’avez à donner ni votre nom, ni vos raisons.'}
      </p>
    </Page>
  );
}

function Box({caption, className = ''}: {caption: string; className?: string}) {
  return (
    <div className={`box ${className}`.trim()}>
      <p>{caption}</p>
    </div>
  );
}
