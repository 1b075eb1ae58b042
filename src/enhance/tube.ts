import {element} from './element';
import {clickedTime, linkInnerTimes} from './player-cues';
import {askedExcerpt} from './player-excerpt';
import {warningOf} from './player-sentences';
import {makeSign} from './tube-sign';

/**
 * A video kept by another site: a button puts it into the page, and until then nothing is asked there. Once it is shown,
 * the times of the page play it. Its address tells where to start and stop: https://docs.joinpeertube.org/api/embed-player.
 */
class ArchiveTube extends HTMLElement {
  private leaving: AbortController | undefined;

  connectedCallback(): void {
    if (this.leaving) return;
    this.leaving = new AbortController();
    const asked = askedExcerpt();
    const wanted = typeof asked === 'string' ? undefined : asked;
    // Nobody but its host knows where it ends.
    const warning = wanted && warningOf(wanted, {begin: Math.max(0, -this.offset()), end: undefined});
    const excerpt = warning?.isOutside ? undefined : wanted;
    const told = typeof asked === 'string' ? asked : warning?.sentence;
    if (told !== undefined) {
      const said = element('p', 'player-said', told);
      said.setAttribute('role', 'status');
      this.append(said);
    }
    const words = excerpt ? 'Afficher l’extrait ici' : 'Afficher la vidéo ici';
    const button = element('button', 'player-main', words);
    button.setAttribute('type', 'button');
    let frame: HTMLIFrameElement | undefined;
    button.addEventListener('click', () => {
      frame = this.frameOf(this.addressFrom(excerpt?.from, excerpt?.to));
      this.querySelector('.player-notice')?.replaceWith(frame);
      button.remove();
      frame.focus();
      linkInnerTimes();
    });
    this.querySelector('.player-files')?.prepend(button, ' ');
    const sign = makeSign(() => {
      frame?.scrollIntoView({behavior: 'instant', block: 'center'});
      frame?.focus({preventScroll: true});
    });
    this.append(sign.bar);
    document.addEventListener(
      'click',
      (event) => {
        const time = clickedTime(event);
        if (time === undefined || !frame) return;
        event.preventDefault();
        // Another frame: a new address in the same one would be a step more for the button « back ».
        const next = this.frameOf(this.addressFrom(time, undefined));
        frame.replaceWith(next);
        frame = next;
        sign.tellStart(time, (event.target as Element).closest('a')!);
      },
      {signal: this.leaving.signal},
    );
  }

  private frameOf(address: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = this.querySelector('.player-title')?.textContent ?? '';
    frame.allow = 'autoplay; fullscreen';
    frame.referrerPolicy = 'no-referrer';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups');
    frame.src = address;
    return frame;
  }

  /** Milliseconds: a time of the transcript plus this is a time of the video. */
  private offset(): number {
    return Number(this.dataset.offset ?? 0);
  }

  /** Milliseconds of the transcript; without a start, the whole video, which waits to be played. */
  private addressFrom(from: number | undefined, to: number | undefined): string {
    const address = new URL(this.dataset.embed ?? '');
    // Without it, readers of the same video may give one another its pieces, and so see one another's IP addresses.
    address.searchParams.set('p2p', '0');
    const seconds = (time: number) => Math.max(0, (time + this.offset()) / 1000);
    if (from !== undefined) {
      address.searchParams.set('start', `${Math.floor(seconds(from))}s`);
      address.searchParams.set('autoplay', '1');
    }
    if (to !== undefined) address.searchParams.set('stop', `${Math.ceil(seconds(to))}s`);
    return address.href;
  }

  disconnectedCallback(): void {
    this.leaving?.abort();
    document.documentElement.classList.remove('listening');
  }
}

export const define = () => customElements.define('archive-tube', ArchiveTube);
