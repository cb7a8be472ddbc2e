/** What becomes of an act. `told`: the light says that not everything can be seen; `none`: it was no act. */
export type Fate = 'counted' | 'unconfirmed' | 'unread' | 'told' | 'none';

/** A page in which something is not as the browser made it, or that asks in an odd way. Its functions stand alone, or are scripts. */
export interface Surrounding {
  name: string;
  /** Runs before our script: another extension's, or the page's own where that is open. */
  before?: (() => void) | string;
  /** Runs after our script. */
  after?: (() => void) | string;
  /** What the page does; gives all that it can tell of how that went. */
  act: () => unknown;
  /** What may become of it: the best first. */
  fates: readonly Fate[];
  /** The page is open as our script comes. */
  isOpen?: true;
  /** On this site alone. */
  only?: 'gmail' | 'linkedin';
  /** The page's own call goes wrong, so that all functions that it went through stand in its error's stack. */
  isItsError?: true;
}
