import {utf8ToBytes} from '@noble/hashes/utils.js';
import type {ExportFile, ExportForm} from '#core/formats/exports';
import {frenchSize} from '#core/text/french-size';

/** A file of the words of a session, as a page leads to it. */
export interface DownloadView extends Pick<ExportForm, 'id' | 'name' | 'mediaType' | 'forWhom'> {
  /** Root-relative, without the site's base path. */
  readonly address: string;
  /** « 84 ko ». */
  readonly size: string;
}

/** What a page says of a file. */
export function toDownload({form, address, text}: ExportFile): DownloadView {
  const {id, name, mediaType, forWhom} = form;
  return {id, name, mediaType, forWhom, address, size: frenchSize(utf8ToBytes(text).length)};
}
