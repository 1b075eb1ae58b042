import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import {expect, it} from 'vitest';
import {solve} from '../../../src/enhance/contribution-solve';
import {ProofOfWork} from '../../../src/intake/proof';

const proofs = new ProofOfWork('secret of the tests', 10);

it('the browser finds what the library finds, and the service takes it', async () => {
  for (const id of ['un', 'deux', 'trois']) {
    const challenge = await proofs.challenge(id);
    const solution = await solve(challenge as Parameters<typeof solve>[0]);
    const {counter, derivedKey} = (await solveChallenge({challenge, deriveKey}))!;
    expect(solution).toEqual({counter, derivedKey});
    expect(await proofs.isDone({challenge, solution}, id)).toBe(true);
    expect(await proofs.isDone({challenge, solution}, 'other')).toBe(false);
  }
});
