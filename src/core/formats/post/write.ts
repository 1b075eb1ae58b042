import {stringify} from 'yaml';
import type {SourceFile} from '#core/archive/archive';

/** What is known of a post before its words are written. */
export interface PostDraft {
  readonly title: string;
  readonly slug: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tags: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The file of a post that somebody still has to write. It says what goes where, and holds no words of its own: left as
 * it is, the check of the archive refuses it (no description, no text), so that a model is never published.
 */
export function writePost({title, slug, date, tags, sources}: PostDraft): SourceFile {
  const lines = [
    '---',
    stringify({title, slug}, {lineWidth: 0}).trimEnd(),
    `date: ${date}`,
    '# Entre les guillemets : une phrase de résumé, 300 caractères au plus.',
    'description: ""',
    `tags: [${tags.join(', ')}]`,
    'sources:',
    ...sources.map((source) => `  - ${source}`),
    '# Ce que la nouvelle concerne dans l’archive, s’il y a lieu : ôtez le # de la ligne, complétez la liste.',
    '# sessions: []',
    '# people: []',
    '# resources: []',
    '# terms: []',
    '---',
    '',
    '<!-- Ici, un paragraphe : ce qui s’est passé, quel jour, et selon qui. Puis effacez ce commentaire. -->',
    '',
    '<!-- truncate -->',
    '',
    '<!-- Ici, la suite : ce que chaque partie affirme, et ce que l’on ne sait pas. Puis effacez ce commentaire. -->',
    '',
  ];
  return {path: `blog/${date}-${slug}.md`, text: lines.join('\n')};
}
