import {erase, keep, recall} from './transcript-memory';

const KEPT = 'brouillon';

/**
 * A draft in this browser, only when it is asked for, and erased by a button or once it is sent. `isAsked`: the address
 * asks for a text. A draft of another one does not cover it, nor is covered.
 */
export function addDraft(form: HTMLFormElement, isAsked: boolean): void {
  const [box, clear, said, other] = form.querySelectorAll<HTMLElement>(
    '.draft input, .draft button, .draft span span',
  ) as unknown as [HTMLInputElement, HTMLElement, HTMLElement, HTMLElement];
  const forget = (words: string) => {
    erase(KEPT);
    box.checked = false;
    clear.hidden = other.hidden = true;
    said.textContent = words;
  };
  const save = () => {
    if (!box.checked || !other.hidden) return;
    keep(KEPT, JSON.stringify(writtenIn(form)));
    // Refused, or full.
    clear.hidden = recall(KEPT) === null;
    said.textContent = clear.hidden ? form.dataset.notKept! : '';
  };
  const kept = read(recall(KEPT));
  other.hidden = !isAsked || !kept || answers(kept, form);
  clear.hidden = !kept;
  clear.addEventListener('click', () => {
    forget(form.dataset.erased!);
    box.focus();
  });
  if (kept && other.hidden) {
    box.checked = true;
    restore(form, kept);
    said.textContent = form.dataset.takenUp!;
  }
  // Of the keys that texts are sent under (`contribution-send.ts`): a draft keeps its own.
  form.querySelector<HTMLInputElement>('[name=seed]')!.value ||= crypto.getRandomValues(new Uint32Array(4)).join();
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  box.addEventListener('change', () => {
    if (!other.hidden) box.checked = false;
    else if (box.checked) save();
    else forget('');
  });
  // The text was received: its draft goes, and no other.
  form.addEventListener('reset', () => {
    if (box.checked) forget('');
  });
}

/** All fields, those too that the chosen kind does not have: it may have been chosen by mistake. */
function writtenIn(form: HTMLFormElement): [string, string][] {
  return ([...form.elements] as HTMLInputElement[]).flatMap(({name, value, type, checked}) =>
    name && (checked || !/radio|checkbox/.test(type)) ? [[name, value]] : [],
  );
}

/** Is it the draft of what the address asks for? */
function answers(kept: ReadonlyMap<string, string>, form: HTMLFormElement): boolean {
  const asked = new FormData(form);
  const is = (name: string) => [kept.get(name), ''].includes((asked.get(name) ?? '') as string);
  return is('kind') && is('target');
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
