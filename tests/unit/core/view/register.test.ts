import {expect, it} from 'vitest';
import {EMPTY_REGISTER} from '#core/anchors/histories';
import {headsJson, toLedgerViews} from '#core/view/register';
import {checkFiles, validFiles} from '../../../support/archive-of';

const {archive} = checkFiles(await validFiles());
const ledger = (name: string, session?: string) => ({name, session, events: 2, head: `v1:${name}`, last: '2026-03-01'});
const ledgers = [ledger('_adresses'), ledger('ancien-nom', 'premiere-rencontre')];

it('sessions come first, under their title of today; an empty ledger is not shown', () => {
  const register = {...EMPTY_REGISTER, ledgers: [...ledgers, {name: 'vide', events: 0, head: 'v1:vide'}]};
  expect(
    toLedgerViews({...archive, register}).map(({title, address, file, last}) => [title, address, file, last]),
  ).toEqual([
    ['Première rencontre', '/seances/premiere-rencontre/', '/registre/ancien-nom.ndjson', '1er\u00A0mars 2026'],
    ['Ce qui n’est d’aucune séance', undefined, '/registre/_adresses.ndjson', '1er\u00A0mars 2026'],
  ]);
});

it('the heads of all ledgers are one JSON file', () => {
  expect(JSON.parse(headsJson(ledgers))).toEqual({
    _adresses: {events: 2, head: 'v1:_adresses'},
    'ancien-nom': {events: 2, head: 'v1:ancien-nom'},
  });
});
