import type {Ms} from '#core/model/transcript';

/** `hh:mm:ss.ttt`, with the sign that a format puts before the thousandths. */
export function writeClock(time: Ms, sign: '.' | ','): string {
  const seconds = Math.floor(time / 1000);
  const minutes = Math.floor(seconds / 60);
  const thousandths = time % 1000;
  const zeros = thousandths < 10 ? '00' : thousandths < 100 ? '0' : '';
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}${sign}${zeros}${thousandths}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}

/** Writes the times of cues in their order. Most cues end when the next one starts: that time is written once. */
export function clockWriter(sign: '.' | ','): (time: Ms) => string {
  let last: Ms | undefined;
  let clock = '';
  return (time) => {
    if (time !== last) clock = writeClock(time, sign);
    last = time;
    return clock;
  };
}
