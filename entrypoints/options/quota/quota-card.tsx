import { type RefObject, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay, formatDays } from '@/utils/i18n/format';
import { withNewLine } from '@/utils/quota/editing/edit-lines';
import { MOST_LINES } from '@/utils/quota/quota';
import { periodOf } from '@/utils/quota/quota-period';
import { QuotaTable } from './lines/quota-table';
import { SmartCheck } from './planning/quota-smart';
import styles from './quota.module.css';
import { dayText, perPeriod, withinSentence } from './quota-words';
import { useQuota } from './use-quota';

/** The lines of a quota, and notes about them. */
export function QuotaCard() {
  const { quota, isLocked, isOver, editLines } = useQuota();
  const isFixed = isLocked || isOver;
  const [isEditing, setEditing] = useState(false);
  const [isPerDay, setPerDay] = useState(false);
  const card = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(card);
  const isWide = isEditing && !isFixed;

  async function add() {
    setEditing(true);
    focusAfter(`[data-line="${quota.lines.length}"] input`);
    await editLines((lines) => withNewLine(lines, crypto.randomUUID()));
  }

  return (
    <section className={page.card} ref={card} aria-label={i18n.t('options.quotaEditor.lines')}>
      <Standing />
      <fieldset className={styles.plain} disabled={isFixed}>
        <QuotaTable isEditing={isWide} isPerDay={isPerDay} focusAfter={focusAfter} />
        {!isFixed && (
          <div className={styles.tools}>
            <Button
              look="quiet"
              aria-pressed={isEditing}
              data-testid="edit-lines"
              onClick={() => setEditing(!isEditing)}
            >
              {isEditing
                ? i18n.t('options.quotaEditor.editDone')
                : i18n.t('options.quotaEditor.edit')}
            </Button>
            {isEditing && (
              <Button
                look="quiet"
                data-part="add"
                disabled={quota.lines.length >= MOST_LINES}
                onClick={() => void add()}
              >
                {i18n.t('options.quotaEditor.addLine')}
              </Button>
            )}
            <Button
              look="quiet"
              data-testid="per-day"
              aria-pressed={isPerDay}
              onClick={() => setPerDay(!isPerDay)}
            >
              {isPerDay
                ? i18n.t('options.quotaEditor.setPerPeriod', [
                    withinSentence(perPeriod(quota.period)),
                  ])
                : i18n.t('options.quotaEditor.setPerDay')}
            </Button>
          </div>
        )}
      </fieldset>
      <Effective />
      <SmartCheck />
    </section>
  );
}

/** What to know before changing a figure: whose quota it is, whether it is over, from when a change applies. */
function Standing() {
  const { quota, isLocked, isOver, from, earliest, setFrom } = useQuota();
  const { quotas, company, settings, today } = useStored();
  const { until = null, ...open } = quota;

  /** From the period on that holds today. Nothing was asked in between, and that stays so. */
  function goOn() {
    const { first } = periodOf(today, quota.period, settings.weekStart);
    return until !== null && until >= first
      ? quotas.end(quota.id, null, until)
      : quotas.add({ ...open, effective: first });
  }

  if (isLocked) {
    return (
      <p role="note">
        {company.setBy === null
          ? i18n.t('options.quotaEditor.company')
          : i18n.t('options.quotaEditor.setBy', [company.setBy])}
      </p>
    );
  }
  return (
    <>
      {isOver && until !== null && (
        <div className={page.between}>
          <p>{i18n.t('options.quotaEditor.over', [formatDay(until, 'long')])}</p>
          <Button data-testid="go-on" onClick={() => void goOn()}>
            {i18n.t('options.quotaEditor.goOn')}
          </Button>
        </div>
      )}
      {from !== earliest && (
        <div className={page.between}>
          <p data-testid="later">
            {i18n.t('options.quotaEditor.later', [formatDay(from, 'long')])}
          </p>
          <Button look="quiet" onClick={() => setFrom(null)}>
            {i18n.t('options.quotaEditor.backToNow')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Notes: from when a change applies, that nothing is asked, that the first period is a short one. */
function Effective() {
  const { quota, from, period, isLocked, isOver } = useQuota();
  const { today } = useStored();
  if (isLocked || isOver) return null;
  const isCut = period.first > period.whole.first || period.last < period.whole.last;
  return (
    <p className={page.soft}>
      {quota.lines.every(({ target }) => target === 0)
        ? i18n.t('options.quota.nothingAsked')
        : i18n.t('options.quota.effective', [dayText(from, today)])}
      {isCut && ` ${i18n.t('options.quotaEditor.cut', [formatDays(period.first, period.last)])}`}
    </p>
  );
}

/** Moves the focus to what a selector finds in `card`, once the lines that are being stored are drawn. */
function useFocusAfter(card: RefObject<HTMLElement | null>): (selector: string) => void {
  const { quota } = useQuota();
  const wanted = useRef<string | null>(null);
  const ids = quota.lines.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of the lines
  useEffect(() => {
    if (wanted.current !== null) card.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [ids]);
  return (selector) => {
    wanted.current = selector;
  };
}
