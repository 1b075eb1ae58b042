import {checkContribution} from '#core/notes/check-contribution';
import {latestDay} from '#core/notes/latest-day';
import {NOTHING_CHANGED} from '#core/notes/nothing-changed';
import {foldText} from '#core/text/fold-text';
import {passageOf} from './contribution-passage';
import {clearProblems, showProblems} from './contribution-problems';
import {rereading} from './contribution-reread';

export interface Desk {
  /** Shows what is wrong in what was written, as the service and the build judge it; or what will be published. */
  readonly reread: () => void;
}

/** Once a form. */
export function openDesk(host: HTMLElement, form: HTMLFormElement): Desk {
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
      const before = passage.words(value.target?.id);
      // As the service finds by their hash.
      if (before !== undefined && foldText(before) === foldText(value.text))
        return showProblems(form, [NOTHING_CHANGED]);
      shown = rereading(value, {host, form, before});
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
