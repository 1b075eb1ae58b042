import type {NoteProblem} from '#core/notes/problem';
import {element} from './element';

/** Every problem in its own words beside its field, and all of them above in the order of the page, each leading there. */
export function showProblems(form: HTMLFormElement, problems: readonly NoteProblem[]): void {
  const list = element('ul', '');
  const inputs = [...form.elements] as HTMLInputElement[];
  const placeOf = ({field}: NoteProblem) => inputs.findIndex(({name}) => name === field);
  const inOrder = [...problems].sort((a, b) => placeOf(a) - placeOf(b));
  inOrder.forEach((problem, index) => {
    const {line, message} = problem;
    const field = inputs[placeOf(problem)];
    const box = field?.closest('[data-field]');
    if (!field || !box) return void list.append(element('li', '', message));
    // A select that stands for a field that one may also write.
    const input = (field.hidden && box.querySelector('select')) || field;
    const told = element('p', 'problem', line > 1 ? `Ligne ${line}. ${message}` : message);
    told.id = `probleme-${index}`;
    box.append(told);
    input.setAttribute('aria-invalid', 'true');
    const described = input.getAttribute('aria-describedby');
    input.dataset.hint ??= described ?? '';
    input.setAttribute('aria-describedby', described ? `${described} ${told.id}` : told.id);
    const link = element('a', '', message);
    link.setAttribute('href', `#${told.id}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      input.focus();
    });
    list.append(element('li', '', link));
  });
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
  for (const told of form.querySelectorAll('.problem, .problems')) told.remove();
  for (const input of form.querySelectorAll<HTMLElement>('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    if (input.dataset.hint) input.setAttribute('aria-describedby', input.dataset.hint);
    else input.removeAttribute('aria-describedby');
  }
}
