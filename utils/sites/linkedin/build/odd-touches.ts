import { COMPANY, MEMBERS } from './people';
import { idAt, type Touch } from './touch';

/** ms: when all of these were sent. */
export const AT = 1_795_000_000_000;
export const [anna, ben] = MEMBERS;
const number = idAt(AT - 86_400_000);
export const post = `activity:${number}`;
const group = `groupPost:1976445-${number}`;
export const made = idAt(AT - 3_600_000);

/** Touches with one odd field each. The first word of a name is the generation of the wire. */
export const TOUCHES: Record<string, Touch> = {
  'sdui invite': { act: 'invite', person: anna },
  'voyager invite': { act: 'invite', person: anna, note: 'Hi' },
  'legacy invite': { act: 'invite', person: anna },
  'legacy invite-many': { act: 'invite-many', people: [anna, ben] },
  'sales invite': { act: 'invite', person: anna },
  'sdui withdraw': { act: 'withdraw', person: anna, invitation: made },
  'sdui accept-invitation': { act: 'accept-invitation', person: anna, invitation: made },
  'voyager accept-invitation': { act: 'accept-invitation', person: anna, invitation: made },
  'legacy accept-invitation': { act: 'accept-invitation', person: anna, invitation: made },
  'sdui follow': { act: 'follow', whom: anna },
  'sdui unfollow': { act: 'unfollow', whom: anna },
  'voyager follow': { act: 'follow', whom: anna },
  'legacy follow': { act: 'follow', whom: anna },
  'voyager message': {
    act: 'message',
    people: [anna],
    text: 'Hi',
    originToken: 'o-1',
    subject: 'Hi',
  },
  'voyager message in a thread': { act: 'message', thread: '2-T', text: 'Hi', originToken: 'o-1' },
  'voyager message to a page': { act: 'message', people: [anna], text: 'Hi', isToPage: true },
  'voyager recall': { act: 'recall', message: '2-M' },
  'legacy message': { act: 'message', people: [anna], text: 'Hi' },
  'sales message': { act: 'message', people: [anna], text: 'Hi', subject: 'Hi' },
  'sales message in a thread': { act: 'message', thread: '2-T', text: 'Hi' },
  'sdui react': { act: 'react', post },
  'sdui react in a group': { act: 'react', post: group },
  'sdui react to a comment': { act: 'react', post, comment: made },
  'sdui take-reaction-back': { act: 'take-reaction-back', post },
  'voyager react': { act: 'react', post },
  'voyager take-reaction-back': { act: 'take-reaction-back', post },
  'legacy react': { act: 'react', post },
  'sdui comment': { act: 'comment', post, text: 'Hi' },
  'voyager comment': { act: 'comment', post, text: 'Hi' },
  'legacy comment': { act: 'comment', post, text: 'Hi' },
  'sdui delete-comment': { act: 'delete-comment', post, comment: made },
  'voyager post': { act: 'post', text: 'Hi' },
  'voyager post for later': { act: 'post', text: 'Hi', due: AT + 86_400_000 },
  'voyager repost': { act: 'repost', post, text: 'Hi' },
  'voyager delete-post': { act: 'delete-post', post },
  'sdui delete-post': { act: 'delete-post', post },
  'legacy post': { act: 'post', text: 'Hi' },
  'legacy repost': { act: 'repost', post, text: 'Hi' },
  'sdui repost': { act: 'repost', post },
  'voyager repost of one click': { act: 'repost', post },
  'voyager delete-repost': { act: 'delete-repost', post, repost: made },
  'sales save-lead': { act: 'save-lead', person: anna, list: '7' },
  'sales save-leads': { act: 'save-leads', people: [anna, ben] },
  'sales save-account': { act: 'save-account', company: COMPANY },
  'sales unsave-lead': { act: 'unsave-lead', person: anna },
  'sales add-to-list': { act: 'add-to-list', whom: anna, list: '7' },
  'sales remove-from-list': { act: 'remove-from-list', whom: anna, list: '7' },
};
