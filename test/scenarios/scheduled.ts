import { firstSave, laterSave, replyMark, send } from '@/utils/sites/gmail/build/exchange';
import { cancel, schedule, takeBack } from '@/utils/sites/gmail/build/items';
import {
  cancelled,
  counted,
  excluded,
  failed,
  left,
  scenarios,
  unanswered,
  waiting,
} from './scenario';

const HOUR = 3600;
const KIM = { address: 'kim@brightworks.example' };

export const scheduled = scenarios('scheduled', {
  'waits for its time': (desk) => {
    const mail = desk.due(HOUR);
    return {
      steps: [desk.upload([firstSave(desk.later(mail, -9))]), desk.upload([schedule(mail)])],
      rows: [waiting(mail)],
    };
  },
  'waits, dated by its time alone': (desk) => {
    const mail = desk.due(HOUR, { isDatedByDue: true });
    return { steps: [desk.upload([schedule(mail)])], rows: [waiting(mail)] };
  },
  'waits, set before its first draft': (desk) => {
    const mail = desk.due(HOUR);
    return { steps: [desk.upload([schedule(mail, 1, 'create-thread')])], rows: [waiting(mail)] };
  },
  'an answer waits': (desk) => {
    const mail = { ...desk.answer(), due: desk.at(HOUR) };
    return {
      steps: [desk.upload([schedule(mail, 1, 'create-message'), ...replyMark(mail)])],
      rows: [waiting(mail)],
    };
  },
  'two in one upload wait': (desk) => {
    const mails = [desk.due(HOUR), desk.due(2 * HOUR)];
    return {
      steps: [desk.upload(mails.map((mail) => schedule(mail)))],
      rows: mails.map((mail) => waiting(mail)),
    };
  },
  'its time has come': (desk) => {
    const mail = desk.due(-HOUR, { at: desk.at(-2 * HOUR) });
    return { steps: [desk.upload([schedule(mail)], { at: -2 * HOUR })], rows: [left(mail)] };
  },
  'its time has come, dated by it alone': (desk) => {
    const mail = desk.due(-HOUR, { at: desk.at(-2 * HOUR), isDatedByDue: true });
    return { steps: [desk.upload([schedule(mail)], { at: -2 * HOUR })], rows: [left(mail)] };
  },
  cancelled: (desk) => {
    const mail = desk.due(HOUR);
    return {
      steps: [desk.upload([schedule(mail)]), desk.upload([cancel(mail, desk.at(9))])],
      rows: [cancelled(mail)],
    };
  },
  'cancelled, dated by its time alone': (desk) => {
    const mail = desk.due(HOUR, { isDatedByDue: true });
    return {
      steps: [desk.upload([schedule(mail)]), desk.upload([cancel(mail, desk.at(9))])],
      rows: [cancelled(mail)],
    };
  },
  'cancelled, without a time': (desk) => {
    const mail = desk.due(HOUR);
    return {
      steps: [desk.upload([schedule(mail)]), desk.upload([cancel(mail)], { at: 9 })],
      rows: [cancelled(mail)],
    };
  },
  'edited as a draft again': (desk) => {
    const mail = desk.due(HOUR);
    return {
      steps: [desk.upload([schedule(mail)]), desk.upload([laterSave(desk.later(mail, 9))])],
      rows: [cancelled(mail)],
    };
  },
  'cancelled by a click beside the notice': (desk) => {
    const mail = desk.due(HOUR);
    return {
      steps: [desk.upload([schedule(mail)]), { does: 'toast', kind: 'sent' }, { does: 'undo' }],
      rows: [cancelled(mail)],
    };
  },
  'cancelled, and sent at once': (desk) => {
    const mail = desk.due(HOUR);
    const { due, ...plain } = desk.later(mail, 12);
    return {
      steps: [
        desk.upload([schedule(mail)]),
        desk.upload([cancel(mail, desk.at(9))]),
        desk.upload([send(plain)]),
      ],
      rows: [counted(mail, { more: { at: plain.at } })],
    };
  },
  'set for a later time': (desk) => {
    const mail = desk.due(HOUR);
    const moved = { ...desk.later(mail, 12), due: desk.at(3 * HOUR) };
    return {
      steps: [
        desk.upload([schedule(mail)]),
        desk.upload([cancel(mail, desk.at(9))]),
        desk.upload([schedule(moved)]),
      ],
      rows: [waiting(moved)],
    };
  },
  'set for a later time without a cancel': (desk) => {
    const mail = desk.due(HOUR, { isDatedByDue: true });
    const moved = { ...desk.later(mail, 12), due: desk.at(3 * HOUR) };
    return {
      steps: [desk.upload([schedule(mail)]), desk.upload([schedule(moved)])],
      rows: [waiting(moved)],
    };
  },
  'set for an earlier time, which has come': (desk) => {
    const mail = desk.due(HOUR, { at: desk.at(-3 * HOUR) });
    const moved = { ...mail, at: desk.at(-2 * HOUR), due: desk.at(-HOUR) };
    return {
      steps: [
        desk.upload([schedule(mail)], { at: -3 * HOUR }),
        desk.upload([schedule(moved)], { at: -2 * HOUR }),
      ],
      rows: [left(moved)],
    };
  },
  'edited, to another, and set again': (desk) => {
    const mail = desk.due(HOUR);
    const moved = { ...desk.later(mail, 12, { to: [KIM] }), due: desk.at(2 * HOUR) };
    return {
      steps: [
        desk.upload([schedule(mail)]),
        desk.upload([laterSave(desk.later(mail, 9))]),
        desk.upload([schedule(moved)]),
      ],
      rows: [{ ...waiting(moved), people: [KIM.address] }],
    };
  },
  'sent, undone and then scheduled': (desk) => {
    const mail = desk.mail();
    const set = { ...desk.later(mail, 12), due: desk.at(HOUR) };
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([takeBack(mail, desk.at(5))]),
        desk.upload([schedule(set)]),
      ],
      rows: [waiting(set)],
    };
  },
  'cancelled too late: it has left': (desk) => {
    const mail = desk.due(-HOUR, { at: desk.at(-2 * HOUR) });
    return {
      steps: [
        desk.upload([schedule(mail)], { at: -2 * HOUR }),
        desk.upload([cancel(mail, desk.at(0))], { statuses: [3] }),
      ],
      rows: [left(mail)],
    };
  },
  'refused by the server': (desk) => {
    const mail = desk.due(HOUR);
    return { steps: [desk.upload([schedule(mail)], { statuses: [3] })], rows: [failed(mail)] };
  },
  'no answer to it': (desk) => {
    const mail = desk.due(HOUR);
    return { steps: [desk.upload([schedule(mail)], { isCut: true })], rows: [unanswered(mail)] };
  },
  'to colleagues alone': (desk) => {
    const mail = desk.due(HOUR, { to: [{ address: 'tove@northlight.example' }] });
    return { steps: [desk.upload([schedule(mail)])], rows: [excluded(mail, 'internal')] };
  },
});
