import {element} from './element';
import {listenAlong} from './player-along';
import {shiftCaptions} from './player-captions';
import {hasCues} from './player-cues';

/**
 * A recording, over the browser's own player: what went wrong is said in French and, where the page has the words too,
 * they are listened to together.
 */
class ArchivePlayer extends HTMLElement {
  private leaving: AbortController | undefined;

  connectedCallback(): void {
    const player = this.querySelector<HTMLMediaElement>('audio, video');
    if (!player || this.leaving) return;
    this.leaving = new AbortController();
    shiftCaptions(player, Number(this.dataset.offset ?? 0));
    const fail = hasCues(this) ? listenAlong(this, player, this.leaving.signal) : this.sayHere();
    player.addEventListener(
      'error',
      ({target}) => {
        // A browser tries one file after the other.
        if (target !== player && target !== player.querySelector('source:last-of-type')) return;
        const files = this.querySelector('.player-files')?.cloneNode(true).childNodes ?? [];
        fail('L’enregistrement n’a pas pu être lu\u00A0: fichier absent, ou réseau coupé. ', ...files);
      },
      true,
    );
  }

  /** A place for words, below the player. */
  private sayHere(): (...words: (Node | string)[]) => void {
    const said = element('p', 'player-said');
    said.setAttribute('role', 'status');
    this.append(said);
    return (...words) => said.replaceChildren(...words);
  }

  disconnectedCallback(): void {
    this.leaving?.abort();
    document.documentElement.classList.remove('listening');
  }
}

export const define = () => customElements.define('archive-player', ArchivePlayer);
