import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files under `folder` in which one of `texts` (ASCII) stands, as UTF-8 or as UTF-16, with the text. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return filesUnder(folder).flatMap((file) => {
    const bytes = readOr(file, Buffer.alloc(0));
    // By two, from the first byte or the second: nobody says where in a file a text begins.
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

/** A browser that runs takes files away while they are looked for. */
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
