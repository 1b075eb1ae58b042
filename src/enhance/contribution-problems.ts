import type {NoteProblem} from '#core/notes/problem';
import {element} from './element';

/** Where the problem of a field stands: its box or its group, and what is to have the focus. */
function placeOf(form: HTMLFormElement, field: string | undefined): [box: HTMLElement, input: HTMLElement] | undefined {
  const inputs = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(field ?? '')}"]`)];
  const input = inputs.find(({type}) => type !== 'hidden');
  const box = input?.closest<HTMLElement>('[data-field]');
  // A select that stands for a field that one may also write.
  return input && box ? [box, input.hidden ? (box.querySelector('select') ?? input) : input] : undefined;
}

/** Every problem in its own words beside its field, and all of them above in the order of the page, each leading there. */
export function showProblems(form: HTMLFormElement, problems: readonly NoteProblem[]): void {
  const list = element('ul', '');
  const fields = [...form.elements].map((each) => (each as HTMLInputElement).name);
  const inOrder = [...problems].sort((a, b) => fields.indexOf(a.field!) - fields.indexOf(b.field!));
  inOrder.forEach(({field, line, message}, index) => {
    const place = placeOf(form, field);
    if (!place) return void list.append(element('li', '', message));
    const [box, input] = place;
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
