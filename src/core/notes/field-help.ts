import {STATEMENT} from '#core/model/accepted';
import {NOTE_LICENCE, type NoteFieldName} from '#core/model/note';

/** For the guide: what is to be written on each line of a published note. Not in the contract itself, which telephones load. */
export const NOTE_FIELD_HELP: Partial<Record<NoteFieldName, string>> = {
  title: 'titre de la note ; pour une correction ou un retrait, la raison en une ligne',
  kind: 'speaker : note d’une personne intervenue ; session : note sur la séance ; testimony : témoignage ; reply : droit de réponse (envoyés seulement : correction, resource, withdrawal)',
  target:
    'ce dont la note parle : session/<nom>, turn/<code> ou resource/<nom> ; sans cette ligne, la séance du dossier',
  shown: 'ce que l’on montre de l’autrice ou de l’auteur : nom (name), pseudonyme (pseudonym), rien (none)',
  author: 'le nom ou le pseudonyme choisi ; pas de ligne si « shown: none »',
  date: 'jour où la note a été écrite',
  licence: `licence acceptée\u00A0: ${NOTE_LICENCE}`,
  statement: `version de la déclaration acceptée\u00A0: ${STATEMENT.version} («\u00A0${STATEMENT.text}\u00A0»)`,
};
