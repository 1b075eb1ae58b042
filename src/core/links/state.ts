import * as z from 'zod';

/** An address as a machine writes it: no blank, no character that a page could show as something else. */
const Address = z
  .url({protocol: /^https?$/, error: 'une adresse commence par http:// ou https://'})
  .regex(/^[\x21-\x7E]+$/, {error: 'une adresse n’a ni espace ni lettre accentuée'})
  .max(2000, {error: 'une adresse a 2000 caractères au plus'});
/** A whole day: the most precise of the dates of the archive. */
const Day = z.iso.date({error: 'un jour s’écrit 2026-03-01'}).brand<'ImpreciseDate'>();
const Status = z.int().min(100).max(599);

const common = {
  /** The link as the record gives it: a state says nothing of any other address. */
  url: z.url({protocol: /^https?$/, error: 'une adresse commence par http:// ou https://'}),
  /** The day on which it was asked. */
  date: Day,
};
/** The last day on which a link that does not lead anywhere today still did; absent when it never did. */
const failed = {...common, answered: Day.optional()};

/** Why nothing could be asked at all. `private`: the site sends its readers into a network that is not the public one. */
export const WHY = ['name', 'refused', 'cut', 'certificate', 'private', 'other'] as const;
export type Why = (typeof WHY)[number];

/** What a link was, the day the machine asked it (`npm run liens`). */
export const LinkState = z.discriminatedUnion('state', [
  z.strictObject({...common, state: z.literal('answers')}),
  // 301 and 308 (RFC 9110 § 15.4): the site itself gives another address for good, and the page is there.
  z.strictObject({...common, state: z.literal('moved'), to: Address}),
  // 404 and 410.
  z.strictObject({...failed, state: z.literal('gone'), status: Status}),
  // Every other 4xx: many sites refuse machines and welcome people.
  z.strictObject({...failed, state: z.literal('refused'), status: Status}),
  // 5xx, and answers that mean nothing (a redirection to nowhere).
  z.strictObject({...failed, state: z.literal('error'), status: Status}),
  z.strictObject({...failed, state: z.literal('slow')}),
  z.strictObject({...failed, state: z.literal('endless')}),
  z.strictObject({...failed, state: z.literal('loop')}),
  z.strictObject({...failed, state: z.literal('unreachable'), why: z.enum(WHY)}),
]);
export type LinkState = z.output<typeof LinkState>;
export type LinkClass = LinkState['state'];

/** The classes, in the order of a report, and the words for them. */
export const LINK_WORDS: Record<LinkClass, string> = {
  answers: 'répond',
  moved: 'a déménagé',
  gone: 'n’existe plus',
  refused: 'refuse la vérification automatique',
  error: 'erreur du site',
  slow: 'trop lent',
  endless: 'ne finit pas',
  loop: 'tourne en rond',
  unreachable: 'injoignable',
};

const WHY_WORDS: Record<Why, string> = {
  name: 'le nom du site n’existe pas',
  refused: 'connexion refusée',
  cut: 'connexion coupée',
  certificate: 'certificat refusé',
  private: 'renvoi vers un réseau privé',
  other: 'pas de chemin jusqu’au site',
};

/** « n’existe plus (404) », « injoignable (connexion coupée) ». */
export function tellState(state: LinkState): string {
  const words = LINK_WORDS[state.state];
  if ('status' in state) return `${words} (${state.status})`;
  if (state.state === 'unreachable') return `${words} (${WHY_WORDS[state.why]})`;
  return words;
}

/** The link leads to the document, at its address or at the one that the site gives instead. */
export function isWorking(state: LinkState): boolean {
  return state.state === 'answers' || state.state === 'moved';
}

/**
 * Nobody will find the document there: the site says so, or has lost its name. All else may pass (an outage), or may be
 * so for machines only (a refusal; a loop of redirections, for want of cookies): a link is not called broken for that.
 */
export function isBroken(state: LinkState): boolean {
  return state.state === 'gone' || (state.state === 'unreachable' && state.why === 'name');
}

/** The last day on which the link led to the document, as far as the machine knows. */
export function lastAnswer(state: LinkState): LinkState['date'] | undefined {
  return 'answered' in state ? state.answered : isWorking(state) ? state.date : undefined;
}
