/**
 * The key in `storage.local` under which the background keeps what the browser lets us see. Bridges cannot ask the
 * browser; here they notice a change, and ask the background what to do now.
 */
export const ACCESS_KEY = 'access';

export interface Access {
  /** The ids of the sites whose pages we may see. */
  pages: string[];
  /** Requests may be watched from outside the pages, but are not yet: until then the page's script goes on. */
  isQuietAwaited: boolean;
}
