import type { Reader } from '@/utils/sites/site-adapter';
import { type Free, free, getter, onEnd, stringify } from './pristine';
import type { TextOf } from './watcher';

/** As much of an answer is looked at, UTF-16 units; of one that says no more by then, its status has to do. */
const LONGEST_ANSWER = 65_536;
/** A longer body is no act's: a file that is uploaded. Bytes. */
const LONGEST_BODY = 262_144;

const NativeResponse = Response;
const NativeDecoder = TextDecoder;
const cloneRequest = free(Request.prototype.clone) as Free<[Request], Request>;
const textOfRequest = free(Request.prototype.text) as Free<[Request], Promise<string>>;
const cloneAnswer = free(Response.prototype.clone) as Free<[Response], Response>;
const textOfAnswer = free(Response.prototype.text) as Free<[Response], Promise<string>>;
const bodyOf = getter(Response.prototype, 'body') as Free<[Response], ReadableStream | null>;
const readerOf = free(ReadableStream.prototype.getReader) as Free<[ReadableStream], Source>;
const { read: nativeRead, cancel: nativeCancel } = ReadableStreamDefaultReader.prototype;
const read = free(nativeRead) as Free<[Source], Promise<Piece>>;
const cancel = free(nativeCancel) as Free<[Source], Promise<void>>;
const decode = free(TextDecoder.prototype.decode) as Free<
  [decoder: TextDecoder, bytes?: Uint8Array, options?: { stream: true }],
  string
>;
type Source = ReadableStreamDefaultReader<Uint8Array>;
type Piece = { done: boolean; value?: Uint8Array };

/**
 * For sites whose requests bear their text in any form, and whose answers may be long or come in pieces: an answer is
 * read only until it `suffices`, from a copy, and the page's own is not held up.
 */
export function anyText({ suffices }: Pick<Reader, 'suffices'>): TextOf {
  return async (source, url) => {
    try {
      if (typeof source === 'string') return source;
      if (!source) return null;
      if (source instanceof NativeResponse) {
        return await beginning(cloneAnswer(source), (text) => suffices?.(url, text));
      }
      if (source instanceof Request) return await textOfRequest(cloneRequest(source));
      return await textOfBody(source);
    } catch {
      return null;
    }
  };
}

/** What the page gives as a body, or gets as an answer in a form of its own. */
async function textOfBody(source: unknown): Promise<string | null> {
  // To read it would take it from the page.
  if (source instanceof ReadableStream) return null;
  const { size, byteLength = size } = source as { size?: number; byteLength?: number };
  if ((byteLength ?? 0) > LONGEST_BODY) return null;
  const isBody = byteLength !== undefined || source instanceof URLSearchParams;
  return isBody ? textOfAnswer(new NativeResponse(source as BodyInit)) : stringify(source);
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
  while (text.length < LONGEST_ANSWER) {
    const { done, value } = await read(source);
    text += done ? decode(decoder) : decode(decoder, value, { stream: true });
    if (done) return text;
    if (suffices(text)) {
      drop(source);
      return text;
    }
  }
  drop(source);
  return null;
}

/** Not awaited: it ends only when the page, too, is through with its own. */
function drop(source: Source): void {
  const nothing = () => {};
  onEnd(cancel(source), nothing, nothing);
}
