import type {NoteProblem} from '#core/notes/problem';
import {element} from './element';

/** Every problem in its own words beside its field, and all of them above in the order of the page, each leading there. */
export function showProblems(form: HTMLFormElement, problems: readonly NoteProblem[]): void {
  const list = element('ul', '');
  const inputs = [...form.elements] as HTMLInputElement[];
  const placeOf = ({field}: NoteProblem) => inputs.findIndex(({name}) => name === field);
  const inOrder = [...problems].sort((a, b) => placeOf(a) - placeOf(b));
  for (const problem of inOrder) {
    const {field, line, message} = problem;
    const place = document.getElementById(`p-${field}`);
    const input = inputs[placeOf(problem)];
    if (!place || !input) {
      list.append(element('li', '', message));
      continue;
    }
    place.append(element('p', '', line > 1 ? `Ligne ${line}. ${message}` : message));
    // A select that stands for a field that one may also write.
    const shown = input.hidden ? place.parentElement!.querySelector('select')! : input;
    shown.setAttribute('aria-invalid', 'true');
    const link = element('a', '', message);
    link.setAttribute('href', `#${place.id}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      shown.focus();
    });
    list.append(element('li', '', link));
  }
  const count = problems.length === 1 ? 'Une chose est à revoir.' : `${problems.length} choses sont à revoir.`;
  const heading = element('h2', '', count);
  heading.id = 'a-revoir';
  const summary = element('div', 'problems', heading, list);
  summary.setAttribute('role', 'group');
  summary.setAttribute('aria-labelledby', heading.id);
  summary.tabIndex = -1;
  form.prepend(summary);
  summary.focus();
}

export function clearProblems(form: HTMLFormElement): void {
  form.querySelector('.problems')?.remove();
  for (const place of form.querySelectorAll('.problem')) place.replaceChildren();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}
