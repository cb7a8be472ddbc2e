import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

const styleOf = (...files: string[]) =>
  files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('');

/** The pages' own code and styles, by the path under which they are served. */
export type Assets = Record<string, { type: string; body: string }>;

/** Everything that the pages load, built in memory. */
export async function bundlePages(): Promise<Assets> {
  const [gmail, linkedin] = await Promise.all([
    bundle('test/stage/page/main.ts'),
    bundle('test/stage/linkedin/page/main.ts'),
  ]);
  const script = (body: string) => ({ type: 'text/javascript; charset=utf-8', body });
  const style = (body: string) => ({ type: 'text/css; charset=utf-8', body });
  return {
    '/stage/page.js': script(gmail),
    '/stage/page.css': style(styleOf('page/style.css', 'page/compose.css')),
    '/stage/linkedin.js': script(linkedin),
    '/stage/linkedin.css': style(styleOf('linkedin/page/style.css')),
  };
}

/** Code for a page as one classic script; `file` from the root of the repository. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(root, file), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('a page of the stage was not built');
  return output.output[0].code;
}
