/**
 * Minutes since midnight as the text of a time field: `09:00`. The end of the day is written as its midnight. NaN is
 * the empty text that a field holds while it is half typed.
 */
export function clock(minute: number): string {
  if (Number.isNaN(minute)) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** NaN while the field holds no complete time. */
export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours || Number.NaN) * 60 + Number(minutes);
}
