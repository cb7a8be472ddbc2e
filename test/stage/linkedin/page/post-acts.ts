import { button, element } from '@/test/stage/page/elements';
import type { Comment, Post } from '../world';
import { known, nameOf, type PageAround } from './place';

/** A button, and a menu of further ones that it opens. */
export function menu(label: string, name: string, items: HTMLElement[]): HTMLElement[] {
  const list = element('div', { popover: 'manual', role: 'menu' }, items);
  return [button(name, () => list.togglePopover(), { 'aria-label': label }), list];
}

/** Likes a post, or takes a like back. */
export function pressLike(page: PageAround, { post, reaction }: Post): Promise<void> {
  return page.act(
    reaction === null ? { act: 'react', post } : { act: 'take-reaction-back', post, reaction },
  );
}

/** Celebrates. As on the real site, a reaction that was there before is removed first. */
export async function celebrate(page: PageAround, { post, reaction }: Post): Promise<void> {
  if (reaction !== null) await page.act({ act: 'take-reaction-back', post, reaction });
  await page.act({ act: 'react', post, reaction: 'PRAISE' });
}

export function pressLikeOfComment(
  page: PageAround,
  { post }: Post,
  comment: Comment,
): Promise<void> {
  const { id, reaction } = comment;
  return page.act(
    reaction === null
      ? { act: 'react', post, comment: id }
      : { act: 'take-reaction-back', post, comment: id, reaction },
  );
}

export function authorName(page: PageAround, vanity: string): string {
  const author = known(page, vanity);
  return author ? nameOf(author) : vanity;
}

/** A field to write in, and the button that sends its content. */
export function editor(
  names: { label: string; submit: string },
  submit: (text: string) => unknown,
  attributes: Record<string, string> = {},
): HTMLElement {
  const field = element('div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': names.label,
    ...attributes,
  });
  return element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' }, [
    field,
    button(names.submit, () => submit(field.textContent ?? '')),
  ]);
}

export function commentEditor(page: PageAround, { post }: Post): HTMLElement {
  const { commentText: label, submitComment: submit } = page.texts;
  const attributes = { class: 'tiptap ProseMirror' };
  return editor({ label, submit }, (text) => page.act({ act: 'comment', post, text }), attributes);
}

/** Opens a field for an answer below the comment. */
export function replyButton(page: PageAround, { post }: Post, { id }: Comment): HTMLElement {
  const { reply, replyText: label, submitReply: submit } = page.texts;
  const open = (event: Event) => {
    const field = editor({ label, submit }, (text) =>
      page.act({ act: 'comment', post, comment: id, text }),
    );
    (event.currentTarget as HTMLElement).replaceWith(field);
  };
  return element('button', { type: 'button' }, [reply], { click: open });
}

export function deleteCommentButton(page: PageAround, { post }: Post, { id, author }: Comment) {
  if (author !== page.world.rep.vanity) return null;
  const touch = { act: 'delete-comment', post, comment: id } as const;
  return button(page.texts.deleteComment, () => page.act(touch));
}

/** What the menus of a post offer: repost, and deleting one's own. */
export function repostMenu(page: PageAround, { post, repost }: Post): HTMLElement[] {
  const { texts } = page;
  const takeBack = () => page.act({ act: 'delete-repost', post, repost: repost ?? '' });
  return menu(texts.repost, texts.repost, [
    repost === null
      ? button(texts.repostAtOnce, () => page.act({ act: 'repost', post }))
      : button(texts.deleteRepost, takeBack),
    button(texts.repostWithThoughts, () => page.dialogs.share(post)),
  ]);
}

export function controlMenu(page: PageAround, { post, author }: Post): HTMLElement[] {
  const { texts } = page;
  const isOwn = author === page.world.rep.vanity;
  const remove = button(texts.deletePost, () => page.act({ act: 'delete-post', post }));
  return menu(texts.menuOf(authorName(page, author)), '…', isOwn ? [remove] : []);
}
