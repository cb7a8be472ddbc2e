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

const shown = (text: string) => element('span', { 'aria-hidden': 'true' }, [text]);

function actor(page: PageAround, { author }: Post): HTMLElement {
  const person = known(page, author);
  const name = authorName(page, author);
  const urn = encodeURIComponent(`urn:li:fsd_profile:${person?.profile ?? ''}`);
  return link(
    `${profilePath(author).slice(0, -1)}?miniProfileUrn=${urn}`,
    () => page.go(`/in/${author}/`),
    [
      element('span', { class: 'update-components-actor__title' }, [
        element('span', { class: 'update-components-actor__name' }, [shown(name)]),
      ]),
      element('span', { class: 'update-components-actor__description' }, [
        shown(person?.headline ?? ''),
      ]),
    ],
    { class: 'update-components-actor__meta-link', 'aria-label': name },
  );
}

function commentView(page: PageAround, post: Post, comment: Comment): HTMLElement {
  const { texts } = page;
  const { id, author, text, reaction } = comment;
  const open = () => page.go(`/in/${author}/`);
  return element(
    'article',
    { class: 'comments-comment-entity', 'data-id': `urn:li:comment:(${post.post},${id})` },
    [
      link(profilePath(author), open, [authorName(page, author)], {
        class: 'comments-comment-meta__description-container',
      }),
      element('span', { class: 'comments-comment-item__main-content' }, [text]),
      button(texts.like, () => pressLikeOfComment(page, post, comment), {
        class: 'react-button__trigger',
        'aria-label': texts.likeOf(authorName(page, author)),
        'aria-pressed': `${reaction !== null}`,
      }),
      replyButton(page, post, comment),
      deleteCommentButton(page, post, comment),
    ],
  );
}

/** A post of the older feed, whose markup says which post it is. */
export function emberPostView(page: PageAround, post: Post): HTMLElement {
  const { texts } = page;
  return element(
    'div',
    { class: 'feed-shared-update-v2 card', 'data-urn': `urn:li:${post.post}`, role: 'article' },
    [
      actor(page, post),
      ...controlMenu(page, post),
      element('div', { class: 'update-components-text' }, [post.text]),
      button(texts.like, () => pressLike(page, post), {
        class: 'react-button__trigger',
        'aria-pressed': `${post.reaction !== null}`,
        'aria-label': texts.reactionState(post.reaction),
      }),
      ...menu(texts.reactionsMenu, '▾', [button(texts.celebrate, () => celebrate(page, post))]),
      ...repostMenu(page, post),
      commentEditor(page, post),
      ...post.comments.map((comment) => commentView(page, post, comment)),
    ],
  );
}

export function emberFeedView(page: PageAround): HTMLElement {
  return element('main', {}, [
    button(page.texts.startPost, () => page.dialogs.share(null)),
    ...page.world.posts.map((post) => emberPostView(page, post)),
  ]);
}
