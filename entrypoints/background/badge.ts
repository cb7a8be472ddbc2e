import { i18n } from '#i18n';
import { browser } from '#imports';
import { minorUnits } from '@/utils/activity/money/minor-digits';
import { paceSentence, paceTitle } from '@/utils/i18n/pace-words';
import { chosenVersions } from '@/utils/quota/chosen';
import { daysNeeded, type Progress, progressOf } from '@/utils/quota/pace/progress';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { repStart } from '@/utils/settings/rep-start';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { calendarOf, getHolidays } from '@/utils/store/browser-storage/holidays';
import { getLost } from '@/utils/store/browser-storage/lost-log';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { outcomesBetween } from '@/utils/store/outcomes';
import { quotaVersions } from '@/utils/store/quotas';
import { touchesBetween } from '@/utils/store/touches';
import { dayOf } from '@/utils/time/period';
import { tell } from './nudges';

/** An open popup reads the log first, ms; and a burst of requests draws once. */
const PATIENCE = 50;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Asks for the badge to be brought up to date soon. */
export function requestBadge(): void {
  if (timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    // A badge that cannot be drawn now is drawn at the next change, or by the alarm.
    draw().catch(() => {});
  }, PATIENCE);
}

async function draw(): Promise<void> {
  const settings = await getSettings();
  const calendar = calendarOf(settings, await getHolidays());
  const isOn = settings.consentedAt !== null;
  if (isOn && (await getLost()) !== null) return drawLost();
  const progress = isOn ? await currentProgress(settings, calendar) : null;
  await Promise.all([
    browser.action.setBadgeText({ text: progress ? badgeText(progress, settings) : '' }),
    browser.action.setTitle({ title: titleOf(progress, settings) }),
  ]);
  if (progress) await tell(progress, settings, calendar);
}

/** A log that is gone has no number: a low one would look true. */
async function drawLost(): Promise<void> {
  const title = i18n.t('common.labelled', [i18n.t('extension.name'), i18n.t('common.lost.title')]);
  await Promise.all([
    browser.action.setBadgeText({ text: '!' }),
    browser.action.setTitle({ title }),
  ]);
}

async function currentProgress(settings: Settings, calendar: Calendar): Promise<Progress> {
  const now = Date.now();
  const zone = zoneOf(settings);
  const { weekStart, chosenQuota } = settings;
  const start = repStart(settings);
  const versions = chosenVersions(await quotaVersions(), dayOf(now, zone), chosenQuota);
  const { first, last } = daysNeeded({ versions, weekStart, zone, now, start });
  const [tallies, touches, outcomes] = await Promise.all([
    talliesBetween(first, last),
    touchesBetween(first, last, versions),
    outcomesBetween(first, last, settings.currency),
  ]);
  const counted = { tallies, touches, outcomes };
  return progressOf({ ...counted, versions, calendar, zone, weekStart, start, now });
}

/** At most four characters have room; empty where nothing is asked. */
function badgeText(progress: Progress, { badge, currency }: Settings): string {
  const { today, pace, isMoney, asking } = progress;
  if (badge === 'off' || asking.is !== 'asked') return '';
  const figure = (value: number) =>
    short(isMoney ? Math.round(value / minorUnits(currency)) : value);
  if (badge === 'pace')
    return pace === 0 ? '0' : `${pace > 0 ? '+' : '−'}${figure(Math.abs(pace))}`;
  return today.more === 0 ? '' : figure(today.more);
}

/** `999`, `12k`, `3m`. */
function short(value: number): string {
  if (value < 1000) return String(value);
  return value < 999_500 ? `${Math.round(value / 1000)}k` : `${Math.round(value / 1_000_000)}m`;
}

/** The same in words: a badge is not read out. */
function titleOf(progress: Progress | null, { currency }: Settings): string {
  const name = i18n.t('extension.name');
  return progress ? `${name}: ${paceTitle(progress)}. ${paceSentence(progress, currency)}` : name;
}
