import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './launch';

/** A copy of the built extension, for changes. Returns its folder, which the caller removes. */
export async function copyOfBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quota-pacer-build-'));
  await cp(builtExtension, folder, { recursive: true });
  return folder;
}

/**
 * A copy of the built extension to which the browser has granted what quiet mode asks for, because nobody can answer
 * the browser's question in a test. Returns its folder, which the caller removes.
 */
export async function quietBuild(): Promise<string> {
  const folder = await copyOfBuild();
  const file = join(folder, 'manifest.json');
  const { optional_permissions: asked = [], ...manifest } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  const granted = { ...manifest, permissions: [...manifest.permissions, ...asked] };
  await writeFile(file, JSON.stringify(granted));
  return folder;
}
