import type { Random } from '@/test/model/random';
import { manyTouches, type PlannedTouch, signOf } from '@/test/support/many-touches';
import type { Activity } from '@/utils/activity/activity';

/** The rep's next act: a mail, or a unique touch. */
export type PlannedAct = { site: 'gmail' } | ({ site: 'linkedin' } & PlannedTouch);

/** `count` acts, half of them mails, in random order. */
export function plan(count: number, chance: Random): PlannedAct[] {
  const touches = manyTouches(Math.ceil(count / 2));
  const mails = count - touches.length;
  const isTouch = shuffled([...touches.map(() => true), ...Array(mails).fill(false)], chance);
  let next = 0;
  return isTouch.map((is) => {
    const touch = is ? touches[next++] : undefined;
    return touch ? { site: 'linkedin', ...touch } : { site: 'gmail' };
  });
}

function shuffled<Item>(items: readonly Item[], chance: Random): Item[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    [all[last], all[other]] = [all[other] as Item, all[last] as Item];
  }
  return all;
}

/** What a row is about: a mail by the server's id, a touch by its sign. */
export function nameOf(row: Activity): string {
  return row.site === 'gmail' ? mailName(row.key.replace(/^gmail:u\/0:/, '')) : signOf(row);
}

export const mailName = (id: string) => `mail ${id}`;
