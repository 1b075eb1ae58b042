import {toRegister} from '#core/anchors/histories';
import {readRegister} from '#core/anchors/register';
import type {Archive, SessionTranscript} from '#core/archive/archive';
import {toPublished, type Published} from '#core/consent/filter';
import {toInput, type World} from './anchor-world';

/** A small world of the anchors' tests as pages receive it: `archive` lends its records. Drafts are shown when asked. */
export function publishedWorld(archive: Archive, world: World, drafts: 'left out' | 'shown' = 'left out'): Published {
  const transcripts = toInput(world).transcripts.map(({session, file, transcript}) => ({session, file, transcript}));
  return toPublished(
    {
      ...archive,
      transcripts: transcripts as unknown as SessionTranscript[],
      register: toRegister(readRegister(world.ledgers, world.words).volumes),
    },
    drafts,
  );
}
