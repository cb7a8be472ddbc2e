import type { Picker } from '@/utils/sites/site-adapter';
import {
  cloneAnswer,
  cloneRequest,
  type Free,
  getter,
  method,
  slot,
  statusOf,
  stringify,
  textOfAnswer,
  textOfRequest,
} from './pristine';
import type { TextOf } from './watcher';

/** How much of an answer is read, UTF-16 units. If it has not said enough by then, its status has to do. */
const LONGEST_ANSWER = 60_000;
/** A longer body is no act: it is a file upload. Bytes. */
const LONGEST_BODY = 250_000;

const NativeResponse = Response;
const NativeDecoder = TextDecoder;
const bodyOf = getter(Response, 'body') as Free<[Response], ReadableStream | null>;
const readerOf = method(ReadableStream, 'getReader') as Free<[ReadableStream], Source>;
const read = method(ReadableStreamDefaultReader, 'read') as Free<[Source], Promise<Piece>>;
const cancel = method(ReadableStreamDefaultReader, 'cancel') as Free<[Source], Promise<void>>;
const decode = method(TextDecoder, 'decode') as Free<
  [decoder: TextDecoder, bytes?: Uint8Array, options?: { stream: true }],
  string
>;
type Source = ReadableStreamDefaultReader<Uint8Array>;
type Piece = { done: boolean; value?: Uint8Array };

const sizeOf = getter(Blob, 'size') as Free<[unknown], number>;
const lengthOf = getter(ArrayBuffer, 'byteLength') as Free<[unknown], number>;
const viewedOf = getter(Uint8Array, 'byteLength') as Free<[unknown], number>;
const countOf = getter(URLSearchParams, 'size') as Free<[unknown], number>;

/**
 * For sites whose requests carry text in any form, and whose answers may be long or come in pieces. An answer is read
 * from a copy, and only until it `suffices`; the page's own is not held up.
 */
export function anyText({ suffices }: Pick<Picker, 'suffices'>): TextOf {
  return async (source, url, isAnswer) => {
    try {
      if (typeof source === 'string') return source;
      const answer = slot(cloneAnswer, source);
      if (answer) return await beginning(answer, (text) => suffices?.(url, text));
      const request = slot(cloneRequest, source);
      if (request) return await textOfRequest(request);
      // What can be read without the page noticing. For parameters this is how many there are.
      const size = (slot(sizeOf, source) ??
        slot(lengthOf, source) ??
        slot(viewedOf, source) ??
        slot(countOf, source)) as number;
      if (size < LONGEST_BODY) return await textOfAnswer(new NativeResponse(source as BodyInit));
      // What an XMLHttpRequest has read as JSON.
      if (isAnswer && slot(statusOf, source) === undefined) return stringify(source);
    } catch {}
    // None, too long, used up, or a stream or an object of the page's, which cannot be read without taking it.
    return null;
  };
}

/** Null if it does not suffice and is too long. */
async function beginning(
  answer: Response,
  suffices: (text: string) => unknown,
): Promise<string | null> {
  const body = bodyOf(answer);
  if (!body) return '';
  const source = readerOf(body);
  const decoder = new NativeDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await read(source);
    text += done ? decode(decoder) : decode(decoder, value, { stream: true });
    if (done) return text;
    const isEnough = suffices(text);
    if (isEnough || text.length >= LONGEST_ANSWER) {
      void drop(source);
      return isEnough ? text : null;
    }
  }
}

/** Not awaited, because it ends only when the page has finished with its own copy, too. */
async function drop(source: Source): Promise<void> {
  try {
    await cancel(source);
  } catch {}
}
