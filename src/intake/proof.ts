import {createChallenge, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';

/** A challenge may be answered for so long, in ms: time to find the network again. */
const VALID_FOR = 60 * 60_000;

/** Flat, small and closed: nothing of it is walked through before its signature is known to be ours. */
const short = z.string().max(200);
const Proof = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: short,
      nonce: short,
      salt: short,
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: short,
      expiresAt: z.number(),
      data: z.strictObject({for: short}),
    }),
    signature: short,
  }),
  solution: z.strictObject({counter: z.number(), derivedKey: short, time: z.number().optional()}),
});

/** Work that a sender's machine does once a text: nothing to a person, a price to whoever sends a million. */
export class ProofOfWork {
  constructor(
    private readonly secret: string,
    private readonly cost: number,
  ) {}

  /** A challenge for one text (`id`), and no other: nothing of it need be remembered. */
  async challenge(id: string) {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: Math.max(1, this.cost),
      keyPrefix: '00',
      deriveKey,
      hmacSignatureSecret: this.secret,
      expiresAt: new Date(Date.now() + VALID_FOR),
      data: {for: id},
    });
  }

  /** Whether the work was done, for this text. The signature is looked at first: a forged cost costs us nothing. */
  async isDone(proof: unknown, id: string): Promise<boolean> {
    const read = Proof.safeParse(proof);
    if (!read.success || read.data.challenge.parameters.data.for !== id) return false;
    const {challenge, solution} = read.data;
    const {verified} = await verifySolution({
      challenge,
      solution: {...solution, time: solution.time ?? 0},
      deriveKey,
      hmacSignatureSecret: this.secret,
    });
    return verified;
  }
}
