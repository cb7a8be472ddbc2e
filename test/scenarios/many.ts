import {
  directSend,
  firstSave,
  laterSave,
  replyMark,
  send,
} from '@/utils/sites/gmail/build/exchange';
import { sendAll } from '@/utils/sites/gmail/build/items';
import type { Mail } from '@/utils/sites/gmail/build/mail';
import type { Desk } from './desk';
import { counted, scenarios } from './scenario';

const some = (count: number, make: (place: number) => Mail) =>
  Array.from({ length: count }, (_, n) => make(n));
const prospect = (desk: Desk, place: number) =>
  desk.mail({ to: [{ address: `buyer${place}@prospect${place}.example` }] });

export const many = scenarios('many', {
  'two sends in one upload': (desk) => {
    const mails = some(2, () => desk.mail());
    return {
      steps: [desk.upload(mails.map((mail) => send(mail)))],
      rows: mails.map((mail) => counted(mail)),
    };
  },
  'a send among drafts of others': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([firstSave(desk.mail()), send(mail), laterSave(desk.answer())])],
      rows: [counted(mail)],
    };
  },
  'drafts, an answer and two new mails in one upload': (desk) => {
    const [one, other, answer] = [desk.mail(), desk.mail(), desk.answer()];
    return {
      steps: [
        desk.upload([
          laterSave(desk.mail()),
          send(one),
          ...replyMark(answer),
          directSend(answer),
          firstSave(desk.answer()),
          directSend(other),
        ]),
      ],
      rows: [one, other, answer].map((mail) => counted(mail)),
    };
  },
  'the last draft and the send in one upload': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([laterSave(desk.later(mail, -1)), send(mail)])],
      rows: [counted(mail)],
    };
  },
  'one text to three people as three mails': (desk) => {
    const mails = some(3, (place) => prospect(desk, place));
    return {
      steps: [desk.upload(mails.map((mail) => directSend(mail)))],
      rows: mails.map((mail) => counted(mail)),
    };
  },
  'three mails made as one conversation': (desk) => {
    const [first, ...others] = [prospect(desk, 1), prospect(desk, 2), prospect(desk, 3)] as const;
    return {
      steps: [desk.upload([sendAll([first, ...others])])],
      rows: [first, ...others].map((mail) => counted(mail)),
    };
  },
  'a mail merge of twenty': (desk) => {
    const mails = some(20, (place) => prospect(desk, place));
    return {
      steps: [desk.upload(mails.map((mail) => directSend(mail)))],
      rows: mails.map((mail) => counted(mail)),
    };
  },
  'a queue of three, written offline': (desk) => {
    const mails = some(3, (place) => desk.mail({ at: desk.at(-3600 + 60 * place) }));
    return {
      steps: [
        desk.upload(
          mails.map((mail) => directSend(mail)),
          { at: 0 },
        ),
      ],
      rows: mails.map((mail) => counted(mail, { more: { at: mail.at } })),
    };
  },
  'a queue of uploads, written yesterday': (desk) => {
    const mails = some(2, (place) => desk.mail({ at: desk.at(-86_400 - place) }));
    return {
      steps: mails.map((mail) =>
        desk.upload([firstSave(desk.later(mail, -86_500)), send(mail)], { at: 0 }),
      ),
      rows: mails.map((mail) => counted(mail, { more: { at: mail.at } })),
    };
  },
  'one mail to fifty people': (desk) => {
    const to = some(50, (place) => prospect(desk, place)).flatMap((mail) => mail.to);
    const mail = desk.mail({ to });
    return {
      steps: [desk.upload([send(mail)])],
      rows: [counted(mail, { people: to.map(({ address }) => address) })],
    };
  },
  'two answers in one conversation': (desk) => {
    const first = desk.answer();
    const second = { ...desk.later(first, 9), id: desk.mail().id };
    return {
      steps: [desk.upload([send(first)]), desk.upload([send(second)])],
      rows: [counted(first), counted(second)],
    };
  },
  'two accounts at once': (desk) => {
    const [one, other] = [desk.mail(), desk.mail()];
    return {
      steps: [desk.upload([send(one)]), desk.upload([send(other)], { account: 'u/1' })],
      rows: [
        counted(one, { more: { account: 'u/0' } }),
        counted(other, { more: { account: 'u/1' } }),
      ],
    };
  },
  'two tabs of one account': (desk) => {
    const [one, other] = [desk.mail(), desk.mail()];
    return {
      steps: [
        desk.upload([send(one)]),
        { does: 'open tab', isPopOut: false },
        desk.upload([send(other)]),
        desk.upload([send(one)]),
        { does: 'close tab' },
      ],
      rows: [counted(one), counted(other)],
    };
  },
});
