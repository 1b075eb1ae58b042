import type {GateInput} from '#core/anchors/gate';
import type {Assembled} from '#core/archive/assemble';
import {publicAddresses} from '#core/archive/public-addresses';
import {identityOf, voicesOf} from '#core/archive/voices';

/** What the gate compares with the ledgers, of an archive as it stands. */
export function toGateInput(
  {archive, unread}: Pick<Assembled, 'archive' | 'unread'>,
  register: Pick<GateInput, 'ledgers' | 'wordsBeside' | 'published'>,
): GateInput {
  const sessions = new Map<string, (typeof archive.sessions)[number]>(archive.sessions.map((each) => [each.id, each]));
  return {
    ...register,
    addresses: publicAddresses(archive, unread),
    transcripts: archive.transcripts.map(({session: id, file, transcript}) => {
      const session = sessions.get(id);
      const voices = session ? voicesOf(session, archive.people) : new Map();
      // Without the record of its session, nobody knows who speaks: neither right nor wrong.
      return {
        session: id,
        file,
        transcript: session ? transcript : undefined,
        speakers: Object.fromEntries([...voices].map(([label, voice]) => [label, identityOf(label, voice)])),
      };
    }),
  };
}
