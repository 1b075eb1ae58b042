import {writeDay} from '#core/model/imprecise-date';
import type {AddressKind} from '#core/anchors/event';
import {KIND_WORDS} from '#core/anchors/kind-words';
import type {PlacedTranscript} from '#core/anchors/places';
import {errorAt, ledgerPath, type Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';
import type {Problem} from '#core/problem';

/** A public address that is neither a turn nor a chapter: those are found in the transcripts. */
export interface PublicAddress {
  readonly what: Exclude<AddressKind, 'chapter'>;
  readonly id: string;
}

/** « l’adresse de la séance » … */
export const ADDRESS_NAMES: Record<AddressKind, string> = {
  session: 'de la séance',
  chapter: 'de la partie',
  person: 'de la fiche',
  resource: 'de la ressource',
  term: 'du terme',
  note: 'de la note',
  post: 'de la nouvelle',
  paragraph: 'du paragraphe',
};

/** « de la partie « controle-caf/c-ouverture » », as the commands want it after the kind. */
export function addressName({what, id}: {what: AddressKind; id: string}, session: string | undefined): string {
  return `${ADDRESS_NAMES[what]} «\u00A0${what === 'chapter' && session !== undefined ? `${session}/` : ''}${id}\u00A0»`;
}

/** Does every other published address still answer, and none that was withdrawn or renamed live again in silence? */
export function checkAddresses(
  volumes: readonly Volume[],
  addresses: readonly PublicAddress[],
  transcripts: readonly PlacedTranscript[],
): Problem[] {
  const present = new Set(addresses.map(({what, id}) => keyOf(what, id)));
  for (const {session} of transcripts) present.add(keyOf('session', session));
  return volumes.flatMap((volume) => {
    const own = transcripts.filter(({session}) => session === volume.session);
    const chapters = new Set(chaptersOf(own));
    const isUnread = own.some(({transcript}) => !transcript);
    return volume.addresses.flatMap(({what, id, status, since, history}): Problem[] => {
      if (what === 'turn' || (what === 'chapter' && isUnread)) return [];
      const isPresent = what === 'chapter' ? chapters.has(id) : present.has(keyOf(what, id));
      if (isPresent === (status === 'alive')) return [];
      const name = addressName({what, id}, volume.session);
      const [rule, message] = isPresent
        ? [
            'anchor/address-returned',
            `L’adresse ${name} n’est plus en service depuis le ${writeDay(since)}\u00A0: prenez-en une autre, ou déclarez son rétablissement par «\u00A0npm run declarer -- retablissement ${KIND_WORDS[what]} ${what === 'chapter' && volume.session !== undefined ? `${volume.session}/` : ''}${id}\u00A0».`,
          ]
        : [
            'anchor/address-lost',
            `L’adresse ${name} est publiée et ne répond plus\u00A0: rendez-la, ou déclarez par «\u00A0npm run declarer\u00A0» un renommage ou un retrait.`,
          ];
      return [errorAt(rule!, ledgerPath(volume.name), history.at(-1)!, message!)];
    });
  });
}

/** The anchors that authors gave to the chapters of transcripts. */
export function chaptersOf(transcripts: readonly PlacedTranscript[]): string[] {
  return transcripts.flatMap(({transcript}) => (transcript?.chapters ?? []).flatMap(({anchor}) => anchor ?? []));
}
