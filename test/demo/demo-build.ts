import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '@/test/support/launch';

/**
 * A copy of the built extension whose scripts first run `script`. Its pages need none: what runs before a page's own
 * scripts is the browser's business. Gives its folder; whoever asked removes it.
 */
export async function buildWith(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quota-pacer-demo-'));
  await cp(builtExtension, folder, { recursive: true });
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  for (const name of scripts) {
    const file = join(folder, name);
    await writeFile(file, `${script}\n${await readFile(file, 'utf8')}`);
  }
  return folder;
}
