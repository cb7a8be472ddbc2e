import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Chromium and its relatives look for the administrator's policies. */
const PLACES = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'].map((product) =>
  join(product, 'policies/managed'),
);
const FILE = `quota-pacer-test-${process.pid}.json`;

/** Firefox has a single file. */
const FOR_FIREFOX = '/etc/firefox/policies/policies.json';

/** The id that Chromium gives to an unpacked extension: a hash of its folder's name, in the letters a to p. */
export function idOfFolder(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** True if this user may set policies on this machine. */
export const canSetPolicy = () => PLACES.every(isWritable);

/** The same for Firefox, unless an administrator's own file would be overwritten. */
export const canSetFirefoxPolicy = () => !existsSync(FOR_FIREFOX) && isWritable(FOR_FIREFOX);

/** True if `path` can be created or changed. */
function isWritable(path: string): boolean {
  let there = path;
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Sets the policy of the extension `id` in Chromium. Returns a function that removes it. */
export function setPolicy(id: string, policy: object): () => void {
  const text = JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } });
  return write(
    PLACES.map((place) => join(place, FILE)),
    text,
  );
}

/** The same in Firefox, which reads it at its start. */
export function setFirefoxPolicy(id: string, policy: object): () => void {
  const policies = { '3rdparty': { Extensions: { [id]: policy } } };
  return write([FOR_FIREFOX], JSON.stringify({ policies }));
}

function write(files: readonly string[], text: string): () => void {
  const made = files.map((file) => {
    const first = mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return first ?? file;
  });
  return () => {
    for (const path of made) rmSync(path, { recursive: true, force: true });
  };
}
