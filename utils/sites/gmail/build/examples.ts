import type { Exchange } from '@/utils/sites/site-adapter';
import {
  acknowledge,
  buildAnswer,
  buildRequest,
  directSend,
  firstSave,
  type Item,
  labelEdit,
  laterSave,
  send,
} from './exchange';
import { buildMail } from './mail';
import type { Generation } from './wire';

const GENERATIONS: Generation[] = ['arrays', 'objects'];
const MAIL = buildMail();

/** An upload that the server accepts, in each of the wire's spellings. */
const accepted = (...items: Item[]): Exchange[] =>
  GENERATIONS.map((generation) => ({
    ...buildRequest({ generation, items }),
    answer: {
      status: 200,
      body: buildAnswer({ generation, acknowledgements: acknowledge(items) }),
    },
    at: MAIL.at + 900,
  }));

/** What the rep did, as it is sent over the wire. */
export const acts: Exchange[] = [...accepted(send(MAIL)), ...accepted(directSend(MAIL))];

/** What is sent over the same wire and is no act. */
export const nothing: Exchange[] = [
  ...accepted(),
  ...accepted(firstSave(MAIL)),
  ...accepted(laterSave(MAIL)),
  ...accepted(labelEdit({ thread: MAIL.thread, added: ['^a'], removed: [], messages: [MAIL.id] })),
];
