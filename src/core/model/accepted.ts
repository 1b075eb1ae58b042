import {STATEMENT_VERSIONS, type NoteLicence, type StatementVersion} from '#core/model/note';

/*
 * What authors of notes have accepted, by version. Another wording takes another version, and the former stays: it is what
 * stands under the notes that bear its number. Not in the contract itself, which telephones load.
 */

export const STATEMENTS: Readonly<Record<StatementVersion, string>> = {
  '1': 'Ces mots sont les miens, ou la personne dont ils viennent m’a donné son accord. J’ai compris qu’ils deviennent publics, et que les copies déjà faites ne pourront pas toutes être rappelées.',
};

/** The statement that is asked for today. */
export const STATEMENT = {version: STATEMENT_VERSIONS[0], text: STATEMENTS[STATEMENT_VERSIONS[0]]} as const;

export const LICENCES: Readonly<Record<NoteLicence, {readonly name: string; readonly address: string}>> = {
  'CC-BY-SA-4.0': {name: 'CC BY-SA 4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/'},
};
