import type {Desk} from './contribution-desk';
import {addDraft} from './contribution-draft';
import {addPages} from './contribution-pages';
import {save} from './contribution-keep';

/**
 * The form, once it has a script: it opens on what the address asks for, shows only what the chosen kind has, and fetches
 * the rest of its code when someone begins to write: all of it at once, so that losing the network changes nothing.
 */
class ArchiveContribution extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || form.noValidate) return;
    form.noValidate = true;
    form.querySelector<HTMLInputElement>('[name=date]')!.defaultValue = today();
    const isAsked = fromAddress(form);
    const told = form.querySelector<HTMLElement>('.not-loaded > span')!;
    let desk: Desk | undefined;
    const begin = async () => {
      try {
        const {openDesk} = await import('./contribution-desk');
        desk ??= openDesk(this, form);
      } catch {
        // Without network: said below.
      }
      told.hidden = desk !== undefined;
    };
    form.addEventListener('change', () => settle(form));
    form.addEventListener('reset', () => setTimeout(settle, 0, form));
    form.addEventListener('focusin', () => void begin(), {once: true});
    form.addEventListener('pointerdown', () => void begin(), {once: true});
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void begin().then(() => desk?.reread());
    });
    form.querySelector('.not-loaded button')!.addEventListener('click', () => save('texte.txt', unchecked(form)));
    addDraft(form, isAsked);
    addPages(form);
    settle(form);
    if (isAsked) void begin();
  }
}

/** `?genre=temoignage&page=session/travail-social`, `?t=7f3k2`: a kind, and what the text is about. */
function fromAddress(form: HTMLFormElement): boolean {
  const asked = new URLSearchParams(location.search);
  const named = asked.get('page') ?? `turn/${asked.get('t') ?? ''}`;
  // Words of the address bar: only what a target is made of.
  const [page = ''] = /^(?:session|turn|resource)\/[a-z0-9-]+$/.exec(named) ?? [];
  if (page) form.querySelector<HTMLInputElement>('[name=target]')!.value = page;
  const slug = asked.get('genre') ?? (page.startsWith('turn/') ? 'correction' : '');
  const kind = [...form.querySelectorAll<HTMLInputElement>('[name=kind]')].find(({dataset}) => dataset.slug === slug);
  if (kind) kind.checked = true;
  return page !== '' || kind !== undefined;
}

/** What styles alone do where `:has` is known; and what is hidden is not a part of what is sent. */
function settle(form: HTMLFormElement): void {
  const chosen = new FormData(form);
  const kind = chosen.get('kind');
  for (const part of form.querySelectorAll<HTMLElement>('[data-only], [data-not], [data-field=author]')) {
    const {only = kind, not = '', field} = part.dataset;
    part.hidden =
      only !== kind || not.includes(kind as string) || (field === 'author' && chosen.get('shown') === 'none');
    for (const each of part.querySelectorAll('input')) each.disabled = part.hidden;
  }
}

/** What is written, as it is: for whoever has no network to have it checked. */
function unchecked(form: HTMLFormElement): string {
  return [...new FormData(form)].map(([name, value]) => `${name}: ${value as string}\n`).join('');
}

/** Where the reader is: Swedes write days as ISO 8601 does. */
function today(): string {
  return new Date().toLocaleDateString('sv');
}

export const define = () => customElements.define('archive-contribution', ArchiveContribution);
