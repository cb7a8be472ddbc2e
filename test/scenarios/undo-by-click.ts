import { replyMark, send } from '@/utils/sites/gmail/build/exchange';
import { takeBack } from '@/utils/sites/gmail/build/items';
import { counted, type Step, scenarios, undone } from './scenario';

const SAYS_SENT: Step = { does: 'toast', kind: 'sent' };
const SAYS_ANSWERED: Step = { does: 'toast', kind: 'answered' };
const CLICK: Step = { does: 'undo' };

export const undoByClick = scenarios('undo', {
  'clicked, and nothing on the wire': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)]), SAYS_SENT, CLICK], rows: [undone(mail)] };
  },
  'clicked, and labels taken back': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)]),
        SAYS_SENT,
        CLICK,
        desk.upload([takeBack(mail, desk.at(40))]),
      ],
      rows: [undone(mail)],
    };
  },
  'clicked too late: the server refuses': (desk) => {
    const mail = desk.mail();
    const late = desk.upload([takeBack(mail, desk.at(40))], { statuses: [3] });
    return { steps: [desk.upload([send(mail)]), SAYS_SENT, CLICK, late], rows: [counted(mail)] };
  },
  'clicked, and sent again': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)]),
        SAYS_SENT,
        CLICK,
        desk.upload([send(desk.later(mail, 90))]),
        SAYS_SENT,
      ],
      rows: [counted(mail)],
    };
  },
  'clicked beside an answer, whose form comes back': (desk) => {
    const mail = desk.answer();
    return {
      steps: [
        desk.upload([send(mail), ...replyMark(mail)]),
        SAYS_ANSWERED,
        CLICK,
        { does: 'open form', id: mail.id, to: [...mail.to] },
      ],
      rows: [undone(mail)],
    };
  },
  'clicked beside an archived conversation': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)]), { does: 'toast', kind: 'archived' }, CLICK],
      rows: [counted(mail)],
    };
  },
  'clicked after two sends: of the second': (desk) => {
    const [one, other] = [desk.mail(), desk.mail()];
    return {
      steps: [desk.upload([send(one)]), desk.upload([send(other)]), SAYS_SENT, CLICK],
      rows: [counted(one), undone(other)],
    };
  },
});
