import type {Archive, Media} from '#core/archive/archive';
import {isOwnFile, type MediaFile} from '#core/model/recording';
import type {Problem} from '#core/problem';
import {nearest} from '#core/text/nearest';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

/** The recordings that records name are there. */
export function checkRecordings({sessions, readings, media}: Archive, locate: Locate): Problem[] {
  return [
    ...sessions.flatMap(({file, recordings}) =>
      recordings.flatMap(({files = []}, index) =>
        checkFiles(files, media, file, (rank) => locate(file, ['recordings', index, 'files', rank, 'src'])),
      ),
    ),
    ...readings.flatMap(({file, files}) =>
      checkFiles(files, media, file, (rank) => locate(file, ['files', rank, 'src'])),
    ),
  ];
}

function checkFiles(
  files: readonly MediaFile[],
  media: Media,
  file: string,
  lineOf: (rank: number) => number,
): Problem[] {
  return files.flatMap(({src}, rank): Problem[] => {
    if (!isOwnFile(src) || Object.hasOwn(media, src)) return [];
    const meant = nearest(src, Object.keys(media));
    const advice = meant ? `vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?` : 'ajoutez-le, ou retirez cette ligne.';
    const message = `Il n’y a pas de fichier «\u00A0static${src}\u00A0»\u00A0: ${advice}`;
    return [{rule: 'recording/file-missing', severity: 'error', file, line: lineOf(rank), message}];
  });
}
