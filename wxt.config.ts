import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeConfig, type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'wxt';
import { holidayFiles } from './.ci/holiday-files';
import type { SiteAdapter } from './utils/sites/site-adapter';

const root = import.meta.dirname;
const sitesFolder = join(root, 'utils/sites');

/** Every folder of utils/sites that has an adapter, by name. */
async function readAdapters(): Promise<SiteAdapter[]> {
  // In a fresh clone, WXT has not yet written the file that tsconfig.json extends.
  const wxtFolder = join(root, '.wxt');
  mkdirSync(wxtFolder, { recursive: true });
  if (!existsSync(join(wxtFolder, 'tsconfig.json')))
    writeFileSync(join(wxtFolder, 'tsconfig.json'), '{}');
  const folders = readdirSync(sitesFolder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return Promise.all(
    folders.map(async ({ name }) => {
      const file = join(sitesFolder, name, 'adapter.ts');
      const { module } = await runnerImport<{ default: SiteAdapter }>(file, {
        configFile: false,
        logLevel: 'error',
        resolve: { alias: { '@': root } },
      });
      return module.default;
    }),
  );
}

const hasWitness = (site: string) => existsSync(join(sitesFolder, site, 'witness.ts'));

/** All that a page gets of us: the two scripts of its own site. They are generated, so that a site stays one folder. */
const SCRIPTS = {
  bridge: (site: string) => `import { startBridge } from '@/entrypoints/bridge/bridge';
import { read } from '@/utils/sites/${site}/adapter';
${hasWitness(site) ? `import witness from '@/utils/sites/${site}/witness';` : 'const witness = null;'}
startBridge({ read }, witness);`,
  observer: (site: string) => `import { startObserver } from '@/entrypoints/observer/observer';
import { wholeText } from '@/utils/page/whole-text';
import { pickAnswer, pickRequest, watches } from '@/utils/sites/${site}/adapter';
export default startObserver({ pickAnswer, pickRequest, watches }, wholeText);`,
  /** For a site whose answers may be long, or come in pieces. */
  'observer-in-pieces': (site: string) =>
    `import { startObserver } from '@/entrypoints/observer/observer';
import { anyText } from '@/utils/page/any-text';
import { pickAnswer, pickRequest, suffices, watches } from '@/utils/sites/${site}/adapter';
export default startObserver({ pickAnswer, pickRequest, watches }, anyText({ suffices }));`,
};
const ROLES = ['bridge', 'observer'] as const;

/** WXT finds scripts by their files. These files only carry the names; `siteScripts` replaces their code. */
function writeEntries(folder: string, { id }: SiteAdapter) {
  mkdirSync(folder, { recursive: true });
  return ROLES.map((role) => {
    const name = `${role}-${id}`;
    const inputPath = join(folder, `${name}.ts`);
    writeFileSync(inputPath, 'export default { main() {} };\n');
    return { name, inputPath, type: 'unlisted-script' as const };
  });
}

/** WXT's own wrapper of a script throws its errors into the page. */
const siteScripts = (): Plugin => ({
  name: 'site-scripts',
  async transform(_, id) {
    const [, role, name] =
      /wxt-unlisted-script-entrypoint.*\/sites\/(bridge|observer)-(.+)\.ts$/.exec(id) ?? [];
    const site = name && (await readAdapters()).find((adapter) => adapter.id === name);
    if (!site) return null;
    const script = role === 'observer' && site.suffices ? 'observer-in-pieces' : role;
    return SCRIPTS[script as keyof typeof SCRIPTS](site.id);
  },
  // In a page that was open before us, the page may have replaced any function of the browser with one that throws.
  generateBundle(_, files) {
    for (const [name, file] of Object.entries(files)) {
      if (/^observer-.+\.js$/.test(name) && file.type === 'chunk')
        file.code = `try{${file.code.trim().replace(/^var \w+=/, '')}}catch{}`;
    }
  },
});

/**
 * Bridges run before any script of the page, so that nobody overhears what they agree with their observers. Observers
 * are not in the manifest: the background registers them only while the rep wants them.
 */
const contentScript = ({ id, matches, allFrames }: SiteAdapter) => ({
  matches: [...matches],
  js: [`bridge-${id}.js`],
  run_at: 'document_start' as const,
  world: 'ISOLATED' as const,
  ...(allFrames && {
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  }),
});

/** What pages share is one file: the popup opens faster if it asks for fewer files. */
const ONE_SHARED_FILE = {
  rolldownOptions: {
    output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [siteScripts()],
    build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } } },
  }),
  i18n: { localesDir: 'utils/i18n/locales' },
  // Firefox's reviewers build from the sources, and the build needs .ci.
  zip: { includeSources: ['**/*', '.ci/**', '.node-version'], excludeSources: ['test-results/**'] },
  manifest: async ({ browser }) => {
    const matches = (await readAdapters()).flatMap((site) => site.matches);
    return {
      name: '__MSG_extension_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
      permissions: ['alarms', 'scripting', 'storage', 'unlimitedStorage'],
      host_permissions: [...new Set(matches)],
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
      ...(browser === 'firefox'
        ? {
            // In private windows our pages would have their own storage, which is empty and then forgotten.
            incognito: 'not_allowed' as const,
            browser_specific_settings: {
              gecko: {
                id: 'quota-pacer@quota-pacer.example',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : {
            minimum_chrome_version: '123',
            // Firefox needs no such file: it gives an extension whatever its policy says.
            storage: { managed_schema: 'managed-schema.json' },
          }),
    };
  },
  hooks: {
    'entrypoints:found': async (wxt, entries) => {
      const adapters = await readAdapters();
      entries.push(
        ...adapters.flatMap((site) => writeEntries(join(wxt.config.wxtDir, 'sites'), site)),
      );
    },
    'vite:build:extendConfig': (entries, config) => {
      if (entries.some(({ type }) => type === 'popup'))
        config.build = mergeConfig(config.build ?? {}, ONE_SHARED_FILE);
    },
    'build:publicAssets': (_, files) => {
      files.push(...holidayFiles(root));
    },
    'build:manifestGenerated': async (_, manifest) => {
      manifest.content_scripts = (await readAdapters()).map(contentScript);
    },
  },
});
