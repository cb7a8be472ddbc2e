import { useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button, IconButton } from '@/components/button';
import { TimeOffIcon } from '@/components/icons';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { addDays } from '@/utils/time/period';

type Part = 'day' | 'morning' | 'afternoon';

interface Offer {
  day: string;
  part: Part;
  /** True: take it off; false: give it back. */
  off: boolean;
  name: string;
}

/** What is offered on `today`: this afternoon, today and tomorrow off, or work on those that are off. */
function offersOn(
  today: string,
  { daysOff, halfDaysOff = [] }: Pick<Calendar, 'daysOff' | 'halfDaysOff'>,
): Offer[] {
  const isOff = (day: string, part: Part) =>
    daysOff.includes(day) || halfDaysOff.some((half) => half.day === day && half.half === part);
  const tomorrow = addDays(today, 1);
  const whole = (day: string, off: string, back: string): Offer =>
    daysOff.includes(day)
      ? { day, part: 'day', off: false, name: back }
      : { day, part: 'day', off: true, name: off };
  const afternoon: Offer[] = daysOff.includes(today)
    ? []
    : [
        isOff(today, 'afternoon')
          ? {
              day: today,
              part: 'afternoon',
              off: false,
              name: i18n.t('popup.timeOff.backAfternoon'),
            }
          : { day: today, part: 'afternoon', off: true, name: i18n.t('popup.timeOff.afternoon') },
      ];
  return [
    ...afternoon,
    whole(today, i18n.t('popup.timeOff.today'), i18n.t('popup.timeOff.backToday')),
    whole(tomorrow, i18n.t('popup.timeOff.tomorrow'), i18n.t('popup.timeOff.backTomorrow')),
  ];
}

interface Props {
  today: string;
  /** The rep's own time off, without holidays. */
  own: Pick<Calendar, 'daysOff' | 'halfDaysOff'>;
  notices: NoticeBoard;
}

/** A button and the choices behind it. Each can be undone for a minute. */
export function useTimeOff({ today, own, notices }: Props) {
  const [isOpen, setOpen] = useState(false);
  const take = async ({ day, part, off, name }: Offer) => {
    setOpen(false);
    const done = await ask('take-time-off', { day, part, off }, notices.warn);
    if (done === null) return;
    notices.tell(name, async () => {
      const back = await ask('take-time-off', { day, part, off: !off }, notices.warn);
      if (back) notices.tell(i18n.t('popup.undone'));
    });
  };
  const button = (
    <IconButton
      name={i18n.t('popup.timeOff.open')}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <TimeOffIcon />
    </IconButton>
  );
  const choices = isOpen && (
    <fieldset className={styles.timeOff}>
      <legend className="for-readers">{i18n.t('popup.timeOff.open')}</legend>
      {offersOn(today, own).map((offer) => (
        <Button key={offer.name} onClick={() => void take(offer)}>
          {offer.name}
        </Button>
      ))}
    </fieldset>
  );
  return { button, choices };
}
