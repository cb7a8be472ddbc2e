import { storage } from '#imports';
import { readOnce } from '@/utils/promises/read-once';

const item = storage.defineItem<string>('local:salt');

/** Never leaves this browser: without it nobody can try out whose id a hash is of. Made when it is first needed. */
const salt = readOnce(async () => {
  const stored = await item.getValue();
  if (stored !== null) return stored;
  const made = crypto.randomUUID();
  await item.setValue(made);
  return made;
});

/** What stands for each of `texts` where the text itself must not be kept: 64 hex digits, the same for the same text. */
export async function salted(texts: Iterable<string>): Promise<string[]> {
  const before = await salt.get();
  return Promise.all([...texts].map((text) => hashOf(`${before} ${text}`)));
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
