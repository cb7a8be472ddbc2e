import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

/** The names of the two builds' folders. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

/** The text of a built file. Throws, and says what to do, when there is no build. */
export function readBuilt(build: Build, file: string): string {
  const folder = join(ROOT, '.output', build);
  if (!existsSync(folder))
    throw new Error(`no ${build}: run npm run build and build:firefox first`);
  return readFileSync(join(folder, file), 'utf8');
}
