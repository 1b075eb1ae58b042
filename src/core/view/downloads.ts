import type {ExportFile, ExportForm} from '#core/formats/exports';
import {frenchSize} from '#core/text/french-size';

/** A file of the words of a session, as a page leads to it. */
export interface DownloadView extends Pick<ExportForm, 'id' | 'name' | 'mediaType' | 'forWhom'> {
  /** Root-relative, without the site's base path. */
  readonly address: string;
  /** « 84 ko ». */
  readonly size: string;
}

/** What a page says of a file that weighs so many bytes. */
export function toDownload({form, address}: Omit<ExportFile, 'text'>, bytes: number): DownloadView {
  const {id, name, mediaType, forWhom} = form;
  return {id, name, mediaType, forWhom, address, size: frenchSize(bytes)};
}
