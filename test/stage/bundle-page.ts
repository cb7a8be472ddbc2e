import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const folder = join(import.meta.dirname, 'page');
const root = join(import.meta.dirname, '../..');

export const style = ['style.css', 'compose.css']
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('');

/** The page's own code as one classic script, made in memory. */
export async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(folder, 'main.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the page of the stage was not built');
  return output.output[0].code;
}
