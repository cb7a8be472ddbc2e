import type { Builders, Built, Made, Touch } from './touch';
import { answer, mailbox, messengerUrn, rest } from './voyager';

const RESOURCE = 'voyagerMessagingDashMessengerMessages';
const CONTENT = 'com.linkedin.voyager.dash.messaging.MessageCreateContent';

/** The thread that the site opens for a message to people; it follows from the message. */
export const threadOf = (made: Made) => `2-T${made.id}`;
export const messageOf = (made: Made) => `2-M${made.id}`;

function content({ subject, isToPage }: Touch<'message'>) {
  if (isToPage) {
    const topic = 'urn:li:fsd_pageMailboxConversationTopic:7';
    return { pagesMessaging: { pageMailboxConversationTopicUrn: topic } };
  }
  return subject === undefined ? null : { premiumInMail: {} };
}

/** The answer to a message to people is plain; in a conversation, its contents are set apart. */
function messageAnswer(touch: Touch<'message'>, made: Made) {
  const entityUrn = messengerUrn('message', messageOf(made));
  if (touch.thread !== undefined) {
    const type = 'com.linkedin.restli.common.ActionResponse';
    return answer(200, { data: { '*value': entityUrn, $type: type }, included: [] });
  }
  const thread = threadOf(made);
  const value = {
    _type: 'com.linkedin.messenger.Message',
    entityUrn,
    backendUrn: `urn:li:messagingMessage:${messageOf(made)}`,
    backendConversationUrn: `urn:li:messagingThread:${thread}`,
    conversationUrn: messengerUrn('conversation', thread),
    deliveredAt: made.at,
    originToken: touch.originToken,
  };
  return answer(200, { value });
}

function message(touch: Touch<'message'>): Built {
  const { people = [], thread, text, originToken, subject } = touch;
  const union = content(touch);
  const body = {
    message: {
      body: { attributes: [], text },
      renderContentUnions: [],
      ...(thread !== undefined && { conversationUrn: messengerUrn('conversation', thread) }),
      originToken,
      ...(subject !== undefined && { subject }),
    },
    mailboxUrn: mailbox,
    // Sixteen raw bytes, so that a body may hold control characters.
    trackingId: '\u0003ñ\u0000B\u001c÷k"\u007f\u0010\\ÿ\u00802\u0001Z',
    dedupeByClientGeneratedToken: false,
    ...(thread === undefined && {
      hostRecipientUrns: people.map(({ profile }) => `urn:li:fsd_profile:${profile}`),
    }),
    ...(union && { hostMessageCreateContent: { [CONTENT]: { messageCreateContentUnion: union } } }),
  };
  const asked = rest(`${RESOURCE}?action=createMessage`, body);
  return {
    asked: { ...asked, contentType: 'text/plain;charset=UTF-8' },
    accepted: (made) => messageAnswer(touch, made),
  };
}

/** Messages, as the second wire expresses them (2024). */
export const VOYAGER_MESSAGES: Builders = {
  message,
  recall: ({ message: id }) => ({
    asked: rest(`${RESOURCE}?action=recall`, { messageUrn: messengerUrn('message', id) }),
    accepted: () => answer(204, null),
  }),
};
