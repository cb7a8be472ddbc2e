import { labelEdit, laterSave, send } from '@/utils/sites/gmail/build/exchange';
import { takeBack } from '@/utils/sites/gmail/build/items';
import { counted, scenarios, unanswered, undone } from './scenario';

export const undo = scenarios('undo', {
  'labels taken back': (desk) => {
    const mail = desk.mail();
    const steps = [desk.upload([send(mail)]), desk.upload([takeBack(mail, desk.at(5))])];
    return { steps, rows: [undone(mail)] };
  },
  'labels taken back, without a time': (desk) => {
    const mail = desk.mail();
    const steps = [desk.upload([send(mail)]), desk.upload([takeBack(mail)], { at: 5 })];
    return { steps, rows: [undone(mail)] };
  },
  'saved as a draft again': (desk) => {
    const mail = desk.mail();
    const steps = [desk.upload([send(mail)]), desk.upload([laterSave(desk.later(mail, 5))])];
    return { steps, rows: [undone(mail)] };
  },
  'a draft under a new id, which names the former': (desk) => {
    const mail = desk.mail();
    const draft = desk.renamed(mail, 5, 'former');
    return {
      steps: [desk.upload([send(mail)]), desk.upload([laterSave(draft)])],
      rows: [undone(mail)],
    };
  },
  'a draft under a new id, from the same form': (desk) => {
    const mail = desk.mail();
    const draft = desk.renamed(mail, 5, 'form');
    return {
      steps: [desk.upload([send(mail)]), desk.upload([laterSave(draft)])],
      rows: [undone(mail)],
    };
  },
  'labels taken back, and sent again': (desk) => {
    const mail = desk.mail();
    const again = desk.later(mail, 12);
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([takeBack(mail, desk.at(5))]),
        desk.upload([send(again)]),
      ],
      rows: [counted(mail, { more: { at: again.at } })],
    };
  },
  'a draft again, edited and sent again to another': (desk) => {
    const mail = desk.mail();
    const again = desk.later(mail, 20, { to: [{ address: 'kim@brightworks.example' }] });
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([laterSave(desk.later(mail, 5))]),
        desk.upload([laterSave(desk.later(again, 15))]),
        desk.upload([send(again)]),
      ],
      rows: [counted(mail, { people: ['kim@brightworks.example'] })],
    };
  },
  'a new id, which names the former, sent again': (desk) => {
    const mail = desk.mail();
    const draft = desk.renamed(mail, 5, 'former');
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([laterSave(draft)]),
        desk.upload([send(desk.later(draft, 12))]),
      ],
      rows: [counted(mail)],
    };
  },
  'a new id from the same form, sent again': (desk) => {
    const mail = desk.mail();
    const draft = desk.renamed(mail, 5, 'form');
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([laterSave(draft)]),
        desk.upload([send(desk.later(draft, 12))]),
      ],
      rows: [counted(mail)],
    };
  },
  'twice undone, sent three times': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([takeBack(mail, desk.at(4))]),
        desk.upload([send(desk.later(mail, 8))]),
        desk.upload([takeBack(mail, desk.at(12))]),
        desk.upload([send(desk.later(mail, 16))]),
      ],
      rows: [counted(mail)],
    };
  },
  'undone, sent again, undone for good': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([laterSave(desk.later(mail, 4))]),
        desk.upload([send(desk.later(mail, 8))]),
        desk.upload([laterSave(desk.later(mail, 12))]),
      ],
      rows: [undone(mail)],
    };
  },
  'undone and thrown away': (desk) => {
    const mail = desk.mail();
    const { thread, id } = mail;
    const away = { thread, added: ['^k'], removed: ['^r'], messages: [id], at: desk.at(9) };
    return {
      steps: [
        desk.upload([send(mail)]),
        desk.upload([takeBack(mail, desk.at(4))]),
        desk.upload([labelEdit(away)]),
      ],
      rows: [undone(mail)],
    };
  },
  'too late: the server refuses': (desk) => {
    const mail = desk.mail();
    const late = desk.upload([takeBack(mail, desk.at(40))], { statuses: [3] });
    return { steps: [desk.upload([send(mail)]), late], rows: [counted(mail)] };
  },
  'no answer to the undo': (desk) => {
    const mail = desk.mail();
    const lost = desk.upload([takeBack(mail, desk.at(5))], { isCut: true });
    return { steps: [desk.upload([send(mail)]), lost], rows: [unanswered(mail)] };
  },
  'the send uploaded once more after its undo': (desk) => {
    const mail = desk.mail();
    const upload = desk.upload([send(mail)]);
    return {
      steps: [upload, desk.upload([takeBack(mail, desk.at(5))]), upload],
      rows: [undone(mail)],
    };
  },
  'one of two': (desk) => {
    const [one, other] = [desk.mail(), desk.mail()];
    return {
      steps: [desk.upload([send(one), send(other)]), desk.upload([takeBack(other, desk.at(5))])],
      rows: [counted(one), undone(other)],
    };
  },
  'in another tab': (desk) => {
    const mail = desk.mail();
    return {
      steps: [
        desk.upload([send(mail)]),
        { does: 'open tab', isPopOut: false },
        desk.upload([laterSave(desk.later(mail, 5))]),
        { does: 'close tab' },
      ],
      rows: [undone(mail)],
    };
  },
});
