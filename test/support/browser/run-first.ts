import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the worker and the page scripts of the built extension in `folder` run `script` first. Its pages are not
 * changed: a browser context can run scripts in them itself.
 */
export async function runFirst(folder: string, script: string): Promise<void> {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  for (const name of scripts) {
    const file = join(folder, name);
    await writeFile(file, `${script}\n${await readFile(file, 'utf8')}`);
  }
}
