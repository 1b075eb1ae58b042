import type {Resource} from '#core/archive/archive';
import type {CslItem} from '#core/citation/csl';
import {BIBLIOGRAPHY, passagesPermalink, permalink, recordPermalink} from '#core/citation/permalink';
import {resourceItem} from '#core/citation/resource-item';
import {type CitedArchive, sessionItems} from '#core/citation/session-items';
import {recordFiles} from '#core/formats/citations';
import type {PublishedFile} from '#core/view/export-files';
import {type PassageFormatter, passagesOf} from '#core/view/passages-file';

/**
 * The citations that are files: the record of each session and each resource beside its page, the bibliography, whole and
 * by theme, and for scripts how to cite the passages of a session. One by one, as they are asked for.
 */
export function* citationFiles(cited: CitedArchive, formatter: PassageFormatter): Generator<PublishedFile> {
  const {archive} = cited;
  for (const session of archive.sessions) {
    yield* filesAt(permalink('session', session.id), [sessionItems(session, cited).session]);
    const passages = passagesOf(session, cited, formatter);
    if (passages) {
      yield {
        address: passagesPermalink(session.id),
        mediaType: 'application/json',
        text: JSON.stringify(passages),
      };
    }
  }
  for (const resource of archive.resources)
    yield* filesAt(permalink('resource', resource.id), [resourceItem(resource)]);
  yield* filesAt(BIBLIOGRAPHY, archive.resources.map(resourceItem));
  for (const theme of archive.themes) {
    const isOnTheme = ({custom}: Resource) => custom.themes.includes(theme.id as never);
    yield* filesAt(permalink('theme', theme.id), archive.resources.filter(isOnTheme).map(resourceItem));
  }
}

function filesAt(page: string, items: readonly CslItem[]): PublishedFile[] {
  return recordFiles(items).map(({extension, mediaType, text}) => ({
    address: recordPermalink(page, extension),
    mediaType,
    text,
  }));
}
