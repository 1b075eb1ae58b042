import {stringify} from 'yaml';
import type {SourceFile} from '../../src/core/archive/archive';

/** The only source that the records of a test world have. */
export const SOURCE = 'ressource-de-test';

/** A value of a record, with its invented source. */
export function sourced(value: unknown, note?: string) {
  return {value, certainty: 'stated', sources: [SOURCE], ...(note === undefined ? {} : {note})};
}

/** A resource that says it is none. */
export function resourceFile(id: string, title = 'Ressource de test'): SourceFile {
  const record = {
    type: 'webpage',
    title,
    author: [{literal: 'Tests de l’archive'}],
    language: 'fr',
    custom: {
      themes: ['acces-aux-droits'],
      abstract_fr: 'Inventée par les tests : elle n’existe pas.',
      confidence: 'seen-on-source',
    },
  };
  return {path: `docs/ressources/${id}.yaml`, text: stringify(record)};
}

export function termFile(id: string, term: string): SourceFile {
  return {path: `docs/glossaire/${id}.md`, text: `---\nterm: ${term}\n---\n\nInventé par les tests.\n`};
}

export function noteFile(folder: string, id: string, title: string): SourceFile {
  const record = {title, kind: 'session', shown: 'none', date: '2026-01-10', licence: 'CC-BY-SA-4.0', statement: '1'};
  return {path: `${folder}/notes/${id}.md`, text: `---\n${stringify(record)}---\n\nInventée par les tests.\n`};
}

export function postFile(id: string, title: string): SourceFile {
  const record = {
    title,
    slug: id,
    date: '2026-01-10',
    description: 'Inventée par les tests.',
    tags: ['mobilisations'],
    sources: [SOURCE],
  };
  return {
    path: `blog/2026-01-10-${id}.md`,
    text: `---\n${stringify(record)}---\n\nInventée par les tests.\n\n<!-- truncate -->\n\nElle n’annonce rien.\n`,
  };
}
