import { button, element } from '@/test/stage/page/elements';
import type { Comment, Post } from '../world';
import { link } from './controls';
import { known, type PageAround, profilePath } from './place';
import {
  authorName,
  celebrate,
  commentEditor,
  controlMenu,
  deleteCommentButton,
  menu,
  pressLike,
  pressLikeOfComment,
  replyButton,
  repostMenu,
} from './post-acts';

/** The page's own name for a post, which the wire does not know. */
const keyOf = ({ post }: Post) =>
  `K${(BigInt(post.replace(/\D/g, '')) % 1_000_000_007n).toString(36)}FOsjQ`;

function authorLink(page: PageAround, vanity: string): HTMLElement {
  const open = () => page.go(`/in/${vanity}/`);
  return link(profilePath(vanity), open, [authorName(page, vanity)]);
}

function commentView(page: PageAround, post: Post, comment: Comment): HTMLElement {
  const { texts } = page;
  const { author, text, reaction, parent } = comment;
  return element('div', { class: parent ? 'comment answer' : 'comment' }, [
    authorLink(page, author),
    element('p', {}, [known(page, author)?.headline ?? '']),
    element('div', { 'data-testid': 'expandable-text-box' }, [text]),
    button(texts.like, () => pressLikeOfComment(page, post, comment), {
      'aria-label': texts.likeOf(authorName(page, author)),
      'aria-pressed': `${reaction !== null}`,
    }),
    replyButton(page, post, comment),
    deleteCommentButton(page, post, comment),
  ]);
}

/** A post of the newest feed. Each is wrapped twice, and nothing says which post it is. */
export function postView(page: PageAround, post: Post): HTMLElement {
  const { texts } = page;
  const key = keyOf(post);
  const name = authorName(page, post.author);
  const author = element('div', {}, [
    link(profilePath(post.author), () => page.go(`/in/${post.author}/`), [name], {
      'aria-label': name,
    }),
    element('p', {}, [known(page, post.author)?.headline ?? '']),
  ]);
  const inner = element('div', { componentkey: key }, [
    author,
    ...controlMenu(page, post),
    element('div', { 'data-testid': 'expandable-text-box' }, [post.text]),
    button(texts.like, () => pressLike(page, post), {
      'aria-label': texts.reactionState(post.reaction),
    }),
    ...menu(texts.reactionsMenu, '▾', [button(texts.celebrate, () => celebrate(page, post))]),
    ...repostMenu(page, post),
    commentEditor(page, post),
    ...post.comments.map((comment) => commentView(page, post, comment)),
  ]);
  return element(
    'div',
    {
      role: 'listitem',
      class: 'card',
      componentkey: `expanded${key}FeedType_MAIN_FEED_RELEVANCE`,
    },
    [inner],
  );
}

/** An advertisement: a post of an organization. */
function promoted(page: PageAround): HTMLElement {
  const { texts } = page;
  return element('div', { role: 'listitem', class: 'card' }, [
    element('div', { componentkey: 'PromotedZk3xQ7' }, [
      button('…', () => {}, { 'aria-label': texts.menuOf('Fernhill') }),
      element('a', { href: 'https://www.linkedin.com/company/fernhill/' }, ['Fernhill']),
      element('div', { 'data-testid': 'expandable-text-box' }, ['Chairs for every office.']),
      button(texts.like, () => {}, { 'aria-label': texts.reactionState(null) }),
    ]),
  ]);
}

/** The rail at the left names the rep. */
function rail({ world }: PageAround): HTMLElement {
  const href = profilePath(world.rep.vanity);
  const { firstName, lastName } = world.rep;
  return element('aside', {}, [
    element('a', { href }, [element('img', { alt: '' })]),
    element('a', { href }, [element('img', { alt: `${firstName}  ${lastName} ` })]),
  ]);
}

export function feedView(page: PageAround): HTMLElement {
  const start = button(page.texts.startPost, () => page.dialogs.share(null));
  const posts = page.world.posts.map((post) => postView(page, post));
  const feed = element('div', { 'data-testid': 'mainFeed' }, [...posts, promoted(page)]);
  return element('main', {}, [rail(page), start, feed]);
}
