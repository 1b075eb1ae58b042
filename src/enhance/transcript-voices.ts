import {frenchNumber} from '#core/text/french-number';
import {element} from './element';
import {asked, putInAddress} from './transcript-address';
import {goTo, ownWords} from './transcript-turn';
import type {Turns} from './transcript-turns';

/** Choosing whose turns are shown: without scripts, styles do it; here the turns are hidden, and the choice joins the address. */
export class Voices {
  /** Whose turns are shown, and the way back to all of them; out of sight when nobody was chosen. */
  readonly chosen = element('p', 'transcript-chosen');
  /** The first one, without value, is everybody; the others' values are those of the address. */
  private readonly choices: readonly HTMLInputElement[];
  private readonly name = element('span', '');
  private readonly back = element('button', '', 'Tout montrer');
  private applied = 0;

  constructor(
    host: HTMLElement,
    private readonly turns: Turns,
    private readonly onChange: (said: string) => void,
  ) {
    this.choices = [...host.querySelectorAll<HTMLInputElement>('input[name="voix"]')];
    for (const choice of this.choices) choice.addEventListener('change', () => this.apply());
    const fold = host.querySelector<HTMLDetailsElement>('.voices-fold');
    host.addEventListener('click', (event) => {
      if (fold && event.detail > 0 && isChoice(event.target)) foldSoon(fold);
    });
    host.addEventListener('keydown', (event) => {
      const isDone = event.key === 'Enter' || event.key === 'Escape';
      if (!fold?.open || !isDone || !this.choices.some((choice) => choice === event.target)) return;
      event.preventDefault();
      fold.open = false;
      fold.querySelector('summary')?.focus();
    });
    this.back.setAttribute('type', 'button');
    this.back.addEventListener('click', () => this.backToAll());
    this.chosen.append(this.name, this.back);
    this.chosen.hidden = true;
  }

  private get isOn(): boolean {
    return this.applied > 0;
  }

  fromAddress(): void {
    const voice = asked('voix');
    const rank = this.choices.findIndex(({value}) => value === voice);
    this.choose(Math.max(0, rank));
    if (rank !== -1) return;
    this.name.textContent = 'Cette voix n’est pas ici\u00A0: tout est montré.';
    this.back.hidden = true;
    this.chosen.hidden = false;
  }

  /** The turns around one of them come first. */
  showAll(near?: HTMLElement): void {
    this.choose(0, near);
  }

  /** The turn at the top of the window stays there; the focus, whose button goes, is given to it. */
  private backToAll(): void {
    const here = this.turns.shown[this.turns.atTop()];
    this.showAll(here);
    if (here) goTo(here);
    else this.choices[0]?.focus();
  }

  private choose(rank: number, near?: HTMLElement): void {
    const choice = this.choices[rank];
    if (!choice || (rank === this.applied && choice.checked)) return;
    choice.checked = true;
    this.apply(near);
  }

  private apply(near?: HTMLElement): void {
    this.applied = this.choices.findIndex(({checked}) => checked);
    const choice = this.choices[this.applied]!;
    this.turns.keep(this.isOn ? choice.id : undefined, near);
    putInAddress('voix', choice.value);
    const {length} = this.turns.shown;
    const [name, count] = [nameOfVoice(choice), `${frenchNumber(length)}\u00A0${length > 1 ? 'tours' : 'tour'}`];
    this.name.textContent = `${name}\u00A0: ${count}`;
    this.back.hidden = false;
    this.chosen.hidden = !this.isOn;
    document.documentElement.classList.toggle('voice-chosen', this.isOn);
    this.onChange(`${name}\u00A0: ${count} de parole.`);
  }
}

function isChoice(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[name="voix"] + label') !== null;
}

/**
 * Once a pointer has chosen, the list gives its room back. Not at once: the choice itself comes after the click, and a
 * choice out of sight could not take the focus. With the keyboard, each arrow is a choice: the list stays until Enter or
 * Escape.
 */
function foldSoon(fold: HTMLDetailsElement): void {
  setTimeout(() => {
    fold.open = false;
    fold.scrollIntoView({behavior: 'instant', block: 'nearest'});
  });
}

function nameOfVoice({labels}: HTMLInputElement): string {
  return ownWords(labels?.[0]);
}
