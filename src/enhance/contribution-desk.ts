import {checkContribution} from '#core/notes/check-contribution';
import {latestDay} from '#core/notes/latest-day';
import {passageOf} from './contribution-passage';
import {clearProblems, showProblems} from './contribution-problems';
import {rereading} from './contribution-reread';

export interface Desk {
  /** Shows what is wrong in what was written, as the service and the build judge it; or what will be published. */
  readonly reread: () => void;
}

const desks = new WeakMap<HTMLFormElement, Desk>();

/** One desk a form. */
export function deskOf(host: HTMLElement, form: HTMLFormElement): Desk {
  const desk = desks.get(form) ?? openDesk(host, form);
  desks.set(form, desk);
  return desk;
}

function openDesk(host: HTMLElement, form: HTMLFormElement): Desk {
  const passage = passageOf(form, host.dataset.base!);
  let shown: HTMLElement | undefined;
  const leave = () => shown?.remove();
  // What was reread is no longer what is written.
  form.addEventListener('input', leave);
  form.addEventListener('change', () => void passage.follow(draftOf(form)));
  void passage.follow(draftOf(form));
  return {
    reread() {
      leave();
      clearProblems(form);
      const {value, problems} = checkContribution(draftOf(form), latestDay(Date.now()));
      if (!value) return showProblems(form, problems);
      shown = rereading(value, {host, form, before: passage.words(value.target?.id)});
      form.after(shown);
      shown.querySelector('h2')!.focus();
    },
  };
}

/** What was written, under the names of the contract; what the chosen kind does not have is disabled. Not `FormData`, which mends characters. */
function draftOf(form: HTMLFormElement): Record<string, string> {
  const draft: Record<string, string> = {};
  for (const field of form.elements as Iterable<Element> as Iterable<HTMLInputElement>) {
    const isLeftOut = field.matches(
      ':disabled, [type=radio]:not(:checked), [type=checkbox]:not(:checked), [name=website]',
    );
    if (field.name && !isLeftOut) draft[field.name] = field.value;
  }
  return draft;
}
