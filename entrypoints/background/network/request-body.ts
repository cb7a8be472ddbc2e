/** Longer than any act of a site, bytes. */
const LONGEST_BODY = 250_000;

/** The body of a request, in the forms in which browsers give it. */
export interface RequestBody {
  raw?: { bytes?: unknown }[];
  formData?: object;
  /** Present instead of the rest if the browser cannot give the body. */
  error?: string;
}

/** The body as text; null if it is not text, is too long for any act, or cannot be read. */
export function textOfBody({ raw, formData }: RequestBody): string | null {
  if (formData) {
    const fields = Object.entries(formData).flatMap(([name, values]) =>
      (values as unknown[]).map((value) => [name, String(value)]),
    );
    return new URLSearchParams(fields).toString();
  }
  const parts = raw?.map(({ bytes }) => bytes);
  if (!parts?.every((part) => part instanceof ArrayBuffer)) return null;
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (length > LONGEST_BODY) return null;
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}
