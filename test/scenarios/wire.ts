import {
  firstSave,
  labelEdit,
  laterSave,
  replyMark,
  send,
} from '@/utils/sites/gmail/build/exchange';
import { archive, cancel, schedule, takeBack } from '@/utils/sites/gmail/build/items';
import { threadOf } from './desk';
import { cancelled, counted, scenarios, undone } from './scenario';

const ODD = { hasUnknown: true, isSparse: true };

export const wire = scenarios('wire', {
  'drafts alone': (desk) => {
    const [mail, answer] = [desk.mail(), desk.answer()];
    return {
      steps: [
        desk.upload([firstSave(mail)]),
        desk.upload([laterSave(desk.later(mail, 3)), firstSave(answer)]),
      ],
      rows: [],
    };
  },
  'a draft whose words name the marks of a send': (desk) => {
    const words = '"^pfg","^scheduled" ["^pfg"]';
    const to = [{ address: 'anna@acme.example', name: '^pfg' }];
    return {
      steps: [desk.upload([laterSave(desk.mail({ subject: words, body: words, to }))])],
      rows: [],
    };
  },
  'mails read, archived and thrown away': (desk) => {
    const mail = desk.answer();
    const { thread } = mail;
    const edit = (added: string[], removed: string[]) =>
      labelEdit({ thread, added, removed, messages: ['msg-f:1'] });
    return {
      steps: [desk.upload([edit([], ['^u']), archive(mail), edit(['^k'], ['^i'])])],
      rows: [],
    };
  },
  'an idle page': (desk) => ({ steps: [desk.upload([]), desk.upload([])], rows: [] }),
  'a view that shows mails sent before': (desk) => {
    const item = send(desk.mail());
    const url = (whole: string) => whole.replace('/i/s?', '/i/fd?');
    return { steps: [desk.upload([], { tells: [threadOf(item)], url })], rows: [] };
  },
  'a draft, answered with an earlier send that is under way': (desk) => {
    const mail = desk.mail();
    const tells = [threadOf(send(mail))];
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([firstSave(desk.mail({ at: desk.at(9) }))], { tells }),
      ],
      rows: [counted(mail)],
    };
  },
  'a send, answered in few words': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], { says: 'minimal' })], rows: [counted(mail)] };
  },
  'a send, answered with the acknowledgement alone': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], { says: 'nothing' })], rows: [counted(mail)] };
  },
  'an answer behind a guard': (desk) => {
    const mail = desk.mail();
    const step = desk.upload([send(mail)], { answer: { isGuarded: true } });
    return { steps: [step], rows: [counted(mail)] };
  },
  'an upload that does not say that it sends': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], { saysSending: false })], rows: [counted(mail)] };
  },
  'items in another order': (desk) => {
    const mail = desk.answer();
    const draft = laterSave(desk.later(mail, -3));
    return {
      steps: [desk.upload([...replyMark(mail), archive(mail), send(mail), draft])],
      rows: [counted(mail)],
    };
  },
  'fields that nobody knows': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([firstSave(desk.mail()), send(mail)], { quirks: { hasUnknown: true } })],
      rows: [counted(mail)],
    };
  },
  'high fields apart from the others': (desk) => {
    const mail = desk.answer();
    return {
      steps: [desk.upload([send(mail)], { quirks: { isSparse: true } })],
      rows: [counted(mail, { more: { action: 'reply' } })],
    };
  },
  'both, taken back': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)], { quirks: ODD }),
        desk.upload([takeBack(mail, desk.at(5))], { quirks: ODD }),
      ],
      rows: [undone(mail)],
    };
  },
  'both, scheduled and cancelled': (desk) => {
    const mail = desk.due(3600);
    return {
      steps: [
        desk.upload([schedule(mail)], { quirks: ODD }),
        desk.upload([cancel(mail, desk.at(5))], { quirks: ODD }),
      ],
      rows: [cancelled(mail)],
    };
  },
});
