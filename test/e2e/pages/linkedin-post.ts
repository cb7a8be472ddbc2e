import { expect, type Locator } from '@playwright/test';
import type { Texts } from '@/test/stage/linkedin/page/texts';
import type { Member } from '@/utils/sites/linkedin/build/people';

export const fullName = ({ firstName, lastName }: Member) => `${firstName} ${lastName}`;

/** A post of the feed, and what a person can do to it. */
export class LinkedinPost {
  constructor(
    readonly card: Locator,
    private readonly texts: Texts,
    private readonly author: Member,
  ) {}

  /** Likes the post, or removes its reaction. */
  async pressLike(): Promise<void> {
    await this.like.click();
  }

  async celebrate(): Promise<void> {
    // What it sends depends on the present reaction, which a press of the other button may just be changing.
    await expect(this.like).toBeEnabled();
    await this.button(this.texts.reactionsMenu).click();
    await this.button(this.texts.celebrate).click();
  }

  /** Likes the first comment of `author`, or removes the like. */
  async pressLikeOfComment(author: Member): Promise<void> {
    await this.button(this.texts.likeOf(fullName(author)))
      .first()
      .click();
  }

  async comment(text: string): Promise<void> {
    await this.card.getByRole('textbox', { name: this.texts.commentText }).fill(text);
    await this.button(this.texts.submitComment).click();
  }

  /** Answers the first comment. */
  async reply(text: string): Promise<void> {
    await this.button(this.texts.reply).first().click();
    await this.card.getByRole('textbox', { name: this.texts.replyText }).fill(text);
    await this.button(this.texts.submitReply).click();
  }

  /** Deletes the rep's own comment. */
  async deleteComment(): Promise<void> {
    await this.button(this.texts.deleteComment).click();
  }

  /** Reposts the post as it is. */
  async repost(): Promise<void> {
    await this.pressInRepostMenu(this.texts.repostAtOnce);
  }

  async deleteRepost(): Promise<void> {
    await this.pressInRepostMenu(this.texts.deleteRepost);
  }

  /** Opens the box for the rep's thoughts about it. */
  async beginThoughts(): Promise<void> {
    await this.pressInRepostMenu(this.texts.repostWithThoughts);
  }

  /** Deletes the post, which is the rep's own. */
  async delete(): Promise<void> {
    await this.button(this.texts.menuOf(fullName(this.author))).click();
    await this.button(this.texts.deletePost).click();
  }

  private get like(): Locator {
    const [start = ''] = this.texts.reactionState(null).split(':');
    return this.button(new RegExp(`^${start}`));
  }

  private button(name: string | RegExp): Locator {
    return this.card.getByRole('button', { name, exact: true });
  }

  private async pressInRepostMenu(item: string): Promise<void> {
    await this.button(this.texts.repost).click();
    await this.button(item).click();
  }
}
