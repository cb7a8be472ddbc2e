import { send } from '@/utils/sites/gmail/build/exchange';
import { counted, ofNobody, type Scenario, type Step, scenarios } from './scenario';

const KIM = { address: 'kim@brightworks.example', name: 'Kim Ode' };
const SAYS_SENT: Step = { does: 'toast', kind: 'sent' };

export const changed: Scenario[] = scenarios('changed', {
  'a mark of another name': (desk) => {
    const change = (body: string) => body.replaceAll('^pfg', '^outgoing');
    return {
      steps: [desk.upload([send(desk.mail())], { change }), SAYS_SENT],
      rows: [],
      unread: 1,
    };
  },
  'ids of another kind': (desk) => {
    const change = (body: string) => body.replaceAll('msg-a:', 'mail/');
    return {
      steps: [desk.upload([send(desk.mail())], { change }), SAYS_SENT],
      rows: [],
      unread: 1,
    };
  },
  'an upload in another language': (desk) => {
    const change = (body: string) => `wire2:${body}`;
    return {
      steps: [desk.upload([send(desk.mail())], { change }), SAYS_SENT],
      rows: [],
      unread: 1,
    };
  },
  'no upload at all, and the page says that a mail was sent': () => ({
    // In a tab where nothing that the notice could be about was sent a moment ago.
    steps: [{ does: 'open tab', isPopOut: false }, SAYS_SENT],
    rows: [],
    missed: 1,
  }),
  'no recipients on the wire, but in the form': (desk) => {
    const mail = desk.mail({ to: [] });
    return {
      steps: [
        { does: 'open form', id: mail.id, to: [KIM] },
        { does: 'click' },
        { does: 'close forms' },
        desk.upload([send(mail)]),
      ],
      rows: [counted(mail, { more: { proof: 'page' }, people: [KIM.address] })],
    };
  },
  'no recipients anywhere': (desk) => {
    const mail = desk.mail({ to: [] });
    return { steps: [desk.upload([send(mail)])], rows: [ofNobody(mail)] };
  },
});
