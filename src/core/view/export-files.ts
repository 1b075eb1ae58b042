import type {Session} from '#core/archive/archive';
import {transcriptPermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {type ExportFile, exportsOf} from '#core/formats/exports';
import type {TurnContext} from '#core/formats/turn-context';
import {TURNS_SCHEMA, writeTurnsSchema} from '#core/formats/turns-json/schema';
import {transcriptOf} from '#core/view/transcript';

/** What exports say of the site that publishes them. */
export type ExportSite = Pick<TurnContext, 'root' | 'archive'>;

/** A file as it is published, with what a server says it is. */
export interface PublishedFile {
  /** Root-relative, without the site's base path. */
  readonly address: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The words of a session in each format, one by one; nothing for a session without words. */
export function* exportsOfSession(session: Session, archive: Published, site: ExportSite): Generator<ExportFile> {
  const transcript = transcriptOf(session.id, archive);
  if (transcript) yield* exportsOf(session, transcript, site);
}

/** The export at an address, or nothing: only those of its session are written. */
export function exportFileAt(address: string, archive: Published, site: ExportSite): PublishedFile | undefined {
  const schema = schemaFile(site);
  if (address === schema.address) return schema;
  const session = archive.sessions.find(({id}) => address.startsWith(`${transcriptPermalink(id)}${id}.`));
  if (!session) return undefined;
  for (const file of exportsOfSession(session, archive, site)) {
    if (file.address === address) return toPublishedFile(file);
  }
  return undefined;
}

function toPublishedFile({address, form: {mediaType}, text}: ExportFile): PublishedFile {
  return {address, mediaType, text};
}

/** The schema that the JSON of turns follows. */
export function schemaFile({root}: ExportSite): PublishedFile {
  return {address: `/${TURNS_SCHEMA}`, mediaType: 'application/json', text: writeTurnsSchema(root)};
}
