import {writeDay} from '#core/model/imprecise-date';
import {ADDRESS_NAMES, chaptersOf} from '#core/anchors/check-addresses';
import {joinDrafts, refuse, sessionOf, type Draft, type Known} from '#core/anchors/declaration';
import {withdrawChapters, withdrawTurns} from '#core/anchors/declare-withdrawal';
import type {AddressKind} from '#core/anchors/event';
import {existing} from '#core/anchors/given-names';
import {ADDRESSES, type Volume} from '#core/anchors/register';
import {keyOf, type AddressState} from '#core/anchors/state';

interface Found {
  readonly volume: Volume;
  /** As its ledger has it: without the session, for a chapter. */
  readonly id: string;
  readonly state: AddressState;
}

/** An address took another name: the old one leads to it. The notes of a session follow it. */
export function declareRename(known: Known, what: AddressKind, id: string, to: string): Draft {
  const found = findAddress(known, what, id);
  const name = nameOf(what, id);
  if (!found) return refuse(notPublished(known, what, id));
  const {volume, state} = found;
  const refusals = [
    ...(state.status === 'alive'
      ? []
      : [`L’adresse ${name} n’est plus en service depuis le ${writeDay(state.since)}.`]),
    ...(isPresent(known, what, id)
      ? [`L’adresse ${name} répond encore\u00A0: renommez d’abord son dossier, son fichier ou son ancre.`]
      : []),
    ...(isPresent(known, what, to)
      ? []
      : [
          `L’adresse ${nameOf(what, to)} ne répond pas\u00A0: renommez d’abord le dossier, le fichier ou l’ancre, ou vérifiez le nouveau nom.${existing(to, presentNames(known, what))}`,
        ]),
    ...(what === 'chapter' && to.split('/')[0] !== id.split('/')[0]
      ? ['Une partie ne peut pas être renommée d’une séance à une autre\u00A0: déclarez son retrait.']
      : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const short = (address: string) => (what === 'chapter' ? address.slice(address.indexOf('/') + 1) : address);
  const event = {kind: 'renamed', what, id: short(id), to: short(to)} as const;
  const notes = what === 'session' ? notesOf(known, id) : [];
  const followed = notes.map(
    (note) => ({kind: 'renamed', what: 'note', id: note, to: `${to}/${note.slice(id.length + 1)}`}) as const,
  );
  return joinDrafts([
    {refusals: [], additions: [{name: volume.name, sealed: [{event}]}]},
    ...followed
      .filter((each) => isPresent(known, 'note', each.to))
      .map((each) => ({refusals: [], additions: [{name: ADDRESSES, sealed: [{event: each}]}]})),
  ]);
}

/** An address is gone for good: a dated notice answers. With a session go its turns, its chapters and its notes. */
export function declareRemoval(known: Known, what: AddressKind, id: string): Draft {
  const found = findAddress(known, what, id);
  if (!found) return refuse(notPublished(known, what, id));
  const {volume, state} = found;
  if (state.status !== 'alive')
    return refuse(`L’adresse ${nameOf(what, id)} n’est plus en service depuis le ${writeDay(state.since)}.`);
  if (isPresent(known, what, id))
    return refuse(
      `L’adresse ${nameOf(what, id)} répond encore\u00A0: retirez d’abord son dossier, son fichier ou son titre.`,
    );
  const own: Draft = {
    refusals: [],
    additions: [{name: volume.name, sealed: [{event: {kind: 'withdrawn', what, id: found.id}}]}],
  };
  if (what !== 'session') return own;
  const gone = known.volumes.flatMap((each) =>
    each.turns.flatMap((turn) =>
      turn.status === 'alive' && !known.turns.has(turn.id) && sessionOf(known, {volume: each, state: turn}) === id
        ? [turn.id]
        : [],
    ),
  );
  const chapters = Object.values(volume.state).flatMap((each) => (each.what === 'chapter' ? [each.id] : []));
  const notes = notesOf(known, id).filter((note) => !isPresent(known, 'note', note));
  return joinDrafts([
    withdrawTurns(known, new Set(gone)),
    withdrawChapters(known, id, chapters),
    ...notes.map((note): Draft => ({
      refusals: [],
      additions: [{name: ADDRESSES, sealed: [{event: {kind: 'withdrawn', what: 'note', id: note}}]}],
    })),
    own,
  ]);
}

/** A withdrawn address answers again. */
export function declareRevival(known: Known, what: AddressKind, id: string): Draft {
  const found = findAddress(known, what, id);
  if (!found) return refuse(notPublished(known, what, id));
  const refusals = [
    ...(found.state.status === 'withdrawn'
      ? []
      : [`L’adresse ${nameOf(what, id)} n’a pas été retirée\u00A0: il n’y a rien à rétablir.`]),
    ...(isPresent(known, what, id)
      ? []
      : [`L’adresse ${nameOf(what, id)} ne répond pas\u00A0: remettez d’abord son dossier, son fichier ou son ancre.`]),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return {
    refusals: [],
    additions: [{name: found.volume.name, sealed: [{event: {kind: 'restored', what, id: found.id}}]}],
  };
}

function findAddress({volumes}: Known, what: AddressKind, id: string): Found | undefined {
  const cut = id.indexOf('/');
  const own = what === 'chapter' ? id.slice(cut + 1) : id;
  const home = volumes.find(({name, session, state}) => {
    if (what === 'chapter') return (session ?? name) === id.slice(0, cut);
    return what === 'session' ? Object.hasOwn(state, keyOf(what, id)) : name === ADDRESSES;
  });
  const state = home?.state[keyOf(what, own)];
  return home && state && {volume: home, id: own, state};
}

function isPresent(known: Known, what: AddressKind, id: string): boolean {
  return presentNames(known, what).includes(id);
}

/** The addresses of a kind that answer today. */
function presentNames({input: {transcripts, addresses}}: Known, what: AddressKind): string[] {
  if (what === 'chapter')
    return transcripts.flatMap((each) => chaptersOf([each]).map((anchor) => `${each.session}/${anchor}`));
  const own = addresses.flatMap((address) => (address.what === what ? [address.id] : []));
  return what === 'session' ? [...own, ...transcripts.map(({session}) => session)] : own;
}

/** The notes published under a session's name. */
function notesOf({volumes}: Known, session: string): string[] {
  const state = volumes.find(({name}) => name === ADDRESSES)?.state ?? {};
  return Object.values(state).flatMap(({what, id, status}) =>
    what === 'note' && status === 'alive' && id.startsWith(`${session}/`) ? [id] : [],
  );
}

function nameOf(what: AddressKind, id: string): string {
  return `${ADDRESS_NAMES[what]} «\u00A0${id}\u00A0»`;
}

function notPublished({volumes}: Known, what: AddressKind, id: string): string {
  const form =
    what === 'chapter'
      ? ' Une partie s’écrit séance/c-ancre.'
      : what === 'note'
        ? ' Une note s’écrit séance/note, ou par son seul nom quand elle n’est d’aucune séance.'
        : '';
  const names = volumes.flatMap(({name, session, state}) =>
    Object.values(state).flatMap((each) =>
      each.what !== what ? [] : [what === 'chapter' ? `${session ?? name}/${each.id}` : each.id],
    ),
  );
  return `L’adresse ${nameOf(what, id)} n’a jamais été publiée\u00A0: vérifiez le nom.${form}${existing(id, names)}`;
}
