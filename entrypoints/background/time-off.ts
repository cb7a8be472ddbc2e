import { storage } from '#imports';
import { addHalf, removeHalf, type TimeOff } from '@/utils/quota/working-time/days-off';
import { changeSettings } from '@/utils/store/browser-storage/settings';

type Part = 'day' | 'morning' | 'afternoon';

/** What a day was before it was last taken off, and what it became, so that taking that back loses nothing. */
interface LastTaken {
  day: string;
  part: Part;
  before: TimeOff;
  after: TimeOff;
}
const lastTaken = storage.defineItem<LastTaken>('session:time-off-taken');

const ofDay = ({ daysOff, halves }: TimeOff, day: string): TimeOff => ({
  daysOff: daysOff.filter((off) => off === day),
  halves: halves.filter((off) => off.day === day),
});

/**
 * Takes a day or half of it off, or gives it back. Two halves are a whole day. Giving back what was last taken off
 * restores the day as it was before: a morning that was already off stays off.
 */
export async function takeTimeOff(day: string, part: Part, off: boolean): Promise<void> {
  const last = await lastTaken.getValue();
  let taken: LastTaken | null = null;
  await changeSettings(({ calendar, halfDaysOff }) => {
    const held: TimeOff = { daysOff: calendar.daysOff, halves: halfDaysOff };
    const changed = off ? addHalf(held, day, part) : takenBack(held, day, part, last);
    if (off) taken = { day, part, before: ofDay(held, day), after: ofDay(changed, day) };
    const { daysOff, halves } = changed;
    return { calendar: { ...calendar, daysOff: [...daysOff] }, halfDaysOff: [...halves] };
  });
  await (taken === null ? lastTaken.removeValue() : lastTaken.setValue(taken));
}

function takenBack(held: TimeOff, day: string, part: Part, last: LastTaken | null): TimeOff {
  const isLast =
    last?.day === day &&
    last.part === part &&
    JSON.stringify(ofDay(held, day)) === JSON.stringify(last.after);
  if (!isLast) return removeHalf(held, day, part);
  const rest = removeHalf(held, day, 'day');
  return {
    daysOff: [...rest.daysOff, ...last.before.daysOff].sort(),
    halves: [...rest.halves, ...last.before.halves].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
