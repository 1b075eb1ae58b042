import {writeSpokenTime} from '#core/text/spoken-time';
import {button, element} from './element';

/** At the foot of the window: what was asked of a video that may be far above. */
export interface Sign {
  readonly bar: HTMLElement;
  /** The video starts again from a time, in milliseconds of the transcript, which a link asked for. */
  readonly tellStart: (time: number, link: HTMLElement) => void;
}

/** `see`: brings the reader to the video. */
export function makeSign(see: () => void): Sign {
  const said = element('p', 'player-said');
  said.setAttribute('role', 'status');
  let asked: HTMLElement | undefined;
  const close = () => {
    appear(false);
    asked?.focus({preventScroll: true});
  };
  const seen = button('Voir la vidéo', () => {
    appear(false);
    see();
  });
  seen.dataset.key = 'p';
  const controls = element('div', 'player-listening', seen, button('Fermer', close));
  const bar = element('div', 'player-bar', said, controls);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Vidéo');
  const appear = (isThere: boolean) => {
    bar.hidden = !isThere;
    // What has the focus, and the end of the page, stand clear of the bar.
    document.documentElement.classList.toggle('listening', isThere);
  };
  bar.hidden = true;
  return {
    bar,
    tellStart(time, link) {
      asked = link;
      appear(true);
      said.textContent = `La vidéo est lue à partir de ${writeSpokenTime(time)}.`;
    },
  };
}
