import { type Answered, exchange } from '@/utils/sites/gmail/build/answered-exchange';
import {
  directSend,
  firstSave,
  type Item,
  laterSave,
  replyMark,
  send,
  type ThreadUpdate,
} from '@/utils/sites/gmail/build/exchange';
import { archive, cancel, schedule, sendAll, takeBack } from '@/utils/sites/gmail/build/items';
import { buildMail, type Mail } from '@/utils/sites/gmail/build/mail';
import type { Generation, Quirks } from '@/utils/sites/gmail/build/wire';
import type { Exchange } from '@/utils/sites/site-adapter';

const GENERATIONS: Generation[] = ['arrays', 'objects'];
const QUIRKS: Quirks[] = [{}, { hasUnknown: true }, { hasUnknown: true, isSparse: true }];

const AT = 1_795_000_000_000;
/** Text that a person may write, and that must not be mistaken for Gmail's own. */
const PLANTED = 'About "^pfg", ["^all","^pfg"] and ^scheduled {"11":["^r"]} msg-a:r7';

const person = (name: string) => ({ address: `${name.toLowerCase()}@acme.example`, name });
const mail = buildMail({ cc: [person('Bo')], bcc: [person('^pfg')] });
const other = buildMail({
  id: 'msg-a:r77',
  thread: 'thread-a:r-88',
  at: AT + 500,
  subject: PLANTED,
  body: PLANTED,
});
const reply = buildMail({
  id: 'msg-a:s:9',
  thread: 'thread-f:1795|msg-f:12',
  parent: { id: 'msg-f:12', header: '<a1@acme.example>' },
  former: 'msg-a:r-5',
});
const dated = { ...other, due: AT + 3_600_000 };

const update = (sent: Mail, form: ThreadUpdate['form']): ThreadUpdate => ({
  id: sent.thread,
  legacyId: '19a0c3d4e5f60718',
  form,
  mails: [
    {
      ...sent,
      labels: ['^pfg', '^f'],
      acceptedAt: AT + 600,
      legacyId: '19a0c3d4e5f60718',
      header: '<m@northlight.example>',
    },
  ],
});
const UPDATED: Answered = { threads: [update(mail, 'full'), update(other, 'minimal')] };

/** What is uploaded, and what is answered if that is unusual. */
const UPLOADS: [Item[], (Answered | null)?][] = [
  [[]],
  [[send(mail)], UPDATED],
  [[directSend(mail)], { ...UPDATED, isGuarded: true }],
  [[send(reply, 3), ...replyMark(reply, 4), archive(reply, 5)], UPDATED],
  [[firstSave(other, 1), send(mail, 2), laterSave(other, 3), send(other, 4)]],
  [[firstSave(mail)]],
  [[sendAll([mail, other, buildMail({ id: 'msg-f:3', at: AT + 9 })])]],
  [[schedule(dated), archive(dated)]],
  [[schedule({ ...dated, isDatedByDue: true })]],
  [[takeBack(mail, AT + 4000), laterSave(other, 6)]],
  [[cancel(dated), send(mail, 6)]],
  [[send(mail)], { status: 500, body: '' }],
  [[send(mail), send(other, 4)], { acknowledgements: [{ sequence: 3, status: 5 }] }],
  [[send(mail)], null],
];

/** Uploads and answers as Gmail might make them, for mutation. Each call makes new ones. */
export function fuzzSeeds(): Exchange[] {
  return GENERATIONS.flatMap((generation) =>
    QUIRKS.flatMap((quirks) =>
      UPLOADS.map(([items, answered]) =>
        exchange(generation, items, answered, 'u/0', { quirks, at: AT + 20 }),
      ),
    ),
  );
}
