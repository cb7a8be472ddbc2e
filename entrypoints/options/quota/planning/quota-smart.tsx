import { i18n } from '#i18n';
import { lineLabel } from '@/components/figures/line-label';
import page from '@/components/page.module.css';
import { Fold } from '@/entrypoints/options/quota/fold';
import { figuresOf } from '@/entrypoints/options/quota/lines/figures';
import styles from '@/entrypoints/options/quota/quota.module.css';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import type { Kind } from '@/utils/activity/activity-kind';
import { formatList } from '@/utils/i18n/format';
import { kindLabel } from '@/utils/i18n/labels';
import { type SmartHint, smartHints } from '@/utils/quota/planning/smart-check';
import type { QuotaLine } from '@/utils/quota/quota';
import { isWatched, type Settings } from '@/utils/settings/settings';
import { sites } from '@/utils/sites/registry';
import { useHistory } from './use-history';

/** What deserves a second look in the quota. It never blocks anything. */
export function SmartCheck() {
  const { quota, isLocked, isOver } = useQuota();
  const { settings } = useStored();
  const history = useHistory();
  if (isLocked || isOver || history === undefined) return null;
  const baselines = history === 'unreadable' ? new Map() : history;
  const hints = smartHints({ quota, baselines, seen: seenKinds(settings) });
  return (
    <Fold
      title={i18n.t('options.quotaEditor.smart.title')}
      now={
        hints.length === 0
          ? i18n.t('options.quotaEditor.smart.fine')
          : i18n.t('options.quotaEditor.smart.hints', hints.length)
      }
      testId="smart"
    >
      <p className={page.soft}>{i18n.t('options.quotaEditor.smart.lead')}</p>
      {hints.length > 0 && (
        <dl className={styles.hints}>
          {hints.map((hint) => (
            <div key={keyOf(hint)}>
              <dt>{LETTERS[hint.letter]}</dt>
              <dd>{textOf(hint, settings.currency)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Fold>
  );
}

const keyOf = (hint: SmartHint): string => `${hint.hint} ${'line' in hint ? hint.line.id : ''}`;

/** Kinds that a watched site sees; the others are logged by hand. */
function seenKinds(settings: Settings): ReadonlySet<Kind> {
  const watched = sites.filter(({ id }) => isWatched(settings, id));
  const byHand: Kind[] = ['call', 'meeting', 'demo', 'proposal'];
  return new Set([...byHand, ...watched.flatMap(({ kinds }) => kinds)]);
}

const LETTERS: Record<SmartHint['letter'], string> = {
  specific: i18n.t('options.quotaEditor.smart.specific'),
  measurable: i18n.t('options.quotaEditor.smart.measurable'),
  achievable: i18n.t('options.quotaEditor.smart.achievable'),
  relevant: i18n.t('options.quotaEditor.smart.relevant'),
  timeBound: i18n.t('options.quotaEditor.smart.timeBound'),
};

function textOf(hint: SmartHint, currency: string): string {
  const shown = (line: QuotaLine, figure: number) => figuresOf(line, currency).shown(figure);
  switch (hint.hint) {
    case 'no-targets':
      return i18n.t('options.quotaEditor.smart.noTargets');
    case 'too-wide':
      return i18n.t('options.quotaEditor.smart.tooWide', [lineLabel(hint.line)]);
    case 'unseen':
      return i18n.t('options.quotaEditor.smart.unseen', [
        lineLabel(hint.line),
        formatList(hint.line.filter.kinds.map((kind) => kindLabel(kind))),
      ]);
    case 'ambitious':
      return i18n.t('options.quotaEditor.smart.ambitious', [
        lineLabel(hint.line),
        shown(hint.line, hint.line.target),
        shown(hint.line, hint.high),
      ]);
    case 'easy':
      return i18n.t('options.quotaEditor.smart.easy', [
        lineLabel(hint.line),
        shown(hint.line, hint.line.target),
        shown(hint.line, hint.median),
      ]);
    case 'unknown':
      return i18n.t('options.quotaEditor.smart.unknown');
    case 'only-outreach':
      return i18n.t('options.quotaEditor.smart.onlyOutreach');
    case 'long':
      return i18n.t('options.quotaEditor.smart.long');
  }
}
