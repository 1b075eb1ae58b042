import {frenchNumber} from '#core/text/french-number';
import {element} from './element';
import {erase, keep, recall} from './transcript-memory';

const KEY = 'vitesse-ecoute';
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The choice of a speed, remembered in this browser. */
export function addSpeed(player: HTMLMediaElement): HTMLElement {
  const select = document.createElement('select');
  for (const speed of SPEEDS) select.add(new Option(`×\u00A0${frenchNumber(speed, 2)}`, String(speed)));
  const apply = (speed: number) => {
    // The second one is what a player goes back to when it loads.
    player.playbackRate = speed;
    player.defaultPlaybackRate = speed;
  };
  const kept = Number(recall(KEY));
  if (SPEEDS.includes(kept) && kept !== 1) apply(kept);
  select.value = String(player.playbackRate);
  select.addEventListener('change', () => {
    const speed = Number(select.value);
    if (speed === 1) erase(KEY);
    else keep(KEY, select.value);
    apply(speed);
  });
  // Changed in the browser's own player.
  player.addEventListener('ratechange', () => {
    select.value = String(player.playbackRate);
  });
  return element('label', 'player-speed', element('span', '', 'Vitesse'), select);
}
