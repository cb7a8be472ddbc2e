/** Longer than any act of a site, bytes. */
const LONGEST_BODY = 250_000;

/** What a request bears, in the forms in which browsers tell it. */
export interface RequestBody {
  raw?: { bytes?: unknown }[];
  formData?: object;
  /** There instead of the rest where the browser cannot tell. */
  error?: string;
}

/** The body as text; null where it is none, is too long for any act, or cannot be had. */
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
