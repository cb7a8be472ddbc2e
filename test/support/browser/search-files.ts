import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files under `folder` that contain one of `texts` (ASCII), as UTF-8 or UTF-16, each with the text found. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return filesUnder(folder).flatMap((file) => {
    const bytes = readOr(file, Buffer.alloc(0));
    // In pairs of bytes, from the first byte and from the second, because a text may begin anywhere in a file.
    const seen = [
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      bytes.subarray(1).toString('utf16le'),
    ];
    const found = texts.filter((text) => seen.some((content) => content.includes(text)));
    return found.map((text) => `${file.slice(folder.length)}: ${text}`);
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => isFile(path));
}

/** A running browser removes files while they are searched. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readOr(path: string, instead: Buffer): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return instead;
  }
}
