import { i18n } from '#i18n';
import type { Asking, NothingNow } from '@/utils/quota/asking/asking';
import type { Progress } from '@/utils/quota/pace/progress';
import { formatDay, formatNumber, formatWholeMoney } from './format';

const WHY_SHORT: Record<NothingNow, () => string> = {
  'in-advance': () => i18n.t('common.asking.inAdvanceShort'),
  ramp: () => i18n.t('common.asking.rampShort'),
  'time-off': () => i18n.t('common.asking.timeOffShort'),
  'no-hours': () => i18n.t('common.asking.noHoursShort'),
};

const WHY: Record<NothingNow, () => string> = {
  'in-advance': () => i18n.t('common.asking.inAdvance'),
  ramp: () => i18n.t('common.asking.ramp'),
  'time-off': () => i18n.t('common.asking.timeOff'),
  'no-hours': () => i18n.t('common.asking.noHours'),
};

/** Why a line asks nothing, in a word or two: `time off`, `from Nov 30`; empty if it asks something. */
export function askingShort(asking: Asking): string {
  switch (asking.is) {
    case 'asked':
      return '';
    case 'never-set':
      return i18n.t('common.asking.neverSetShort');
    case 'not-yet':
      return i18n.t('common.asking.notYetShort', [formatDay(asking.from, 'date')]);
    case 'nothing-now':
      return WHY_SHORT[asking.why]();
    case 'ended':
      return i18n.t('common.asking.endedShort');
    case 'too-small':
      return i18n.t('common.asking.tooSmallShort');
  }
}

/** A headline that says that a quota asks nothing; null if it asks something. */
export function askingTitle(asking: Asking): string | null {
  switch (asking.is) {
    case 'asked':
      return null;
    case 'never-set':
      return i18n.t('common.pace.noTargets');
    case 'not-yet':
      return i18n.t('common.asking.notYetTitle', [formatDay(asking.from, 'medium')]);
    case 'ended':
      return i18n.t('common.asking.endedTitle');
    case 'nothing-now':
    case 'too-small':
      return i18n.t('common.asking.nothingTitle');
  }
}

/** Why a quota asks nothing, as a sentence; null if it asks something. `currency` (ISO 4217) is for lines of money. */
export function askingSentence(
  { asking, lines, quota }: Progress,
  currency: string,
): string | null {
  switch (asking.is) {
    case 'asked':
      return null;
    case 'never-set':
      return i18n.t('common.pace.setTargets');
    case 'not-yet': {
      // The sentence is about acts if any are ever asked for. What begins later has no target yet that would tell.
      const isActs = lines.some(
        ({ line: { measure }, asking: { is } }) =>
          measure !== 'amount' && measure !== 'profit' && is !== 'never-set',
      );
      const first = isActs
        ? formatNumber(asking.target)
        : formatWholeMoney(asking.target, currency);
      return i18n.t('common.asking.notYet', [first]);
    }
    case 'nothing-now': {
      const isOff = asking.why === 'time-off' || asking.why === 'no-hours';
      const isOneDay = quota.period.unit === 'day' && quota.period.count === 1;
      return isOff && isOneDay ? i18n.t('common.pace.off') : WHY[asking.why]();
    }
    case 'ended':
      return i18n.t('common.asking.ended', [formatDay(asking.since, 'long')]);
    case 'too-small':
      return i18n.t('common.asking.tooSmall');
  }
}
