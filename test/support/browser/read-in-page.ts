import { peopleOn, profileOn, rowAround } from '@/utils/sites/linkedin/page/people';
import { authorAround, postsOn, textOfPost } from '@/utils/sites/linkedin/page/posts';
import { idsWithin } from '@/utils/sites/linkedin/page/roots';
import { pendingOn, selfOn, showsLimit } from '@/utils/sites/linkedin/page/self';

/** What the witness reads from a page, for tests that ask it in a page: this file is bundled and put there. */
const reading = {
  profileOn: (path: string) => profileOn(document, path),
  peopleOn: (path: string) => peopleOn(document, path),
  self: () => selfOn(document),
  isLimited: () => showsLimit(document),
  pending: () => pendingOn(document),
  idsOnPage: () => idsWithin(document.body),
  posts: () => postsOn(document).map(textOfPost),
  rowOf: (selector: string) => {
    const control = document.querySelector(selector);
    return control && rowAround(control);
  },
  authorOf: (selector: string) => {
    const pressed = document.querySelector(selector);
    return pressed && authorAround(pressed, false);
  },
};

declare global {
  interface Window {
    reading: typeof reading;
  }
}

window.reading = reading;
