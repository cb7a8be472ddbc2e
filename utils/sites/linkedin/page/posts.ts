import type { ShownPerson } from '@/utils/sites/site-adapter';
import { ofLink, PROFILE_LINK } from './people';
import { allOf, textOf } from './roots';

/** A post with everything below it, in the newer and in the older feed. */
const POST = '[data-testid="mainFeed"] [role="listitem"], .feed-shared-update-v2';
/** What somebody wrote: first the post, then each comment. */
const SAID =
  '[data-testid="expandable-text-box"], .update-components-text, .comments-comment-item__main-content';
const COMMENT = '.comments-comment-entity, .comments-comment-item';

/** How much of a post with its comments is read, UTF-16 units. */
const LONGEST = 20_000;

/** What one person wrote in a post or below it. */
interface Remark {
  text: string;
  author: ShownPerson | null;
  /** The part of the page that belongs to this remark alone; for the post itself, the whole post. */
  around: Element;
}

export const postAround = (element: Element): Element | null => element.closest(POST);

export const postsOn = (page: Document): Element[] => allOf(page, POST);

/** What is written in a post: the post itself first. */
export function remarksIn(post: Element): Remark[] {
  const boxes = [...post.querySelectorAll(SAID)];
  return boxes.map((box, place) => {
    const around = place === 0 ? post : partAround(box, boxes, post);
    const link = place === 0 ? authorLink(post, box) : around.querySelector(PROFILE_LINK);
    return {
      text: box.textContent ?? '',
      author: link ? ofLink(link, rowOf(link, around, box)) : null,
      around,
    };
  });
}

/** Contacts of the rep who liked the post may be named above it. Its author comes last before its text. */
function authorLink(post: Element, box: Element | null): Element | null {
  const before = [...post.querySelectorAll(PROFILE_LINK)].filter(
    (link) => !box || link.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.findLast((link) => textOf(link) !== null) ?? null;
}

/** The largest part of the post that holds this remark and no other. */
function partAround(box: Element, boxes: Element[], post: Element): Element {
  const marked = box.closest(COMMENT);
  if (marked) return marked;
  let part = box;
  for (let next = part.parentElement; next && next !== post; next = next.parentElement) {
    if (boxes.some((other) => other !== box && next?.contains(other))) break;
    part = next;
  }
  return part;
}

/** The lines beside an author's name: as much around it as does not hold what they wrote. */
function rowOf(link: Element, around: Element, box: Element): Element {
  let row = link;
  for (let next = row.parentElement; next && next !== around; next = next.parentElement) {
    if (next.contains(box)) break;
    row = next;
  }
  return row;
}

/** The person touched by pressing `pressed`: the author of the comment around it, or of the post. */
export function authorAround(pressed: Element, isOfComment: boolean): ShownPerson | null {
  const post = postAround(pressed);
  const [first, ...comments] = post ? remarksIn(post) : [];
  const comment = comments.find(({ around }) => around.contains(pressed));
  if (isOfComment) return comment?.author ?? null;
  if (first || !post) return first?.author ?? null;
  // It is only a picture.
  const link = authorLink(post, null);
  return link && ofLink(link);
}

/** Everything that the rep sees of a post and of what is below it. */
export function textOfPost(post: Element): string {
  const said = remarksIn(post).map(({ text }) => text);
  return (said.length > 0 ? said.join('\n') : (post.textContent ?? '')).slice(0, LONGEST);
}
