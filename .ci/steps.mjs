import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The environment of every command. The programs of packages come first in PATH, among them the Node that the set-up
 * brought.
 */
const environment = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

/**
 * Runs a command and returns its exit code. A quiet command shows a dot every five seconds, and shows its output only
 * if it fails; `isOneTry` hides the output even then, because something else is tried next.
 */
export function run(command, args, { quiet = false, isOneTry = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...environment, ...env },
      stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => said.push(part));
    const ticking = quiet ? setInterval(() => process.stdout.write('.'), 5000) : null;
    const end = (code) => {
      clearInterval(ticking);
      if (quiet && code !== 0 && !isOneTry) process.stdout.write(`\n${Buffer.concat(said)}`);
      resolve(code);
    };
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Does one step, and prints its name and how long it took. Returns whether it succeeded. */
async function step(name, work) {
  process.stdout.write(`${name} ...`);
  const start = Date.now();
  const isDone = await work();
  console.log(` ${isDone ? 'done' : 'failed'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return isDone;
}

/** A step that runs one quiet command. */
export function command(name, program, args, options = {}) {
  return step(name, async () => (await run(program, args, { quiet: true, ...options })) === 0);
}
