import { storage } from '#imports';
import { readOnce } from '@/utils/promises/read-once';

const item = storage.defineItem<string>('local:salt');

/**
 * The salt never leaves this browser. Without it, nobody can find out whose id a hash stands for by trying. Made when
 * it is first needed.
 */
const salt = readOnce(async () => {
  const stored = await item.getValue();
  if (stored !== null) return stored;
  const made = crypto.randomUUID();
  await item.setValue(made);
  return made;
});

/** A stand-in for each of `texts` that must not be kept itself: 64 hex digits, always the same for the same text. */
export async function salted(texts: Iterable<string>): Promise<string[]> {
  const before = await salt.get();
  return Promise.all([...texts].map((text) => hashOf(`${before} ${text}`)));
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
