import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { saveFile } from '@/components/save-file';
import { useStored } from '@/entrypoints/options/shared/stored';
import type { Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import { healthOf } from '@/utils/store/health';
import { oddThings } from '@/utils/store/odd-things';
import { browserName, type Facts, isAllWell, problemFile, problemFileName } from './problem-file';
import styles from './problem-report.module.css';
import { QUIET, wayOf } from './watch-way';

type Stage = { kind: 'closed' | 'failed'; facts: null } | { kind: 'shown' | 'saved'; facts: Facts };

const CLOSED: Stage = { kind: 'closed', facts: null };

/** A file about what was not understood. It is shown in full before it is saved, and sent nowhere. */
export function ProblemReport() {
  const { settings } = useStored();
  const [stage, setStage] = useState<Stage>(CLOSED);
  const { facts } = stage;

  async function show() {
    const found = await factsOf(settings).catch(() => null);
    setStage(found ? { kind: 'shown', facts: found } : { kind: 'failed', facts: null });
  }

  function save(shown: Facts) {
    saveFile(new Blob([problemFile(shown)], { type: 'application/json' }), problemFileName(shown));
    setStage({ kind: 'saved', facts: shown });
  }

  return (
    <section className={page.card} aria-labelledby="problem" data-testid="problem-report">
      <h2 id="problem">{i18n.t('options.problem.title')}</h2>
      <p>{i18n.t('options.problem.text')}</p>
      <p>{i18n.t('options.problem.contents')}</p>
      <div>
        <Button
          aria-expanded={facts !== null}
          onClick={() => (facts ? setStage(CLOSED) : void show())}
        >
          {i18n.t('options.problem.show')}
        </Button>
      </div>
      {facts && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section className={styles.file} tabIndex={0} aria-label={problemFileName(facts)}>
            <pre data-testid="problem-file">{problemFile(facts)}</pre>
          </section>
          <div>
            <Button look="main" onClick={() => save(facts)}>
              {i18n.t('options.problem.save')}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={page.soft}>
        {textOf(stage)}
      </p>
    </section>
  );
}

async function factsOf(settings: Settings): Promise<Facts> {
  const found = sites.map(async ({ id, matches }) => ({
    health: await healthOf(id),
    isPermitted: await browser.permissions.contains({
      origins: [...matches],
      ...(wayOf(settings, id) === 'quiet' && QUIET),
    }),
    isPaused: wayOf(settings, id) === 'off',
    isQuiet: wayOf(settings, id) === 'quiet',
  }));
  return {
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator),
    hasAgreed: settings.consentedAt !== null,
    now: Date.now(),
    sites: await Promise.all(found),
    odd: await oddThings(),
  };
}

function textOf({ kind, facts }: Stage): string {
  if (facts === null) return kind === 'failed' ? i18n.t('options.problem.failed') : '';
  if (kind === 'saved') return i18n.t('options.problem.saved', [problemFileName(facts)]);
  return isAllWell(facts) ? i18n.t('options.problem.allWell') : '';
}
