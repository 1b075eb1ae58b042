import {erase, keep, recall} from './transcript-memory';

const KEPT = 'brouillon';

/**
 * A draft in this browser, only when it is asked for, and erased by a button. `isAsked`: the address asks for something
 * else, which an earlier draft must not cover.
 */
export function addDraft(form: HTMLFormElement, isAsked: boolean): void {
  const [box, clear, said] = form.querySelectorAll<HTMLElement>(
    '.draft input, .draft button, .draft span',
  ) as unknown as [HTMLInputElement, HTMLElement, HTMLElement];
  clear.addEventListener('click', () => {
    eraseDraft();
    box.checked = false;
    clear.hidden = true;
    said.textContent = 'Brouillon effacé.';
    box.focus();
  });
  const save = () => {
    if (!box.checked) return;
    keep(KEPT, JSON.stringify([...new FormData(form)]));
    // Refused, or full.
    said.textContent = recall(KEPT) === null ? 'Ce navigateur n’a pas pu garder le brouillon.' : '';
    clear.hidden = recall(KEPT) === null;
  };
  const kept = read(recall(KEPT));
  clear.hidden = !kept;
  if (kept && !isAsked) {
    box.checked = true;
    restore(form, kept);
    said.textContent = 'Brouillon repris.';
  }
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  box.addEventListener('change', () => {
    if (box.checked) save();
    else {
      eraseDraft();
      clear.hidden = true;
      said.textContent = '';
    }
  });
}

export function eraseDraft(): void {
  erase(KEPT);
}

function read(kept: string | null): Map<string, string> | undefined {
  try {
    return kept === null ? undefined : new Map(JSON.parse(kept) as [string, string][]);
  } catch {
    return undefined;
  }
}

function restore(form: HTMLFormElement, kept: ReadonlyMap<string, string>): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')) {
    const value = kept.get(field.name);
    if (field.type === 'radio' || field.type === 'checkbox')
      (field as HTMLInputElement).checked = value === field.value;
    else if (value !== undefined) field.value = value;
  }
}
