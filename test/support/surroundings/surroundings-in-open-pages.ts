import { BROKEN_NATIVES } from './broken-natives';
import type { Surrounding } from './surrounding';
import { FRAMES } from './surroundings-in-frames';
import { FETCHES } from './surroundings-of-fetch';
import { NATIVES } from './surroundings-of-natives';
import { XHRS } from './surroundings-of-xhr';

const WRAPPED = [...XHRS, ...FETCHES, ...NATIVES];

/** The page did what it does after us before we came. */
const cameLate = ({ after, ...odd }: Surrounding): Surrounding =>
  after ? { ...odd, before: after } : odd;

/** Pages that were open when our script came: as they should be, and with all that may stand there before us. */
export const OPEN_PAGES: readonly Surrounding[] = [
  ...WRAPPED.filter(({ before, after }) => before || !after),
  ...[...BROKEN_NATIVES, ...FRAMES].map(cameLate),
].map((odd) => ({ ...odd, isOpen: true }));
