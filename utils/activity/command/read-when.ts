import { type Place, type Refusal, refusal, type When } from './command';
import { areSmall, type Found, find, type Line, without } from './pieces';
import { type Clock, findClock } from './read-time';
import type { DayWord, Words } from './words';

/** The first word for a day in a line. If a capital makes it a name, it is not a day. */
export const findDay = (line: Line, words: Words): Found<DayWord> | null =>
  find(line, (phrase, pieces, from) => {
    const day = words.days.get(phrase);
    // Sun Microsystems is not a Sunday, and Mo can be a person.
    const isShort = typeof day === 'object' && 'isShort' in day;
    const isAll = line.filter((piece) => piece !== null).length === pieces.length;
    if (isShort && (line[from + pieces.length] || (isAll && !areSmall(pieces)))) return null;
    return day !== undefined && (areSmall(pieces) || !words.names.has(phrase)) ? day : null;
  });

/** A time, written so that everybody reads it in the same way. */
const plainTime = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** In English, one to six o'clock means the afternoon. Where people use 24 hours, they would write 14. */
function minuteOf(
  clock: Found<Clock>,
  half: 'am' | 'pm' | null,
  isTwelve: boolean,
): number | Refusal {
  const { minute, isUnsure, mayBeLong, mayBeLater } = clock.value;
  if (mayBeLong && isTwelve) return refusal('vague', clock.text);
  if (half === 'pm' && mayBeLater) return minute + 720;
  if (half !== null && half !== (minute < 720 ? 'am' : 'pm')) return refusal('time', clock.text);
  if (half !== null || !isUnsure) return minute;
  if (isTwelve) return minute + 720;
  return refusal('hour', clock.text, [plainTime(minute), plainTime(minute + 720)]);
}

function daysAgo(day: Found<DayWord>, weekday: number): number | Refusal {
  const { value, text } = day;
  if (value === 'future' || value === 'vague') return refusal(value, text);
  if ('ago' in value) return value.ago;
  const ago = (weekday - value.weekday + 7) % 7;
  if (ago > 0) return ago;
  return value.isLast ? 7 : refusal('weekday', text);
}

/**
 * When something was done, and the line without that. Refuses what is still to come, what can mean two days or times,
 * and a second day or time. `isPoint`: 14.30 is a time, because no amount is expected.
 */
export function takeWhen(
  line: Line,
  words: Words,
  place: Place,
  { isPoint, isTwelve }: { isPoint: boolean; isTwelve: boolean },
): { when: When; line: Line } | Refusal {
  const clock = findClock(line, words, isPoint);
  if (clock && 'problem' in clock) return clock;
  const timeless = clock ? without(line, clock, words.linking) : line;
  const day = findDay(timeless, words);
  const rest = day ? without(timeless, day, words.linking) : timeless;
  const second = findClock(rest, words, isPoint) ?? findDay(rest, words);
  const ago = day ? daysAgo(day, place.weekday) : 0;
  if (typeof ago === 'object') return ago;
  if (second) return 'problem' in second ? second : refusal('second', second.text);
  const half = day && typeof day.value === 'object' && 'half' in day.value ? day.value.half : null;
  if (clock === null) {
    if (day && half) return refusal('vague', day.text);
    return { when: { daysAgo: ago, minute: null }, line: rest };
  }
  const minute = minuteOf(clock, half ?? null, isTwelve);
  if (typeof minute === 'object') return minute;
  if (ago === 0 && minute > place.minute) return refusal('future', clock.text);
  return { when: { daysAgo: ago, minute }, line: rest };
}
