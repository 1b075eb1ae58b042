/**
 * Captions tell the times of the transcript: those of a recording that was cut elsewhere are shifted once they come,
 * which is when the reader turns them on.
 */
export function shiftCaptions(player: HTMLMediaElement, offset: number): void {
  const element = player.querySelector<HTMLTrackElement>('track[data-src]');
  if (!element) return;
  element.addEventListener('load', () => {
    for (const cue of [...(element.track.cues ?? [])]) {
      cue.startTime += offset / 1000;
      cue.endTime += offset / 1000;
    }
  });
  element.src = element.dataset.src!;
  player.parentElement?.querySelector('.player-captions')?.removeAttribute('hidden');
}
