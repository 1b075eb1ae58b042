import {addDraft} from './contribution-draft';
import {addPages} from './contribution-pages';

/**
 * The form, once it has a script: it opens on what the address asks for, shows only what the chosen kind has, and fetches
 * the rest of its code when someone begins to write: all of it at once, so that losing the network changes nothing.
 */
class ArchiveContribution extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private desk: Promise<typeof import('./contribution-desk')> | undefined;

  connectedCallback(): void {
    const form = (this.form ??= this.querySelector('form'));
    if (!form || this.desk || form.dataset.ready) return;
    form.dataset.ready = '';
    form.noValidate = true;
    const day = form.querySelector<HTMLInputElement>('[name=date]');
    if (day) day.defaultValue = today();
    const isAsked = this.fromAddress(form);
    form.addEventListener('change', () => this.settle(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.open().then((desk) => desk?.reread());
    });
    const begin = () => void this.open();
    form.addEventListener('focusin', begin, {once: true});
    form.addEventListener('pointerdown', begin, {once: true});
    addDraft(form, isAsked);
    addPages(form);
    this.settle(form);
    if (isAsked) begin();
  }

  /** `?genre=temoignage&page=session/travail-social`, `?page=turn/7f3k2`: a kind, and what the text is about. */
  private fromAddress(form: HTMLFormElement): boolean {
    const asked = new URLSearchParams(location.search);
    const page = asked.get('page') ?? '';
    // Words of the address bar: only what a target is made of.
    if (!/^(?:session|turn|resource)\/[a-z0-9-]+$/.test(page)) asked.delete('page');
    else form.querySelector<HTMLInputElement>('[name=target]')!.value = page;
    const slug = asked.get('genre') ?? (asked.has('page') && page.startsWith('turn/') ? 'correction' : '');
    const kind = [...form.querySelectorAll<HTMLInputElement>('[name=kind]')].find((radio) => radio.dataset.slug === slug);
    if (kind) kind.checked = true;
    return asked.has('page') || kind !== undefined;
  }

  /** What styles alone do where `:has` is known. */
  private settle(form: HTMLFormElement): void {
    const chosen = new FormData(form);
    for (const part of form.querySelectorAll<HTMLElement>('[data-only], [data-not], [data-field=author]')) {
      const {only, not, field} = part.dataset;
      part.hidden =
        (only !== undefined && only !== chosen.get('kind')) ||
        (not !== undefined && not === chosen.get('kind')) ||
        (field === 'author' && chosen.get('shown') === 'none');
    }
  }

  private async open() {
    this.desk ??= import('./contribution-desk');
    try {
      const {openDesk} = await this.desk;
      return openDesk(this, this.form!);
    } catch {
      this.desk = undefined;
      this.tellLost();
      return undefined;
    }
  }

  private tellLost(): void {
    const said = this.querySelector<HTMLElement>('.send + .said') ?? document.createElement('p');
    said.className = 'said';
    said.setAttribute('role', 'status');
    this.querySelector('.send')?.after(said);
    said.textContent =
      'Le réseau manque, et la vérification n’a pas pu être chargée. Votre texte reste ici\u00A0: réessayez quand il sera revenu.';
  }
}

/** Where the reader is. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const define = () => customElements.define('archive-contribution', ArchiveContribution);
