import { addHalf, removeHalf } from '@/utils/quota/days-off';
import { changeSettings } from '@/utils/store/settings';

/** Takes a day or a half of it off, or back. Two halves are the day. */
export async function takeTimeOff(
  day: string,
  part: 'day' | 'morning' | 'afternoon',
  off: boolean,
): Promise<void> {
  await changeSettings(({ calendar, halfDaysOff }) => {
    const { daysOff, halves } = (off ? addHalf : removeHalf)(
      { daysOff: calendar.daysOff, halves: halfDaysOff },
      day,
      part,
    );
    return { calendar: { ...calendar, daysOff: [...daysOff] }, halfDaysOff: [...halves] };
  });
}
