import { expect, test } from 'vitest';
import { type Build, readBuilt } from './built';
import { read } from './sources';

// What a build asks of the browser is frozen here. A change is a decision, and PRIVACY.md explains it.

const GMAIL = ['https://mail.google.com/*'];
const LINKEDIN = ['https://www.linkedin.com/*'];
const START = { run_at: 'document_start' };
const IN_FRAMES = { all_frames: true, match_about_blank: true, match_origin_as_fallback: true };

const COMMON = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  version: '0.1.0',
  default_locale: 'en',
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    96: 'icon/96.png',
    128: 'icon/128.png',
  },
  action: { default_title: 'Quota Pacer', default_popup: 'popup.html' },
  options_ui: { page: 'options.html', open_in_tab: true },
  permissions: ['alarms', 'scripting', 'storage', 'unlimitedStorage'],
  // Asked for when the rep switches on a reminder, or chooses quiet mode.
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
    'log-call': {
      suggested_key: { default: 'Alt+Shift+C' },
      description: '__MSG_extension_logCall__',
    },
    'log-meeting': {
      suggested_key: { default: 'Alt+Shift+M' },
      description: '__MSG_extension_logMeeting__',
    },
  },
  optional_permissions: ['notifications', 'webRequest'],
  host_permissions: [...GMAIL, ...LINKEDIN],
  // No page script is among them: none may run before consent, while paused, and in quiet mode.
  content_scripts: [
    { matches: GMAIL, js: ['bridge-gmail.js'], ...START, world: 'ISOLATED' },
    { matches: LINKEDIN, js: ['bridge-linkedin.js'], ...START, world: 'ISOLATED', ...IN_FRAMES },
  ],
};

const EXPECTED: Record<Build, object> = {
  'chrome-mv3': {
    ...COMMON,
    minimum_chrome_version: '123',
    storage: { managed_schema: 'managed-schema.json' },
    background: { service_worker: 'background.js' },
  },
  'firefox-mv3': {
    ...COMMON,
    incognito: 'not_allowed',
    browser_specific_settings: {
      gecko: {
        id: 'quota-pacer@quota-pacer.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    background: { scripts: ['background.js'] },
  },
};

// Whole objects are compared, so there is nothing else in them: no web_accessible_resources, no
// externally_connectable, no content policy of our own.
test.each(Object.entries(EXPECTED))('%s asks for this and nothing else', (build, expected) => {
  expect(JSON.parse(readBuilt(build as Build, 'manifest.json'))).toEqual(expected);
});

test('the reason for each permission is in PRIVACY.md', () => {
  const [, section = ''] = read('PRIVACY.md').split('\n## Permissions\n');
  const rows = [...section.matchAll(/^\| `([^`]+)`(.*?) \| .+ \|$/gm)];
  const { host_permissions, permissions, optional_permissions } = COMMON;
  expect(rows.map(([, name]) => name).sort()).toEqual(
    [...host_permissions, ...permissions, ...optional_permissions].sort(),
  );
  const onRequest = rows
    .filter(([, , when]) => when?.startsWith(', only if'))
    .map(([, name]) => name);
  expect(onRequest.sort()).toEqual([...optional_permissions].sort());
});
