import { i18n } from '#i18n';
import { Select, TextField } from '@/components/fields';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay } from '@/utils/i18n/format';
import type { Carry, Quota } from '@/utils/quota/quota';
import { DayField } from './day-field';
import { Fold } from './fold';
import styles from './quota.module.css';
import { TimeOffRuleField } from './time-off-rule';
import { useQuota } from './use-quota';

const CARRIES = {
  nothing: { shortfall: false, surplus: false },
  shortfall: { shortfall: true, surplus: false },
  surplus: { shortfall: false, surplus: true },
  both: { shortfall: true, surplus: true },
} as const;
type CarryChoice = keyof typeof CARRIES;

const CARRY_NAMES: Record<CarryChoice, string> = {
  nothing: i18n.t('options.quotaEditor.carry.nothing'),
  shortfall: i18n.t('options.quotaEditor.carry.shortfall'),
  surplus: i18n.t('options.quotaEditor.carry.surplus'),
  both: i18n.t('options.quotaEditor.carry.both'),
};

const USUAL_CAP = 50;
const MOST_SHARES = 60;

/** What time off does, what is carried from one period to the next, a slow start, and the rep's first day. */
export function QuotaCarry() {
  const { quota } = useQuota();
  const now = [
    choiceOf(quota.carry) === 'nothing' ? '' : CARRY_NAMES[choiceOf(quota.carry)],
    quota.ramp ? quota.ramp.shares.map((share) => `${share} %`).join(', ') : '',
  ];
  return (
    <Fold
      title={i18n.t('options.quotaEditor.carry.title')}
      now={now.filter(Boolean).join(' · ')}
      testId="quota-carry"
    >
      <TimeOffRuleField />
      <CarryFields />
      <RampFields />
      <Joined />
    </Fold>
  );
}

function choiceOf(carry: Carry | undefined): CarryChoice {
  if (carry?.shortfall) return carry.surplus ? 'both' : 'shortfall';
  return carry?.surplus ? 'surplus' : 'nothing';
}

function CarryFields() {
  const { quota, edit } = useQuota();
  const { carry } = quota;
  const choice = choiceOf(carry);
  const save = (chosen: CarryChoice) =>
    edit(({ carry: held, ...rest }) =>
      chosen === 'nothing'
        ? rest
        : { ...rest, carry: { ...CARRIES[chosen], cap: held?.cap ?? USUAL_CAP } },
    );
  return (
    <div className={styles.fields}>
      <Select
        label={i18n.t('options.quotaEditor.carry.label')}
        value={choice}
        choices={(Object.keys(CARRIES) as CarryChoice[]).map((value) => ({
          value,
          label: CARRY_NAMES[value],
        }))}
        onSave={save}
      />
      {carry && choice !== 'nothing' && (
        <TextField
          label={i18n.t('options.quotaEditor.carry.cap')}
          hint={i18n.t('options.quotaEditor.carry.capHint')}
          testId="carry-cap"
          inputMode="numeric"
          value={String(carry.cap)}
          check={(typed) =>
            readPercents(typed)?.length === 1 ? null : i18n.t('options.quotaEditor.percentProblem')
          }
          onSave={(typed) =>
            edit((held) => ({ ...held, carry: { ...carry, cap: readPercents(typed)?.[0] ?? 0 } }))
          }
        />
      )}
    </div>
  );
}

/** The shares of the first periods, in one field: `25, 50, 75`. */
function RampFields() {
  const { quota, from, edit } = useQuota();
  const { ramp } = quota;
  return (
    <div className={styles.fields}>
      <TextField
        label={i18n.t('options.quotaEditor.ramp.label')}
        hint={i18n.t('options.quotaEditor.ramp.hint')}
        testId="ramp"
        value={ramp?.shares.join(', ') ?? ''}
        check={(typed) =>
          typed.trim() === '' || readPercents(typed)
            ? null
            : i18n.t('options.quotaEditor.ramp.problem')
        }
        onSave={(typed) => edit((held) => withShares(held, readPercents(typed), from))}
      />
      {ramp && (
        <DayField
          label={i18n.t('options.quotaEditor.ramp.from')}
          hint={i18n.t('options.quotaEditor.ramp.fromHint')}
          testId="ramp-from"
          value={ramp.from}
          isNeeded
          onSave={(day) =>
            edit((held) => (day === null ? held : { ...held, ramp: { ...ramp, from: day } }))
          }
        />
      )}
    </div>
  );
}

function withShares({ ramp, ...rest }: Quota, shares: number[] | null, from: string): Quota {
  return shares === null ? rest : { ...rest, ramp: { from: ramp?.from ?? from, shares } };
}

/**
 * Whole percentages, 0 to 100 each, separated by anything that is not a digit or a sign; null if there is none or one
 * is wrong.
 */
function readPercents(typed: string): number[] | null {
  const parts = typed.split(/[\s,;%]+/).filter((part) => part !== '');
  const areRight = parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 100);
  return areRight && parts.length > 0 && parts.length <= MOST_SHARES ? parts.map(Number) : null;
}

function Joined() {
  const { settings, today, saveSettings } = useStored();
  return (
    <DayField
      label={i18n.t('options.quotaEditor.joined.label')}
      hint={i18n.t('options.quotaEditor.joined.hint')}
      testId="joined-on"
      value={settings.joinedOn}
      check={(day) =>
        day > today
          ? i18n.t('options.quotaEditor.joined.problem', [formatDay(today, 'long')])
          : null
      }
      onSave={(joinedOn) => saveSettings({ joinedOn, joinedMinute: 0 })}
    />
  );
}
