import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Chromium and its relatives look for what an administrator has set. */
const PLACES = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'].map((product) =>
  join(product, 'policies/managed'),
);
const FILE = `quota-pacer-test-${process.pid}.json`;

/** The id that Chromium gives to an unpacked extension: of its folder's name, in the letters a to p. */
export function idOfFolder(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** True if this user may set policies on this machine. */
export function canSetPolicy(): boolean {
  return PLACES.every((place) => {
    let folder = place;
    while (!existsSync(folder)) folder = dirname(folder);
    try {
      accessSync(folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Sets the policy of the extension `id`; what it returns takes all of that away again. */
export function setPolicy(id: string, policy: object): () => void {
  const text = JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } });
  const made = PLACES.map((place) => {
    const first = mkdirSync(place, { recursive: true });
    writeFileSync(join(place, FILE), text);
    return first ?? join(place, FILE);
  });
  return () => {
    for (const path of made) rmSync(path, { recursive: true, force: true });
  };
}
