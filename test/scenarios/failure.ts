import { laterSave, send } from '@/utils/sites/gmail/build/exchange';
import type { Unusual } from './desk';
import { counted, failed, type Step, scenarios, unanswered, undone } from './scenario';

const STOP: Step = { does: 'stop worker' };
const ERROR: Unusual = { answer: { status: 500, body: 'Internal error' } };
const SILENT: Unusual = { statuses: [null] };

export const failure = scenarios('failure', {
  'the server fails': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], ERROR)], rows: [failed(mail)] };
  },
  'the server refuses access': (desk) => {
    const mail = desk.mail();
    const answer = { status: 403, body: '' };
    return { steps: [desk.upload([send(mail)], { answer })], rows: [failed(mail)] };
  },
  'the mail is refused': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], { statuses: [3] })], rows: [failed(mail)] };
  },
  'one of two is refused': (desk) => {
    const [one, other] = [desk.mail(), desk.mail()];
    return {
      steps: [desk.upload([send(one), send(other)], { statuses: [0, 5] })],
      rows: [counted(one), failed(other)],
    };
  },
  'the mail is not acknowledged': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], SILENT)], rows: [unanswered(mail)] };
  },
  'only a draft beside it is acknowledged': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([laterSave(desk.mail()), send(mail)], { statuses: [0, null] })],
      rows: [unanswered(mail)],
    };
  },
  'the answer is empty': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)], { answer: { body: '' } })],
      rows: [unanswered(mail)],
    };
  },
  'the answer is a page of words': (desk) => {
    const mail = desk.mail();
    const answer = { body: '<html>Sign in</html>' };
    return { steps: [desk.upload([send(mail)], { answer })], rows: [unanswered(mail)] };
  },
  'the connection breaks before the answer': (desk) => {
    const mail = desk.mail();
    return { steps: [desk.upload([send(mail)], { isCut: true })], rows: [unanswered(mail)] };
  },
  'the connection breaks, and Gmail tries again': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)], { isCut: true }), desk.upload([send(mail)])],
      rows: [counted(mail)],
    };
  },
  'no acknowledgement, twice': (desk) => {
    const mail = desk.mail();
    const upload = desk.upload([send(mail)], SILENT);
    return { steps: [upload, upload], rows: [unanswered(mail)] };
  },
  'the server fails, and Gmail tries again': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)], ERROR), desk.upload([send(mail)])],
      rows: [counted(mail)],
    };
  },
  'accepted, and refused when it comes again': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)]), desk.upload([send(mail)], { statuses: [3] })],
      rows: [counted(mail)],
    };
  },
  'accepted twice': (desk) => {
    const mail = desk.mail();
    const upload = desk.upload([send(mail)]);
    return { steps: [upload, upload, upload], rows: [counted(mail)] };
  },
  'refused, saved as a draft and sent again': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)], { statuses: [3] }),
        desk.upload([laterSave(desk.later(mail, 5))]),
        desk.upload([send(desk.later(mail, 10))]),
      ],
      rows: [counted(mail)],
    };
  },
  'refused, and left as a draft': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)], { statuses: [3] }),
        desk.upload([laterSave(desk.later(mail, 5))]),
      ],
      rows: [failed(mail)],
    };
  },
  'no answer, and a draft again': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)], { isCut: true }),
        desk.upload([laterSave(desk.later(mail, 5))]),
      ],
      rows: [undone(mail)],
    };
  },
  'no answer, but the page says that it is sent': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)], SILENT), { does: 'toast', kind: 'sent' }],
      rows: [counted(mail, { more: { proof: 'page' } })],
    };
  },
  'no answer to the first, and the page says that the second is sent': (desk) => {
    const [one, other] = [desk.mail(), desk.mail()];
    return {
      steps: [
        desk.upload([send(one)], SILENT),
        desk.upload([send(other)]),
        { does: 'toast', kind: 'sent' },
      ],
      rows: [unanswered(one), counted(other)],
    };
  },
  'the tab is closed right after the click': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)], { isHeld: true }), { does: 'close tab' }],
      rows: [unanswered(mail)],
    };
  },
  'the worker is stopped before': (desk) => {
    const mail = desk.mail();
    return { steps: [STOP, desk.upload([send(mail)])], rows: [counted(mail)] };
  },
  'the worker is stopped before the undo': (desk) => {
    const mail = desk.mail();
    return {
      steps: [desk.upload([send(mail)]), STOP, desk.upload([laterSave(desk.later(mail, 5))])],
      rows: [undone(mail)],
    };
  },
});
