import type { Reason } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';
import { send } from '@/utils/sites/gmail/build/exchange';
import type { MailPerson } from '@/utils/sites/gmail/build/mail';
import { counted, excluded, type Scenario } from './scenario';

const ANNA = 'anna@acme.example';

interface Judged {
  to: string[];
  from?: MailPerson;
  settings?: Partial<Settings>;
  /** Null: it counts for these people. */
  reason: Reason | null;
  people?: string[];
}

const CASES: Record<string, Judged> = {
  'to colleagues alone': {
    to: ['tove@northlight.example', 'bo@northlight.example'],
    reason: 'internal',
  },
  'to a part of the own company': { to: ['tove@labs.northlight.example'], reason: 'internal' },
  'to oneself': { to: ['maria@northlight.example'], reason: 'self' },
  'to oneself with a tag': { to: ['maria+later@northlight.example'], reason: 'self' },
  'to one prospect and ten colleagues': {
    to: [...Array.from({ length: 10 }, (_, n) => `colleague${n}@northlight.example`), ANNA],
    reason: null,
    people: [ANNA],
  },
  'to a domain that is never logged': {
    to: ['anna@acme.example'],
    settings: { neverLog: ['acme.example'] },
    reason: 'never-log',
  },
  'below a domain that is never logged': {
    to: ['anna@mail.acme.example'],
    settings: { neverLog: ['*.acme.example'] },
    reason: 'never-log',
  },
  'to the domain itself, where only what lies below is never logged': {
    to: ['anna@acme.example'],
    settings: { neverLog: ['*.acme.example'] },
    reason: null,
    people: [ANNA],
  },
  'to a person who is private': {
    to: [ANNA],
    settings: { privatePeople: [ANNA] },
    reason: 'private',
  },
  'to an address that nobody reads': { to: ['no-reply@acme.example'], reason: 'automatic' },
  'to a list': { to: ['team@lists.acme.example'], reason: 'list' },
  'to a calendar': { to: ['abc@group.calendar.google.com'], reason: 'automatic' },
  'to a prospect and a list': {
    to: [ANNA, 'team@lists.acme.example'],
    reason: null,
    people: [ANNA],
  },
  'among addresses of a free mail service': {
    to: ['anna@gmail.com'],
    from: { address: 'maria@gmail.com' },
    reason: null,
    people: ['anna@gmail.com'],
  },
  'within the company, where that counts': {
    to: ['tove@northlight.example'],
    settings: { leaveOutInternal: false },
    reason: null,
    people: ['tove@northlight.example'],
  },
};

export const rules = Object.entries(CASES).map(
  ([name, { to, from, settings = {}, reason, people = [] }]): Scenario => ({
    name,
    group: 'rules',
    settings,
    at: (desk) => {
      const mail = desk.mail({ to: to.map((address) => ({ address })), ...(from && { from }) });
      const row = reason === null ? counted(mail, { people }) : excluded(mail, reason);
      return { steps: [desk.upload([send(mail)])], rows: [row] };
    },
  }),
);
