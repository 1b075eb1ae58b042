import {element} from './element';
import {addressOf, wordsOf, type Excerpt} from './player-excerpt';

export interface Acts {
  readonly toggle: () => void;
  readonly resume: () => void;
  readonly playExcerpt: (excerpt: Excerpt) => void;
  readonly leaveExcerpt: () => void;
}

/** The bar at the foot of the window, while one listens or has chosen an excerpt. */
export class Bar {
  readonly bar = element('div', 'player-bar');
  private readonly now = element('a', 'player-now');
  private readonly resume: HTMLElement;
  private readonly play: HTMLElement;
  private readonly said = element('p', 'player-said');
  private readonly listening: HTMLElement;
  private readonly chosen = element('div', 'player-excerpt');

  constructor(
    private readonly acts: Acts,
    speed: HTMLElement,
    follow: HTMLInputElement,
  ) {
    this.play = button('Écouter', acts.toggle);
    this.resume = button('Revenir au passage écouté', acts.resume);
    const label = element('label', 'player-follow', follow, 'Suivre le texte');
    this.listening = element('div', 'player-listening', this.play, this.now, speed, label, this.resume);
    this.said.setAttribute('role', 'status');
    this.bar.setAttribute('role', 'region');
    this.bar.setAttribute('aria-label', 'Écoute');
    this.bar.append(this.said, this.chosen, this.listening);
    this.resume.hidden = true;
    this.chosen.hidden = true;
    this.listening.hidden = true;
    this.bar.hidden = true;
  }

  /** Something is played, or was. */
  showPlaying(isPlaying: boolean): void {
    this.play.textContent = isPlaying ? 'Pause' : 'Écouter';
    this.listening.hidden = false;
    this.appear();
  }

  /** Where one is: a few words that lead to the turn. */
  showPlace(words: string, turn: HTMLElement | undefined): void {
    this.now.textContent = words;
    if (turn?.id) this.now.setAttribute('href', `#${turn.id}`);
    else this.now.removeAttribute('href');
  }

  showSuspended(suspended: boolean): void {
    // The button goes: the focus must not go with it.
    if (!suspended && document.activeElement === this.resume) this.play.focus({preventScroll: true});
    this.resume.hidden = !suspended;
  }

  showExcerpt(
    excerpt: Excerpt | undefined,
    words: 'Écouter cet extrait' | 'Écouter l’extrait' = 'Écouter cet extrait',
  ): void {
    this.chosen.hidden = excerpt === undefined;
    if (excerpt) {
      const copy = button('Copier l’adresse', () => this.copy(excerpt));
      const close = button('Fermer', this.acts.leaveExcerpt);
      const listen = button(words, () => this.acts.playExcerpt(excerpt));
      listen.classList.add('player-main');
      this.chosen.replaceChildren(element('span', '', `Extrait ${wordsOf(excerpt)}`), listen, copy, close);
      this.appear();
    } else if (this.listening.hidden) this.disappear();
  }

  say(...words: (Node | string)[]): void {
    this.said.replaceChildren(...words);
    if (words.length > 0) this.appear();
  }

  disappear(): void {
    this.bar.hidden = true;
    document.documentElement.classList.remove('listening');
  }

  private appear(): void {
    this.bar.hidden = false;
    // What has the focus, and the end of the page, stand clear of the bar.
    document.documentElement.classList.add('listening');
  }

  private copy(excerpt: Excerpt): void {
    const address = addressOf(excerpt);
    // Absent from pages that are not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard ? clipboard.writeText(address) : Promise.reject(new Error('no clipboard'));
    copied.then(
      () => this.say('Adresse de l’extrait copiée.'),
      () => this.say('Copiez cette adresse\u00A0: ', element('span', 'player-address', address)),
    );
  }
}

function button(words: string, act: () => void): HTMLElement {
  const made = element('button', '', words);
  made.setAttribute('type', 'button');
  made.addEventListener('click', act);
  return made;
}
