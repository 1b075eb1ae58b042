import {button, element} from './element';
import {wordsOf} from './excerpt-words';
import {addressOf, type Excerpt} from './player-excerpt';

export interface Acts {
  readonly toggle: () => void;
  readonly resume: () => void;
  readonly playExcerpt: (excerpt: Excerpt) => void;
  readonly leaveExcerpt: () => void;
}

export interface Bar {
  readonly bar: HTMLElement;
  readonly say: (...words: (Node | string)[]) => void;
  /** Something is played, or was, or could not be. */
  readonly showPlaying: (state: PlayState) => void;
  /** Where one is: a few words that lead to the turn. */
  readonly showPlace: (words: string, turn: HTMLElement | undefined) => void;
  readonly showSuspended: (suspended: boolean) => void;
  /** An excerpt that can be listened to, under these words; none closes it. `opener`: where the reader goes back to. */
  readonly showExcerpt: (excerpt: Excerpt | undefined, words?: string, opener?: Opener) => void;
  /** Why the address asks for nothing that can be heard. */
  readonly showRefusal: (sentence: string, opener: Opener) => void;
}

export type PlayState = 'playing' | 'paused' | 'failed';
/** What had the reader's attention before the bar did. */
export type Opener = () => HTMLElement;

const LABELS: Readonly<Record<PlayState, string>> = {playing: 'Pause', paused: 'Écouter', failed: 'Réessayer'};

/** The bar at the foot of the window, while one listens or has chosen an excerpt. */
export function makeBar(acts: Acts, speed: HTMLElement, follow: HTMLInputElement): Bar {
  const said = element('p', 'player-said');
  said.setAttribute('role', 'status');
  const chosen = element('div', 'player-excerpt');
  const play = button('Écouter', acts.toggle);
  play.dataset.key = 'p';
  const place = element('a', 'player-now');
  const resume = button(['Revenir', narrow(' au passage écouté')], acts.resume);
  const switched = element('label', 'player-follow', follow, element('span', '', 'Suivre', narrow(' le texte')));
  const listening = element('div', 'player-listening', play, place, speed, switched, resume);
  const bar = element('div', 'player-bar', said, chosen, listening);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Écoute');
  for (const each of [bar, chosen, listening, resume]) each.hidden = true;
  const appear = (isThere: boolean) => {
    bar.hidden = !isThere;
    // What has the focus, and the end of the page, stand clear of the bar.
    document.documentElement.classList.toggle('listening', isThere);
  };
  const say: Bar['say'] = (...words) => {
    said.replaceChildren(...words);
    if (words.length > 0) appear(true);
  };
  const copy = (address: string) => {
    // Absent from pages that are not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    (clipboard ? clipboard.writeText(address) : Promise.reject(new Error('no clipboard'))).then(
      () => say('Adresse de l’extrait copiée.'),
      () => say('Copiez cette adresse\u00A0: ', element('span', 'player-address', address)),
    );
  };
  /** Back from the bar to the words; without a scroll when a finger or a mouse pressed the button. */
  const closeButton = (opener: Opener) => {
    const close = element('button', '', 'Fermer');
    close.setAttribute('type', 'button');
    close.setAttribute('aria-label', 'Fermer l’extrait');
    close.addEventListener('click', ({detail}) => {
      const target = opener();
      acts.leaveExcerpt();
      giveFocus(target, {preventScroll: detail > 0});
    });
    return close;
  };
  return {
    bar,
    say,
    showPlaying(state) {
      play.textContent = LABELS[state];
      listening.hidden = false;
      appear(true);
    },
    showPlace(words, turn) {
      place.textContent = words;
      if (turn) place.setAttribute('href', `#${turn.id}`);
      else place.removeAttribute('href');
    },
    showSuspended(suspended) {
      // The button goes: the focus must not go with it.
      if (!suspended && document.activeElement === resume) play.focus({preventScroll: true});
      resume.hidden = !suspended;
    },
    showExcerpt(excerpt, words = '', opener = () => bar) {
      chosen.hidden = !excerpt;
      if (!excerpt) return void (listening.hidden && appear(false));
      const listen = button(words, () => acts.playExcerpt(excerpt));
      listen.className = 'player-main';
      chosen.replaceChildren(
        element('span', '', `Extrait ${wordsOf(excerpt)}`),
        listen,
        button(['Copier', narrow(' l’adresse')], () => copy(addressOf(excerpt))),
        closeButton(opener),
      );
      appear(true);
    },
    showRefusal(sentence, opener) {
      chosen.hidden = false;
      chosen.replaceChildren(closeButton(opener));
      say(sentence);
    },
  };
}

/** Words that a narrow window leaves to those who hear the page. */
function narrow(words: string): HTMLElement {
  return element('span', 'player-wide', words);
}

/** Words are no control: they take the focus once, so that the next Tab goes on from them. */
function giveFocus(target: HTMLElement, options: FocusOptions): void {
  if (!target.matches('a[href], button, audio, video, [tabindex]')) {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
  }
  target.focus(options);
}
