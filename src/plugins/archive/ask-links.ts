import {linkOf} from '#core/links/address';
import {LINKS_FILE} from '#core/links/read';
import {lastAnswer, LinkState} from '#core/links/state';
import {writeLinks} from '#core/links/write';
import {askHost, type Question} from './ask-host';
import {changeFiles} from './change-files';
import {followLink, type Ask, type Asked, type Outcome} from './follow-link';
import {takeTurns} from './host-turns';
import type {LinkClock} from './link-clock';
import {openJournal, type LinkJournal} from './link-journal';
import {Refusal, takeLock} from './lock';
import {openArchive} from './read-archive';
import {restsOfHosts} from './retry-after';

/** A request may take so long, in ms. */
const LIMIT = 20_000;
/** Hosts asked at the same time. */
const AT_ONCE = 4;
const LOCK = '.verrou-liens';

export interface LinkRound {
  readonly siteDir: string;
  readonly agent: string;
  readonly clock: LinkClock;
  /** Told of each answer as it comes, once it is kept. */
  readonly onAnswer: (state: LinkState, left: number) => void;
  readonly atOnce?: number;
}

export interface LinkReport {
  /** Every link of the archive that was asked, in the order of addresses. */
  readonly states: readonly LinkState[];
  /** How many the round had found before it was cut off. */
  readonly resumed: number;
  /** Links that were not asked: their site wants a longer rest than a round can wait for. */
  readonly left: readonly string[];
}

const OFFLINE =
  'Aucun site n’a répondu\u00A0: cet ordinateur n’est sans doute pas relié à Internet. Rien n’a été noté\u202F; recommencez plus tard.';

/**
 * Asks every link of the archive once, then writes what each one is. Each answer is kept as it comes: a round that was cut
 * off goes on where it stopped.
 *
 * @throws {Refusal} when another round is at work, or when not one site answers
 */
export async function askLinks(round: LinkRound): Promise<LinkReport> {
  const {siteDir} = round;
  const known = await knownLinks(siteDir);
  const lock = await takeLock(siteDir, LOCK);
  try {
    const journal = await openJournal(siteDir);
    const done = new Map(journal.done.filter(({url}) => known.has(url)).map((state) => [state.url, state]));
    const resumed = done.size;
    const keep = async (state: LinkState) => {
      await journal.add(state);
      await lock.renew();
      done.set(state.url, state);
      round.onAnswer(state, known.size - done.size);
    };
    const left = await askAll(round, known, {done, keep, journal}).finally(journal.close);
    const states = [...done.values()];
    const before = left.flatMap((url) => known.get(url) ?? []);
    await save(siteDir, {states, before}, journal);
    return {states: states.sort((a, b) => (a.url < b.url ? -1 : 1)), resumed, left};
  } finally {
    await lock.release();
  }
}

/** The links of the archive, each with what is known of it. */
async function knownLinks(siteDir: string): Promise<Map<string, LinkState | undefined>> {
  const {archive} = await openArchive(siteDir);
  return new Map(
    archive.resources.flatMap((resource) => {
      const link = linkOf(resource);
      return link === undefined ? [] : [[link, resource.online] as const];
    }),
  );
}

/** What a round has found, and how it keeps what it finds. */
interface Keeping {
  readonly done: ReadonlyMap<string, LinkState>;
  readonly keep: (state: LinkState) => Promise<void>;
  readonly journal: Pick<LinkJournal, 'rests' | 'rest'>;
}

async function askAll(
  {agent, clock, atOnce = AT_ONCE}: LinkRound,
  known: ReadonlyMap<string, LinkState | undefined>,
  {done, keep, journal}: Keeping,
): Promise<readonly string[]> {
  const inTurn = takeTurns(clock);
  const isGranted = restsOfHosts();
  const leftHosts = new Set(journal.rests.flatMap(({host, until}) => (until > clock.time() ? host : [])));
  const left: string[] = [];
  const ask: Ask = async (question) => {
    const {hostname} = question.url;
    const work = async (): Promise<Asked> => {
      const reply = await askHost({...question, agent, limit: clock.limit(LIMIT)} satisfies Question);
      if (reply.kind !== 'response' || reply.retryAfter === undefined || isGranted(hostname, reply.retryAfter)) {
        return reply;
      }
      leftHosts.add(hostname);
      await journal.rest({host: hostname, until: clock.time() + reply.retryAfter});
      return {...reply, isLeft: true};
    };
    const restAfter = (asked: Asked) => (asked.kind === 'response' && !asked.isLeft && asked.retryAfter) || 0;
    return inTurn(hostname, work, restAfter);
  };
  const hosts = byHost([...known.keys()].filter((url) => !done.has(url)));
  const worker = async () => {
    for (let links = hosts.pop(); links; links = hosts.pop()) {
      for (const url of links) {
        if (leftHosts.has(new URL(url).hostname)) {
          left.push(url);
          continue;
        }
        const outcome = await followLink(url, ask);
        await keep(toState(url, known.get(url), clock.today(), outcome));
      }
    }
  };
  await Promise.all(Array.from({length: atOnce}, worker));
  return left;
}

/** The links of one host together: whoever asks them waits for one host only. */
function byHost(links: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const link of links) {
    const {hostname} = new URL(link);
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), link]);
  }
  return [...hosts.values()];
}

function toState(url: string, before: LinkState | undefined, date: string, outcome: Outcome): LinkState {
  const answered = before && lastAnswer(before);
  const isWorking = outcome.state === 'answers' || outcome.state === 'moved';
  return LinkState.parse({url, date, ...outcome, ...(!isWorking && answered && {answered})});
}

/** What every link looks like from a computer that is on no network, or whose way out is closed: not a word from the site. */
function isSilent(state: LinkState): boolean {
  return state.state === 'unreachable' && ['name', 'other', 'refused', 'cut'].includes(state.why);
}

async function save(
  siteDir: string,
  {states, before}: {readonly states: readonly LinkState[]; readonly before: readonly LinkState[]},
  journal: LinkJournal,
): Promise<void> {
  if (states.length > 0 && states.every(isSilent)) {
    await journal.remove();
    throw new Refusal(OFFLINE);
  }
  await changeFiles(siteDir, async () => ({
    changes: [{path: LINKS_FILE, text: writeLinks([...states, ...before])}],
    result: undefined,
  }));
  await journal.remove();
}
