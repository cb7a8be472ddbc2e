import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where installers put them. These are searched after PATH. */
const ELSEWHERE = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

// Google's own Chrome is left out: it no longer loads an extension from a folder at start.
const CHROMIUM = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const FIREFOX = ['firefox-esr', 'firefox'];

/** The path of a Chromium or Edge that takes an extension from a folder; null if none is found. */
export function findChromium() {
  return (
    named('QUOTA_PACER_CHROMIUM') ??
    onPath(CHROMIUM) ??
    (ELSEWHERE[process.platform] ?? []).find((path) => existsSync(path)) ??
    null
  );
}

/** The path of a Firefox; null if none is found. */
export function findFirefox() {
  return named('QUOTA_PACER_FIREFOX') ?? onPath(FIREFOX);
}

/** The path of a program that PATH finds; null if it finds none of `names`. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function named(variable) {
  const path = process.env[variable];
  return path && existsSync(path) ? path : null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
