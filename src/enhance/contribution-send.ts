import type {Contribution} from '#core/model/note';
import type {NoteProblem} from '#core/notes/problem';
import {writeTarget} from '#core/notes/target';
import {sha256} from './contribution-hash';
import {copied, save} from './contribution-keep';
import {clearProblems, showProblems} from './contribution-problems';
import type {Challenge, Solution} from './contribution-solve';

interface Desk {
  readonly service: string;
  readonly form: HTMLFormElement;
  /** The ways out, in whose place the receipt comes. */
  readonly ways: HTMLElement;
  readonly say: (words: string) => void;
}

interface Answer {
  readonly receipt?: string;
  readonly message?: string;
  readonly problems?: readonly NoteProblem[];
}

/** A service that has not answered by then is told as one that is down, in ms. */
const PATIENCE = 30_000;

/** Sends a text to the service; whatever goes wrong, the text stays in the form and one is told what to do. */
export async function send(note: Contribution, {service, form, ways, say}: Desk): Promise<void> {
  const valueOf = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
  if (ways.dataset.busy) return;
  ways.dataset.busy = 'true';
  say(form.dataset.sending!);
  try {
    const fields = fieldsOf(note);
    // The same words have one key, reread or not, in a draft that was taken up too: sent again, they are received once.
    const key = await sha256(valueOf('seed') + JSON.stringify(fields));
    const post = async (where: string, body: object): Promise<Answer> => {
      const stop = new AbortController();
      // Not `AbortSignal.timeout`, which browsers of 2021 do not have.
      setTimeout(() => stop.abort(), PATIENCE);
      const answer = await fetch(service + where, {
        signal: stop.signal,
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': key},
        body: JSON.stringify(body),
      });
      return (await answer.json()) as Answer;
    };
    const challenge = await post('defi', {});
    const {
      receipt,
      message = '',
      problems = [],
    } = 'parameters' in challenge
      ? await post('textes', {note: fields, proof: await prove(challenge as Challenge), website: valueOf('website')})
      : challenge;
    if (receipt !== undefined) return received(receipt, {form, ways, say});
    // Neither a receipt nor a reason: it was not the service that answered.
    if (!message) throw new Error();
    say(`${message} ${form.dataset.stays}`);
    if (problems.length > 0) {
      clearProblems(form);
      showProblems(form, problems);
    }
  } catch {
    say(form.dataset[navigator.onLine ? 'down' : 'offline']!);
  } finally {
    delete ways.dataset.busy;
  }
}

function fieldsOf({target, shown, ...rest}: Contribution): object {
  return {
    ...rest,
    ...(target && {target: writeTarget(target)}),
    // A withdrawal shows nothing, and has no such field.
    ...(rest.kind !== 'withdrawal' && {shown}),
  };
}

function prove(challenge: Challenge): Promise<object> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./contribution-proof.ts', import.meta.url));
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    worker.onmessage = ({data}: MessageEvent<Solution>) => end(() => resolve({challenge, solution: data}));
    worker.onerror = () => end(() => reject(new Error()));
    worker.postMessage(challenge);
  });
}

function received(receipt: string, {form, ways, say}: Omit<Desk, 'service'>): void {
  say('');
  const shown = document.querySelector('.receipt-blank')!.cloneNode(true) as HTMLElement;
  shown.className = 'receipt';
  shown.hidden = false;
  const [heading, number, keep, copy] = shown.querySelectorAll<HTMLElement>('h2, strong, button') as unknown as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  number.textContent = receipt;
  keep.addEventListener('click', () => {
    save(`recu-${receipt}.txt`, `${location.origin}\nNuméro de reçu : ${receipt}\n`);
    say(form.dataset.saved!);
  });
  copy.addEventListener(
    'click',
    () => void copied(receipt).then((isDone) => say(form.dataset[isDone ? 'copied' : 'notCopied']!)),
  );
  // What was left in the text is no longer to be taken out.
  ways.parentElement!.querySelector('.cautions')?.remove();
  ways.replaceWith(shown);
  form.reset();
  form.dispatchEvent(new Event('change'));
  heading.focus();
  // The number is given once: it is all in sight.
  shown.scrollIntoView();
}
