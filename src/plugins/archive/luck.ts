import {randomBytes, randomInt} from 'node:crypto';
import type {Salt} from '#core/anchors/hash';

/* What the domain is handed, since it knows neither luck nor clock. */

const STEPS = 2 ** 47;

/** From 0 to 1 (excluded), and nobody can foresee it: two people who work apart do not draw the same codes. */
export function random(): number {
  return randomInt(STEPS) / STEPS;
}

export function newSalt(): Salt {
  return randomBytes(16).toString('hex');
}

/** `2026-03-01`, by the clock of whoever runs the command. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
