import {expect, it} from 'vitest';
import {checkListing} from '../mutants/listing.mjs';
import {ROOT} from '../support/archive-of';

/** `npm run mutants` takes long, and is run now and then: what would stop it, or leave a threat out, is seen here. */
it('each guard stands where the list says, and each row of THREATS has its guards and its tests', () => {
  expect(checkListing(ROOT)).toEqual([]);
});
