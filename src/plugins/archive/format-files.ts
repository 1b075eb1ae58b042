import path from 'node:path';
import type {SourceFile} from '#core/archive/archive';
import {readFile} from '#core/archive/read-file';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {inFile, type Problem} from '#core/problem';
import {changeFiles} from './change-files';
import {loadSources} from './load';

export interface Formatted {
  /** Files that were written otherwise, and now are as a command writes them. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Makes transcripts canonical: all of them, or those of `asked` (paths from `from`). A file that has a problem stays as
 * it is.
 */
export async function formatFiles(siteDir: string, asked: readonly string[], from: string): Promise<Formatted> {
  const wanted = asked.map((file) => path.relative(siteDir, path.resolve(from, file)).split(path.sep).join('/'));
  return changeFiles(siteDir, async () => {
    const {files, problems} = await loadSources(siteDir, ['docs/seances']);
    const isWanted = (file: string) => wanted.length === 0 || wanted.includes(file);
    const formatted = files.filter((file) => isWanted(file.path)).map((file) => ({file, ...format(file)}));
    const changes = formatted.flatMap(({file, text}) =>
      text === undefined || text === file.text ? [] : [{path: file.path, text}],
    );
    const transcripts = new Set(formatted.flatMap(({file, isTranscript}) => (isTranscript ? [file.path] : [])));
    const told = problems.filter(({file}) => file.endsWith('/transcription.md') && isWanted(file));
    const unknown = wanted.filter((file) => !transcripts.has(file) && !told.some((problem) => problem.file === file));
    const result = {
      changed: changes.map((change) => change.path),
      problems: [...told, ...unknown.map(noTranscript), ...formatted.flatMap((each) => each.problems)],
    };
    return {changes, result};
  });
}

function format(file: SourceFile): {isTranscript: boolean; text: string | undefined; problems: readonly Problem[]} {
  if (!file.path.endsWith('/transcription.md')) return {isTranscript: false, text: undefined, problems: []};
  const read = readFile(file);
  const isSound = read.kind === 'transcript' && read.problems.length === 0 && read.value.transcript;
  return {
    isTranscript: true,
    text: isSound ? writeTranscript(isSound) : undefined,
    problems: inFile(file.path, read.problems),
  };
}

function noTranscript(file: string): Problem {
  const message = 'Ce n’est pas une transcription\u00A0: donnez des fichiers docs/seances/…/transcription.md.';
  return {rule: 'transcript/not-found', severity: 'error', file, line: 1, message};
}
