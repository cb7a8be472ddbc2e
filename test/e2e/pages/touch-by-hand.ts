import type { ActionOf } from '@/utils/activity/activity-kind';
import type { Member } from '@/utils/sites/linkedin/build/people';
import type { Act } from '@/utils/sites/linkedin/build/touch';
import type { LinkedinPage, LinkedinPlace } from './linkedin-page';

/** A touch as a person makes it, with mouse and keyboard. */
export interface TouchByHand {
  name: string;
  path?: string;
  make(page: LinkedinPage): Promise<void>;
  /** What it is to the site, and what to the log; null if it is not a touch of the rep's. */
  act: Act;
  action: ActionOf<'social'> | null;
  /** The person whom it touches, as far as the wire or the page says. */
  people: readonly Member[];
  /** True if the rep wrote words of their own with it. */
  isWritten?: true;
  /** How it is taken back, and what that is to the site. */
  takeBack?: { make(page: LinkedinPage): Promise<void>; act: Act };
}

/** The page on which the touch is made. */
export const placeOf = ({ path }: TouchByHand, place: LinkedinPlace = {}): LinkedinPlace => ({
  ...place,
  ...(path !== undefined && { path }),
});
