import {element} from './element';

/** Time before a definition shows under a pointer, and before it goes, in milliseconds: long enough to cross the gap. */
const SHOW = 250;
const HIDE = 200;

let sheet: HTMLElement | undefined;
let shown: TermLink | undefined;
let timer: number | undefined;

/**
 * A term in a text: its short definition comes up under a pointer that rests, with the focus, or at a first touch (a
 * second touch follows the link). It can be hovered, and closed with Escape (WCAG 2.2, 1.4.13). Screen readers have the
 * same words from the link's description: what comes up is for the eyes.
 */
class TermLink extends HTMLElement {
  private touched = false;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || link.dataset.term) return;
    link.dataset.term = 'ready';
    link.addEventListener('pointerenter', ({pointerType}) => {
      if (pointerType === 'mouse') later(SHOW, () => this.show(''));
    });
    link.addEventListener('pointerleave', ({pointerType}) => {
      if (pointerType === 'mouse') later(HIDE, hide);
    });
    link.addEventListener('pointerdown', ({pointerType}) => {
      this.touched = pointerType !== 'mouse' && shown !== this;
    });
    link.addEventListener('click', (event) => {
      if (!this.touched) return;
      event.preventDefault();
      this.touched = false;
      this.show('Touchez encore le mot pour ouvrir le glossaire.');
    });
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible') && !this.touched) this.show('');
    });
    link.addEventListener('blur', hide);
  }

  private show(advice: string): void {
    const link = this.querySelector('a')!;
    const words = document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent;
    if (!words) return;
    clearTimeout(timer);
    const place = open(this, words, advice);
    // A term that runs over two lines: from the first one's start, clear of both.
    const whole = link.getBoundingClientRect();
    const {left} = link.getClientRects()[0] ?? whole;
    const room = document.documentElement.clientWidth - place.offsetWidth - 8;
    const below = whole.bottom + 6;
    const fits = below + place.offsetHeight < innerHeight;
    place.style.left = `${scrollX + Math.max(8, Math.min(left, room))}px`;
    place.style.top = `${scrollY + (fits ? below : whole.top - place.offsetHeight - 6)}px`;
  }
}

function open(term: TermLink, words: string, advice: string): HTMLElement {
  shown = term;
  sheet ??= makeSheet();
  sheet.replaceChildren(element('p', '', words), ...(advice ? [element('p', 'definition-advice', advice)] : []));
  sheet.hidden = false;
  return sheet;
}

function makeSheet(): HTMLElement {
  const made = element('div', 'definition');
  made.setAttribute('aria-hidden', 'true');
  made.addEventListener('pointerenter', () => clearTimeout(timer));
  made.addEventListener('pointerleave', () => later(HIDE, hide));
  document.body.append(made);
  document.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('pointerdown', ({target}) => {
    if (target instanceof Node && !made.contains(target) && !shown?.contains(target)) hide();
  });
  return made;
}

function hide(): void {
  clearTimeout(timer);
  shown = undefined;
  if (sheet) sheet.hidden = true;
}

function later(delay: number, act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, delay) as unknown as number;
}

export const define = () => customElements.define('archive-term', TermLink);
