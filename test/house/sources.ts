import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

/** Git itself, and what Git ignores by the names in .gitignore. */
const NOT_KEPT = new Set([
  '.git',
  ...read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

/** The text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The names in a folder of the project, without what Git ignores; without an argument, of the top folder. */
export function entriesOf(folder = '.') {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).filter(
    ({ name }) => !NOT_KEPT.has(name),
  );
}

/** The paths of all files under `folder`, from the top, with `/`. */
export function filesUnder(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

export const isTest = (path: string) => /\.(test|e2e|bench)\.tsx?$/.test(path);

/** TypeScript that ships, and the builders of wires, which are in the same folders. */
export const sourceFiles = ['entrypoints', 'components', 'utils']
  .flatMap(filesUnder)
  .filter((path) => /\.tsx?$/.test(path) && !isTest(path));

export interface Import {
  /** A path from the top for our own files (`utils/quota/pace/pace`), or the package or virtual module as written. */
  from: string;
  written: string;
  /** The names taken from it; empty when it is imported whole. */
  names: string[];
  /** True if nothing of it remains at run time. */
  isType: boolean;
  isReExport: boolean;
}

/** Every import and re-export of a source, including dynamic ones. */
export function importsOf(path: string, source = read(path)): Import[] {
  const { errors, module } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found = (
    written: string,
    entries: { isType: boolean; importName: { name?: string | null } }[],
    isReExport = false,
  ): Import => ({
    from: resolve(path, written),
    written,
    names: entries.flatMap(({ importName }) => importName.name ?? []),
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
    isReExport,
  });
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      found(moduleRequest.value, entries),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.moduleRequest ? [found(entry.moduleRequest.value, [entry], true)] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      found(source.slice(start, end).replace(/^['"`]|['"`]$/g, ''), []),
    ),
  ];
}

function resolve(path: string, written: string): string {
  if (written.startsWith('@/')) return written.slice(2);
  return written.startsWith('.') ? posix.join(posix.dirname(path), written) : written;
}
