import type {CslItem} from '#core/citation/csl';
import {writeBibtex} from '#core/formats/bibtex/write';
import {CITATION_FORMATS, type CitationFormat} from '#core/formats/citation-losses';
import {writeCslJson} from '#core/formats/csl-json/write';
import {writeRis} from '#core/formats/ris/write';

const WRITERS: Record<CitationFormat, (items: readonly CslItem[]) => string> = {
  'csl-json': writeCslJson,
  bibtex: writeBibtex,
  ris: writeRis,
};

/** Items as a file for a reference manager. */
export interface RecordFile {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The same items in each format. */
export function recordFiles(items: readonly CslItem[]): RecordFile[] {
  return CITATION_FORMATS.map(({id, name, extension, mediaType}) => ({
    name,
    extension,
    mediaType,
    text: WRITERS[id](items),
  }));
}

/** A record inside the address of its own link, with the name of the file that it becomes. */
export interface InlineRecord extends Omit<RecordFile, 'extension' | 'text'> {
  readonly href: string;
  readonly download: string;
}

/**
 * An item in each format, as addresses that hold it (RFC 2397): what has no file of its own is taken away by a link all
 * the same, without a script. A browser writes the other characters of an address as it needs them; the kind of file is
 * told by the link.
 */
export function inlineRecords(item: CslItem): InlineRecord[] {
  return recordFiles([item]).map(({name, extension, mediaType, text}) => {
    // On one line: what indents it would weigh more than it.
    const short = extension === 'json' ? JSON.stringify([item]) : text;
    // Double quotes too: as a part of HTML they would take more room.
    const kept = short.replace(/[%#"\r\n\t]/g, (character) => encodeURIComponent(character));
    return {name, mediaType, href: `data:,${kept}`, download: `${item.id}.${extension}`};
  });
}
