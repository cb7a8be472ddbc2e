import { requestUpdate } from '@/entrypoints/background/updates';
import { LIMIT_WINDOW, refuseByLimit } from '@/utils/activity/decide/limit';
import type { SeenPerson } from '@/utils/activity/people/people';
import { indexOf } from '@/utils/activity/rules/entry-index';
import { latestActivities } from '@/utils/store/activities';
import { topicsOf } from '@/utils/store/browser-storage/company';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { changeActivity } from '@/utils/store/write/activities';
import { changeHealth } from '@/utils/store/write/health';
import { noteHeard } from '@/utils/store/write/heard';
import { keepShown } from '@/utils/store/write/people';

/** More acts than anybody does in the time in which a limit is shown. */
const MOST_LATE = 50;

/**
 * Writes what a page showed of people into the rows that lack it. Nothing is kept of people whom the rep has not
 * touched, and nothing at all unless people are kept in full.
 */
export async function recordShown(people: readonly SeenPerson[]): Promise<void> {
  const { privacyLevel } = await getSettings();
  if (privacyLevel === 'full') await keepShown(people);
}

/** Notes which of the rep's topics people were seen to write about at `now` (ms), but nothing of private people. */
export async function recordHeard(
  people: readonly { ids: string[]; topics: string[] }[],
  now: number,
): Promise<void> {
  const settings = await getSettings();
  const known = new Set(await topicsOf(settings));
  const isPrivate = (id: string) => indexOf(settings.privatePeople).has(id);
  const speakers = people.flatMap(({ ids, topics }) => {
    const own = topics.filter((topic) => known.has(topic));
    return own.length > 0 && !ids.some(isPrivate) ? [{ ids, topics: own }] : [];
  });
  if (speakers.length > 0) await noteHeard(speakers, now);
}

/** Writes that the invitation before `shown` (ms) was over the limit. If it arrives later, that is then known. */
export async function recordLimit(site: string, shown: number): Promise<void> {
  const now = Date.now();
  const late = await latestActivities(shown - LIMIT_WINDOW, shown + 1, MOST_LATE);
  const invitation = late.find((row) => row.site === site && row.action === 'invite');
  const written =
    invitation &&
    (await changeActivity(invitation.key, (stored) => stored && refuseByLimit(stored, shown, now)));
  if (written) requestUpdate();
  else await changeHealth(site, () => ({ lastLimitAt: shown }));
}
