import {countPublished, type LastPublished} from '#core/anchors/check-history';
import type {LedgerEvent} from '#core/anchors/event';
import {ADDRESSES, errorAt, ledgerPath, type Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';
import type {Problem} from '#core/problem';

/** What belongs to a session, and stands in its ledger; all the rest is in `_adresses`. */
const OF_A_SESSION: readonly LedgerEvent['what'][] = ['turn', 'session', 'chapter'];

/**
 * Does each ledger speak of what is its own, and of names that were really published? Names say who a speaker was: one
 * that another ledger could give, or that was never public, would put words in another's mouth.
 */
export function checkShelves(volumes: readonly Volume[], published: LastPublished | undefined): Problem[] {
  return [
    ...volumes.flatMap(checkShelf),
    ...checkSessions(volumes),
    ...volumes.flatMap((volume) => checkRenames(volume, published)),
  ];
}

function checkShelf({name, ledger}: Volume): Problem[] {
  return ledger.events
    .filter(({what}) => OF_A_SESSION.includes(what) === (name === ADDRESSES))
    .map(({seq, id}) => {
      const message = `«\u00A0${id}\u00A0» n’a pas sa place dans ce registre\u00A0: retirez cette ligne et celles qui la suivent, si elles ne sont pas encore publiées, et déclarez par «\u00A0npm run declarer\u00A0», qui écrit au bon endroit.`;
      return errorAt('ledger/other-shelf', ledgerPath(name), seq, message);
    });
}

/** A session belongs to one ledger, under all its names. */
function checkSessions(volumes: readonly Volume[]): Problem[] {
  const homes = new Map<string, string>();
  return volumes.flatMap(({name, addresses}) =>
    addresses.flatMap(({what, id, history}) => {
      if (what !== 'session') return [];
      const home = homes.get(id);
      homes.set(id, home ?? name);
      if (home === undefined) return [];
      const message = `La séance «\u00A0${id}\u00A0» est déjà dans le registre de «\u00A0${home}\u00A0»\u00A0: un nom de séance ne sert qu’une fois, retirez cette ligne et celles qui la suivent.`;
      return [errorAt('ledger/session-in-two-ledgers', ledgerPath(name), history[0]!, message)];
    }),
  );
}

/** A person whose name was not public yet had no citation to keep: there was nothing to rename. */
function checkRenames(volume: Volume, published: LastPublished | undefined): Problem[] {
  const before = countPublished(volume, published);
  const known = new Set(
    volume.ledger.events
      .slice(0, before)
      .flatMap((event) => [
        keyOf(event.what, event.id),
        ...(event.kind === 'renamed' ? [keyOf(event.what, event.to)] : []),
      ]),
  );
  return volume.ledger.events.slice(before).flatMap((event) => {
    if (event.kind !== 'renamed' || event.what !== 'person' || known.has(keyOf(event.what, event.id))) return [];
    const message = `«\u00A0${event.id}\u00A0» n’était pas encore publié\u00A0: retirez de ce registre les lignes qui ne sont pas publiées, donnez à la fiche son nouveau nom, et lancez «\u00A0npm run publier\u00A0».`;
    return [errorAt('ledger/renamed-unseen', ledgerPath(volume.name), event.seq, message)];
  });
}
