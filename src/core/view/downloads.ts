import {utf8ToBytes} from '@noble/hashes/utils.js';
import type {Session} from '#core/archive/archive';
import type {Published} from '#core/consent/filter';
import type {ExportForm} from '#core/formats/exports';
import {frenchSize} from '#core/text/french-size';
import {exportsOfSession, type ExportSite} from '#core/view/export-files';

/** A file of the words of a session, as a page leads to it. */
export interface DownloadView extends Pick<ExportForm, 'id' | 'name' | 'mediaType' | 'forWhom'> {
  /** Root-relative, without the site's base path. */
  readonly address: string;
  /** « 84 ko ». */
  readonly size: string;
}

/** The files of a session's words; none when it has no words. Each is written to be weighed, and not kept. */
export function toDownloads(session: Session, archive: Published, site: ExportSite): DownloadView[] {
  const downloads: DownloadView[] = [];
  for (const {form, address, text} of exportsOfSession(session, archive, site)) {
    const {id, name, mediaType, forWhom} = form;
    downloads.push({id, name, mediaType, forWhom, address, size: frenchSize(utf8ToBytes(text).length)});
  }
  return downloads;
}
