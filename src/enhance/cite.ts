import {DEFAULT_STYLE, type StyleId, STYLES} from '#core/citation/styles';
import {copyWords} from './cite-copy';
import {element} from './element';
import {erase, keep, recall} from './transcript-memory';
import type {Passage} from './cite-passage';

const KEPT = 'style-de-citation';

/**
 * A « Citer » panel with a script: one style at a time, chosen once and kept in this browser, and copies. Where it is of a
 * passage, the passage may be made longer. What a build has not written in the page comes from the file of its session.
 */
class ArchiveCite extends HTMLElement {
  private list!: HTMLDListElement;
  private readonly select = document.createElement('select');
  private readonly status = element('p', 'cite-said');
  private passage: Passage | undefined;

  connectedCallback(): void {
    const list = this.querySelector('dl');
    if (!list || this.list) return;
    this.list = list;
    this.status.setAttribute('role', 'status');
    const {code} = this.dataset;
    list.before(this.choice(code === undefined ? this.present() : STYLES.map(({id}) => id)));
    list.after(this.copies(), this.status);
    if (code !== undefined) void this.openPassage(code);
    void this.show(this.kept());
    this.draw();
  }

  /** Before paper is asked for, and after all that is read. */
  private draw(): void {
    const whenIdle = typeof requestIdleCallback === 'undefined' ? setTimeout : requestIdleCallback;
    whenIdle(() => void import('./cite-drawing').then(({drawAddress}) => drawAddress(this)));
  }

  private async openPassage(code: string): Promise<void> {
    this.list.before((await this.passageOf(code)).range);
    const isRange = this.dataset.jusque !== undefined;
    if (isRange || this.present().length === 0) await this.show(this.kept(), isRange);
  }

  /** What is cited comes from the file beside the words: on their page, and where that of a passage leads. */
  private async passageOf(code: string): Promise<Passage> {
    const words = document.querySelector<HTMLAnchorElement>('.in-context > a')?.href ?? location.href;
    const file = new URL('citer.json', words).pathname;
    const {Passage} = await import('./cite-passage');
    return (this.passage ??= new Passage(this, file, code, () => void this.show(this.kept(), true)));
  }

  private present(): StyleId[] {
    return [...this.list.querySelectorAll<HTMLElement>('[data-style]')].map(({dataset}) => dataset.style as StyleId);
  }

  private kept(): StyleId {
    return STYLES.find(({id}) => id === recall(KEPT))?.id ?? DEFAULT_STYLE;
  }

  private choice(styles: readonly StyleId[]): HTMLElement {
    const {select} = this;
    for (const {id, name} of STYLES) if (styles.includes(id)) select.add(new Option(name, id));
    select.value = this.kept();
    select.addEventListener('change', () => void this.choose(select.value as StyleId));
    const label = element('label', '', element('span', '', 'Style'), select);
    return element('p', 'cite-choice', label);
  }

  /** A style is kept once it is shown. */
  private async choose(style: StyleId): Promise<void> {
    if (!(await this.show(style))) return;
    if (style === DEFAULT_STYLE) erase(KEPT);
    else keep(KEPT, style);
  }

  /** Shows a style; `again`: what it cites has changed. False when it cannot: what was shown stays, and the choice says so. */
  private async show(style: StyleId, again = false): Promise<boolean> {
    if (again || !this.present().includes(style)) {
      const {code} = this.dataset;
      if (code === undefined) return false;
      const passage = await this.passageOf(code);
      const refusal = await passage.write(this.list);
      this.say(refusal ?? (again ? passage.words : ''));
      if (refusal !== undefined) {
        const [shown] = this.list.querySelectorAll<HTMLElement>('[data-style]:not([hidden])');
        if (shown) this.select.value = shown.dataset.style ?? '';
        return false;
      }
      this.draw();
    }
    this.select.value = style;
    for (const line of this.list.querySelectorAll<HTMLElement>('[data-style]')) {
      line.hidden = line.dataset.style !== style;
    }
    const call = this.shown('.cite-call');
    this.querySelector<HTMLElement>('[data-copies="call"]')!.hidden = !call;
    return true;
  }

  private shown(part: string): Element | undefined {
    return [...this.list.querySelectorAll(`[data-style]:not([hidden]) > ${part}`)][0];
  }

  private copies(): HTMLElement {
    // Of a document that is elsewhere, the address that is given here is that of its record.
    const isOfRecord = this.querySelector('.cite-address')?.textContent?.startsWith('Adresse de cette fiche');
    const [address, copied] = isOfRecord
      ? ['Copier l’adresse de cette fiche', 'Adresse de la fiche copiée.']
      : ['Copier l’adresse', 'Adresse copiée.'];
    const parts = [
      ['reference', 'Copier la référence', () => this.shown('.cite-reference'), 'Référence copiée.'],
      ['call', 'Copier l’appel', () => this.shown('.cite-call > span'), 'Appel copié.'],
      ['address', address, () => this.querySelector('.cite-address code'), copied],
    ] as const;
    const buttons = parts.map(([name, words, source, done]) => {
      const button = element('button', '', words);
      button.setAttribute('type', 'button');
      button.dataset.copies = name;
      button.addEventListener('click', () => {
        const from = source();
        // Said again, even in the same words.
        this.say('');
        if (from) void copyWords(from).then((copied) => this.say(copied ? done : FAILED));
      });
      return button;
    });
    return element('p', 'cite-copies', ...buttons);
  }

  private say(words: string): void {
    this.status.textContent = words;
  }
}

const FAILED = 'La copie n’a pas pu se faire\u00A0: sélectionnez les mots, puis copiez-les.';

export const define = () => customElements.define('archive-cite', ArchiveCite);
