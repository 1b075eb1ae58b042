import {element} from './element';
import {erase, keep, recall} from './transcript-memory';

const KEY = 'vitesse-ecoute';
const SPEEDS = ['0.75', '1', '1.25', '1.5', '1.75', '2'];

/** The choice of a speed, remembered in this browser. */
export function addSpeed(player: HTMLMediaElement): HTMLElement {
  const select = document.createElement('select');
  for (const speed of SPEEDS) select.add(new Option(`×\u00A0${speed.replace('.', ',')}`, speed));
  const apply = (speed: string) => {
    // The second one is what a player goes back to when it loads.
    player.playbackRate = player.defaultPlaybackRate = Number(speed);
  };
  const kept = recall(KEY);
  if (kept !== null && SPEEDS.includes(kept)) apply(kept);
  const show = () => {
    select.value = String(player.playbackRate);
  };
  show();
  select.addEventListener('change', () => {
    if (select.value === '1') erase(KEY);
    else keep(KEY, select.value);
    apply(select.value);
  });
  // Changed in the browser's own player.
  player.addEventListener('ratechange', show);
  return element('label', 'player-speed', element('span', '', 'Vitesse'), select);
}
