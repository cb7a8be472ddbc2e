import { isOrganization, type Made, type Touch } from '@/utils/sites/linkedin/build/touch';
import { messageOf, threadOf } from '@/utils/sites/linkedin/build/voyager-messages';
import { newPost, type Person, type World } from './world';

type Target = { reaction: string | null };

/** What a reaction belongs to: the post, or the comment below it; null if the world does not have it. */
function targetOf(world: World, { post, comment }: { post: string; comment?: string }) {
  const found = world.posts.find((one) => one.post === post) ?? null;
  if (comment === undefined) return found;
  return found?.comments.find(({ id }) => id === comment) ?? null;
}

function personOf(world: World, vanity: string): Person | null {
  return world.people.find((one) => one.vanity === vanity) ?? null;
}

const invitedPerson = (world: World, id: string) =>
  world.people.find(({ invitation }) => invitation === id) ?? null;

/** How each touch that changes a person does it. */
function changePerson(world: World, touch: Touch, made: Made): void {
  const change = (vanity: string | undefined, to: Partial<Person>) => {
    const person = vanity === undefined ? null : personOf(world, vanity);
    if (person) Object.assign(person, to);
  };
  if (touch.act === 'invite') {
    change(touch.person.vanity, { relation: 'pending', invitation: made.id });
  } else if (touch.act === 'withdraw' || touch.act === 'ignore-invitation') {
    const vanity = invitedPerson(world, touch.invitation)?.vanity;
    change(vanity, { relation: 'none', invitation: null });
  } else if (touch.act === 'accept-invitation') {
    const vanity = invitedPerson(world, touch.invitation)?.vanity;
    change(vanity, { relation: 'connected', invitation: null });
  } else if (touch.act === 'save-lead' || touch.act === 'unsave-lead') {
    change(touch.person.vanity, { isSaved: touch.act === 'save-lead' });
  } else if ('whom' in touch && !isOrganization(touch.whom)) {
    const { vanity } = touch.whom;
    const lists = new Set(personOf(world, vanity)?.lists);
    if (touch.act === 'follow' || touch.act === 'unfollow') {
      change(vanity, { isFollowed: touch.act === 'follow' });
    } else if (touch.act === 'add-to-list') {
      change(vanity, { lists: [...lists.add(touch.list)] });
    } else {
      lists.delete(touch.list);
      change(vanity, { lists: [...lists] });
    }
  }
}

function comment(world: World, touch: Touch<'comment'>, made: Made): void {
  const { post, comment: parent = null, text } = touch;
  const author = world.rep.vanity;
  world.posts
    .find((one) => one.post === post)
    ?.comments.push({ id: made.id, author, text, parent, reaction: null });
}

/** As on the real site, an instant repost marks the original, and one with thoughts is a post of its own. */
function repost(world: World, { post, text }: Touch<'repost'>, made: Made): void {
  const original = world.posts.find((one) => one.post === post);
  if (text === undefined) {
    if (original) original.repost = made.id;
    return;
  }
  const written = { ...newPost(world.rep.vanity, text, made.at), post: `activity:${made.id}` };
  world.posts.unshift({ ...written, original: post });
}

function changeFeed(world: World, touch: Touch, made: Made): void {
  if (touch.act === 'react' || touch.act === 'take-reaction-back') {
    const target: Target | null = targetOf(world, touch);
    if (target) target.reaction = touch.act === 'react' ? (touch.reaction ?? 'LIKE') : null;
  } else if (touch.act === 'comment') {
    comment(world, touch, made);
  } else if (touch.act === 'delete-comment') {
    const post = world.posts.find((one) => one.post === touch.post);
    if (post) post.comments = post.comments.filter(({ id }) => id !== touch.comment);
  } else if (touch.act === 'post' && touch.due === undefined) {
    const written = newPost(world.rep.vanity, touch.text, made.at);
    world.posts.unshift({ ...written, post: `activity:${made.id}` });
  } else if (touch.act === 'delete-post') {
    world.posts = world.posts.filter(({ post }) => post !== touch.post);
  } else if (touch.act === 'repost') {
    repost(world, touch, made);
  } else if (touch.act === 'delete-repost') {
    const original = world.posts.find(({ repost }) => repost === touch.repost);
    if (original) original.repost = null;
  }
}

function changeThreads(world: World, touch: Touch, made: Made): void {
  if (touch.act === 'recall') {
    for (const thread of world.threads) {
      thread.messages = thread.messages.filter(({ id }) => id !== touch.message);
    }
  } else if (touch.act === 'message') {
    const people = (touch.people ?? []).map(({ vanity }) => vanity);
    const id = touch.thread ?? threadOf(made);
    const thread = world.threads.find((one) => one.id === id) ?? { id, people, messages: [] };
    if (!world.threads.includes(thread)) world.threads.push(thread);
    thread.messages.push({ id: messageOf(made), text: touch.text });
  }
}

/** Does in `world` what `touch` asks. `made` is the server's id for the new thing. */
export function carryOut(world: World, touch: Touch, made: Made): void {
  changePerson(world, touch, made);
  changeFeed(world, touch, made);
  changeThreads(world, touch, made);
}
