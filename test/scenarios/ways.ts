import {
  directSend,
  firstSave,
  laterSave,
  replyMark,
  send,
} from '@/utils/sites/gmail/build/exchange';
import { archive, forwardMark } from '@/utils/sites/gmail/build/items';
import { counted, scenarios } from './scenario';

const TOVE = { address: 'tove@northlight.example', name: 'Tove Holm' };
const KIM = { address: 'kim@brightworks.example' };

export const ways = scenarios('ways', {
  'a new mail after drafts': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([firstSave(desk.later(mail, -8))]),
        desk.upload([laterSave(desk.later(mail, -4))]),
        desk.upload([send(mail)]),
        { does: 'toast', kind: 'sent' },
      ],
      rows: [
        counted(mail, { more: { action: 'new', at: mail.at }, people: ['anna@acme.example'] }),
      ],
    };
  },
  'a new mail before its first draft': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([directSend(mail)])], rows: [counted(mail)] };
  },
  'an answer after drafts': (desk) => {
    const mail = desk.answer();
    return {
      steps: [
        desk.upload([firstSave(desk.later(mail, -5))]),
        desk.upload([send(mail), ...replyMark(mail)]),
      ],
      rows: [counted(mail, { more: { action: 'reply' } })],
    };
  },
  'an answer before its first draft': (desk) => {
    const mail = desk.answer();
    return {
      steps: [desk.upload([directSend(mail), ...replyMark(mail)])],
      rows: [counted(mail, { more: { action: 'reply' } })],
    };
  },
  'an answer below its conversation': (desk) => {
    const mail = desk.answer();
    return {
      steps: [
        { does: 'open form', id: mail.id, to: [...mail.to] },
        { does: 'click' },
        { does: 'close forms' },
        desk.upload([directSend(mail), ...replyMark(mail)]),
        { does: 'toast', kind: 'answered' },
      ],
      rows: [counted(mail, { more: { action: 'reply', proof: 'answer' } })],
    };
  },
  'an answer to all': (desk) => {
    const mail = desk.answer({ cc: [KIM, TOVE] });
    return {
      steps: [desk.upload([send(mail), ...replyMark(mail)])],
      rows: [counted(mail, { people: ['anna@acme.example', KIM.address] })],
    };
  },
  'a mail passed on': (desk) => {
    const mail = desk.answer({ to: [KIM], subject: 'Fwd: Thursday' });
    return {
      steps: [
        desk.upload([firstSave(desk.later(mail, -5)), ...forwardMark(mail)]),
        desk.upload([send(mail), ...forwardMark(mail)]),
      ],
      rows: [counted(mail, { more: { action: 'forward' }, people: [KIM.address] })],
    };
  },
  'a mail passed on before its first draft': (desk) => {
    const mail = desk.answer({ to: [KIM], subject: 'Fwd: Thursday' });
    return {
      steps: [desk.upload([directSend(mail), ...forwardMark(mail)])],
      rows: [counted(mail, { more: { action: 'forward' } })],
    };
  },
  'sent and archived at once': (desk) => {
    const mail = desk.answer();
    return {
      steps: [desk.upload([send(mail), ...replyMark(mail), archive(mail)])],
      rows: [counted(mail)],
    };
  },
  'sent, and archived after': (desk) => {
    const mail = desk.answer();
    return {
      steps: [
        desk.upload([send(mail), ...replyMark(mail)]),
        desk.upload([archive(mail)], { at: 2 }),
        { does: 'toast', kind: 'archived' },
      ],
      rows: [counted(mail)],
    };
  },
  'a confidential mail': (desk) => {
    const mail = desk.mail({ extraLabels: ['^irm_outbound'] });
    return { steps: [desk.upload([send(mail)])], rows: [counted(mail)] };
  },
  'from an alias': (desk) => {
    const mail = desk.mail({ from: { address: 'maria@second.example', name: 'Maria Lind' } });
    return { steps: [desk.upload([send(mail)])], rows: [counted(mail)] };
  },
  'from a second account': (desk) => {
    const mail = desk.mail({ from: { address: 'maria@second.example', name: 'Maria Lind' } });
    return {
      steps: [desk.upload([send(mail)], { account: 'u/1' })],
      rows: [counted(mail, { more: { account: 'u/1' } })],
    };
  },
  'from a shared mailbox': (desk) => {
    const mail = desk.mail({ from: { address: 'sales@northlight.example', name: 'Sales' } });
    return {
      steps: [desk.upload([send(mail)], { account: 'u/0/d/SHARED' })],
      rows: [counted(mail, { more: { account: 'u/0/d/SHARED' } })],
    };
  },
  'with conversation view off': (desk) => {
    const plain = desk.mail();
    const mail = { ...plain, thread: `${plain.thread}|${plain.id}` };
    return {
      steps: [desk.upload([send(mail)])],
      rows: [counted(mail)],
    };
  },
  'an answer with conversation view off': (desk) => {
    const plain = desk.answer();
    const mail = { ...plain, thread: `${plain.thread}|${plain.id}` };
    return {
      steps: [desk.upload([directSend(mail), ...replyMark(mail)])],
      rows: [counted(mail, { more: { action: 'reply' } })],
    };
  },
  'from a window of its own': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([firstSave(desk.later(mail, -5))]),
        { does: 'open tab', isPopOut: true },
        desk.upload([send(mail)]),
        { does: 'close tab' },
      ],
      rows: [counted(mail)],
    };
  },
  'by fetch': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], { by: 'fetch' })], rows: [counted(mail)] };
  },
  'to hidden recipients alone': (desk) => {
    const mail = desk.mail({ to: [], bcc: [KIM] });
    return {
      steps: [desk.upload([send(mail)])],
      rows: [counted(mail, { people: [KIM.address] })],
    };
  },
});
