import {NOTE_FIELDS, type NoteField, type NoteFieldName, type NoteKind} from '#core/model/note';
import {checkContribution} from '#core/notes/check-contribution';
import {Passage} from './contribution-passage';
import {clearProblems, showProblems} from './contribution-problems';
import {rereading} from './contribution-reread';

/** The fields as the contract names them; what the chosen kind does not have is left out, as it is not shown. */
export function draftOf(form: HTMLFormElement): Record<string, string> {
  const draft = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  delete draft.website;
  const kind = draft.kind as NoteKind | undefined;
  if (draft.shown === 'none') delete draft.author;
  for (const [name, {required, optional}] of Object.entries<NoteField>(NOTE_FIELDS)) {
    if (kind && !required.includes(kind) && !optional.includes(kind)) delete draft[name as NoteFieldName];
  }
  return draft;
}

/** Judges what was written, as the service and the build do; shows what is wrong, or what will be published. */
class Desk {
  private shown: HTMLElement | undefined;
  private readonly passage: Passage;

  constructor(
    private readonly host: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {
    this.passage = new Passage(form, host.dataset.base ?? '/');
    // What was reread is no longer what is written.
    form.addEventListener('input', () => this.leave());
    form.addEventListener('change', () => void this.passage.follow(draftOf(form)));
    void this.passage.follow(draftOf(form));
  }

  reread(): void {
    this.leave();
    clearProblems(this.form);
    const {value, problems} = checkContribution(draftOf(this.form));
    if (!value) return showProblems(this.form, problems);
    this.shown = rereading(value, {
      host: this.host,
      form: this.form,
      before: value.kind === 'correction' ? this.passage.wordsOf(value.target?.id ?? '') : undefined,
    });
    this.form.after(this.shown);
    this.shown.querySelector('h2')!.focus();
  }

  private leave(): void {
    this.shown?.remove();
    this.shown = undefined;
  }
}

const desks = new WeakMap<HTMLFormElement, Desk>();

export function openDesk(host: HTMLElement, form: HTMLFormElement): Desk {
  const desk = desks.get(form) ?? new Desk(host, form);
  desks.set(form, desk);
  return desk;
}
