const CLOCK = /^(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,6})(?:\.(\d{1,3}))?$/;

/**
 * A time as the address of an excerpt tells it, in milliseconds: seconds (`754`, `754.5`), or what people write by hand
 * (`12:34`, `1:02:03`); `undefined` for anything else.
 */
export function readAddressTime(words: string): number | undefined {
  const [, hours = '0', minutes, seconds, decimals = ''] = CLOCK.exec(words) ?? [];
  if (seconds === undefined || (minutes !== undefined && (Number(seconds) > 59 || Number(minutes) > 59))) {
    return undefined;
  }
  const whole = (Number(hours) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  return whole * 1000 + Number(decimals.padEnd(3, '0'));
}

/** The same, written: seconds, with decimals where there are some. */
export function writeAddressTime(time: number): string {
  return String(Math.round(time) / 1000);
}
