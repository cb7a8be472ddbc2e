import type { MailPerson } from '@/utils/sites/gmail/build/mail';
import type { Origin, Writing } from './composer';
import type { Conversation } from './mails';

/** What a form starts with. */
export interface Begun {
  origin: Origin;
  writing: Partial<Writing>;
  /** True if the server already has it as a draft. */
  isSaved?: boolean;
}

/**
 * An answer to the last mail of `conversation`: to its writer, or if that was the owner, to the people they wrote to.
 */
export function beginReply({ id, subject, mails }: Conversation, owner: MailPerson): Begun {
  const last = mails.filter(({ labels }) => !labels.includes('^r')).at(-1);
  if (!last) throw new Error('there is nothing to answer');
  return {
    origin: { from: owner, thread: id, parent: { id: last.id, header: last.header } },
    writing: {
      to: last.from.address === owner.address ? last.to : [last.from],
      subject: subject.startsWith('Re: ') ? subject : `Re: ${subject}`,
    },
  };
}

/** The last mail of `conversation` as a forward, without recipients yet. */
export function beginForward(conversation: Conversation, owner: MailPerson): Begun {
  const { origin, writing } = beginReply(conversation, owner);
  const subject = `Fwd: ${writing.subject?.replace(/^Re: /, '')}`;
  return { origin: { ...origin, isForward: true }, writing: { subject } };
}

/** The draft with the id `draftId` in `conversation`, as it was left. */
export function beginDraft(conversation: Conversation, draftId: string): Begun {
  const draft = conversation.mails.find(({ id }) => id === draftId);
  if (!draft) throw new Error('there is no such draft');
  const { id, from, to, cc, bcc, subject, text, answers } = draft;
  const parent = conversation.mails.find(({ header }) => header === answers);
  return {
    origin: {
      id,
      from,
      thread: conversation.id,
      parent: parent ? { id: parent.id, header: answers } : null,
    },
    writing: { to, cc, bcc, subject, body: text },
    isSaved: true,
  };
}
