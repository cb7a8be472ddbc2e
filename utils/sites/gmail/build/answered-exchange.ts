import type { Exchange } from '@/utils/sites/site-adapter';
import {
  acknowledge,
  buildAnswer,
  buildRequest,
  type Item,
  type RequestDescription,
  type ThreadUpdate,
} from './exchange';
import type { Generation } from './wire';

const ENDED_AT = 1_795_000_000_900;

/** The server's answer, if it is unusual. */
export interface Answered {
  status?: number;
  body?: string | null;
  acknowledgements?: { sequence: number; status: number }[];
  threads?: ThreadUpdate[];
  isGuarded?: boolean;
}

/**
 * An exchange in which the server accepts all `items`, unless `answered` says otherwise; null = no answer came.
 * `asked` says what else is unusual about the upload.
 */
export function exchange(
  generation: Generation,
  items: Item[],
  answered: Answered | null = {},
  account = 'u/0',
  asked: Omit<Partial<RequestDescription>, 'generation' | 'items' | 'account'> = {},
): Exchange {
  const { status = 200, body, ...told } = answered ?? {};
  const written = buildAnswer({ generation, acknowledgements: acknowledge(items), ...told });
  return {
    ...buildRequest({ ...asked, generation, items, account }),
    answer: answered && { status, body: body === undefined ? written : body },
    at: ENDED_AT,
  };
}
