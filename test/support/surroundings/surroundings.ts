import { BROKEN_NATIVES } from './broken-natives';
import type { Surrounding } from './surrounding';
import { FRAMES } from './surroundings-in-frames';
import { FETCHES } from './surroundings-of-fetch';
import { NATIVES } from './surroundings-of-natives';
import { XHRS } from './surroundings-of-xhr';
import { FETCH_USES } from './uses-of-fetch';
import { XHR_USES } from './uses-of-xhr';

export const SURROUNDINGS: readonly Surrounding[] = [
  ...XHRS,
  ...XHR_USES,
  ...FETCHES,
  ...FETCH_USES,
  ...NATIVES,
  ...BROKEN_NATIVES,
  ...FRAMES,
];
